/// A citation as a record of RIS, of the type of newspaper articles.
struct RISRecord {
  let citation: Citation

  /// The record.
  var text: String {
    var fields: [(String, String?)] = [("TY", "NEWS"), ("TI", citation.catalogueTitle)]
    fields += citation.authors.map { ("AU", $0) }
    fields += [
      ("T2", citation.outlet), ("PY", citation.date.map { String($0.year) }),
      ("DA", citation.date?.joined("/")), ("UR", citation.address),
      ("Y2", citation.readOn?.joined("/")), ("LA", citation.language), ("DB", citation.archive),
      ("ID", citation.id),
    ]
    return fields.compactMap { tag, value in value.map { "\(tag)  - \($0)\r\n" } }.joined()
      + "ER  - \r\n"
  }
}
