/// A citation as an entry of BibTeX, with the fields that biblatex adds for what is read online.
struct BibTeXEntry {
  let citation: Citation

  /// The entry.
  var text: String {
    // In braces of its own a name is never split into first and last.
    let authors = citation.authors.map { "{" + Self.escaped($0) + "}" }
    var fields: [(String, String?)] = [
      ("title", Self.escaped(citation.catalogueTitle)),
      ("author", authors.isEmpty ? nil : " " + authors.joined(separator: " and ") + " "),
      ("journal", citation.outlet.map(Self.escaped)),
    ]
    let date = citation.date
    fields += [
      ("year", date.map { String($0.year) }), ("month", date?.month.map(String.init)),
      ("day", date?.day.map(String.init)), ("url", citation.address.map(Self.verbatim)),
      ("urldate", citation.readOn.map { $0.iso8601 }),
      ("langid", citation.language == "ar" ? "arabic" : nil),
      ("note", Self.escaped(citation.archive)),
    ]
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
    return "@article{\(citation.id),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  /// A text in which nothing acts on TeX.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      case "{", "}", "%", "#", "$", "&", "_": escaped += "\\" + String(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// An address, which is read letter by letter; braces would end the field.
  private static func verbatim(_ url: String) -> String {
    var verbatim = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "{": verbatim += "%7B"
      case "}": verbatim += "%7D"
      case "\\": verbatim += "%5C"
      default: verbatim.unicodeScalars.append(scalar)
      }
    }
    return verbatim
  }
}
