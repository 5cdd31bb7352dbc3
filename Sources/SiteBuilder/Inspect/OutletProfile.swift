import Articles

/// What inspected inputs show of the pages of one outlet.
struct OutletProfile {
  /// A line that stands on several of its pages.
  struct RepeatedLine {
    var text: String
    var role: LineRole
    var pages: Int
  }

  /// How the outlet is called; `nil` where nothing names it.
  let name: String?
  private(set) var pages = 0
  private(set) var articles = 0
  private var hosts: Set<String> = []
  private var stamps: [String: Int] = [:]
  private var lines: [String: (role: LineRole, pages: Int)] = [:]

  init(name: String?) { self.name = name }

  /// Adds what one page shows. O(length).
  mutating func add(_ inspection: Inspection) {
    pages += 1
    articles += inspection.articles.count
    for item in inspection.articles {
      if let host = item.article.metadata.url.flatMap(URLParts.host) { hosts.insert(host) }
      if let stamp = item.article.published.explicit {
        stamps[Self.shape(of: stamp.surface), default: 0] += 1
      }
    }
    var seen: Set<String> = []
    for (index, reading) in inspection.reading.readings.enumerated() where reading.role.mayRepeat {
      // Another copy of an article repeats its lines too, and is no evidence.
      let isCopy = reading.article.map { inspection.articles[$0].standing.shown != nil } ?? false
      if isCopy && !reading.role.isDropped { continue }
      let line = inspection.reading.lines[index]
      guard line.utf8.count <= Self.longestLine else { continue }
      let text = String(line[...].trimmingBlanks)
      guard !text.isEmpty, seen.insert(text).inserted else { continue }
      lines[text, default: (reading.role, 0)].pages += 1
    }
  }

  /// Its hosts, sorted.
  var knownHosts: [String] { hosts.sorted() }

  /// The shapes of its publication stamps and how often each stands, the most frequent first.
  var stampShapes: [(shape: String, count: Int)] {
    stamps.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The lines that stand on several pages, the most frequent first.
  var repeatedLines: [RepeatedLine] {
    lines.filter { $0.value.pages > 1 }
      .map { RepeatedLine(text: $0.key, role: $0.value.role, pages: $0.value.pages) }
      .sorted { ($1.pages, $0.text) < ($0.pages, $1.text) }
  }

  /// Bytes of the longest line that is counted.
  private static let longestLine = 300

  /// A stamp with 9 for every digit and x for every word: `x 99/x/9999`.
  static func shape(of stamp: String) -> String {
    var shape = ""
    var isInWord = false
    for scalar in stamp.unicodeScalars {
      let isLetter =
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      if isLetter {
        if !isInWord { shape += "x" }
      } else {
        shape += scalar.properties.numericType == .decimal ? "9" : String(scalar)
      }
      isInWord = isLetter
    }
    return shape
  }
}

extension LineRole {
  /// Whether lines of this role can be an outlet's and not an article's.
  fileprivate var mayRepeat: Bool {
    switch self {
    case .shareResidue, .boilerplate, .tags, .byline, .dateline, .body, .subheading, .deck,
      .section:
      true
    case .title, .titleDuplicate, .caption, .captionDuplicate, .summaryBullet, .publicationDate,
      .frontMatter, .blank, .nbspOnly:
      false
    }
  }
}

extension Inspector {
  /// What the inputs show of each outlet, as a `sources.yml` that its editor may copy from.
  /// - Parameter inspections: what was found in each input.
  /// - Returns: YAML that ends in a line end; what only informs stands in comments.
  public func outlets(_ inspections: [Inspection]) -> String {
    var profiles: [String: OutletProfile] = [:]
    for inspection in inspections where !inspection.articles.isEmpty {
      let metadata = inspection.articles[0].article.metadata
      let name = metadata.source ?? metadata.url.flatMap(URLParts.host)
      profiles[name ?? "", default: OutletProfile(name: name)].add(inspection)
    }
    let sorted = profiles.sorted { $0.key < $1.key }.map(\.value)
    return "# Pages: \(inspections.count). Copy what you want to fix into sources.yml.\n"
      + sorted.map(\.yaml).joined()
  }
}

extension OutletProfile {
  /// The outlet as an entry of `sources.yml`.
  fileprivate var yaml: String {
    var rows = ["- name: " + Self.quoted(name ?? "")]
    if name == nil { rows.append("  # nothing on these pages names their outlet") }
    rows.append("  # pages: \(pages), articles: \(articles)")
    rows += stampShapes.map { "  # publication stamp (\($0.count)): \($0.shape)" }
    if knownHosts.isEmpty {
      rows.append("  # files: name the files that come from it")
    } else {
      rows.append("  hosts: [" + knownHosts.map(Self.quoted).joined(separator: ", ") + "]")
    }
    let dropped = repeatedLines.filter(\.role.isDropped)
    if !dropped.isEmpty { rows.append("  drop: # without being told") }
    rows += dropped.map { "    - \(Self.quoted($0.text)) # \($0.pages) pages, \($0.role.rawValue)" }
    let kept = repeatedLines.filter { !$0.role.isDropped }
    if !kept.isEmpty { rows.append("  # repeated, but shown as the articles':") }
    rows += kept.map { "  #   \(Self.quoted($0.text)), \($0.pages) pages, \($0.role.rawValue)" }
    return rows.joined(separator: "\n") + "\n"
  }

  /// A text in quotes, which YAML reads as JSON does.
  private static func quoted(_ text: String) -> String { JSONValue.string(text).line }
}
