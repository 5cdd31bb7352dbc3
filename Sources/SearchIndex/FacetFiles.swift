import Parallel

/// What results can be narrowed by, a file each: the values of a facet, each with its documents.
struct FacetFiles {
  /// The names of the files: first `days`, which holds the ``DayColumn``, then the facets.
  private(set) var names: [String] = []
  /// The files' content, by name.
  private(set) var shards: [[UInt8]] = []

  /// One value of a facet.
  private struct Value {
    /// What the reader sees.
    var label: String
    /// Kind and id of an entity.
    var key: String?
    /// The documents that have it, rising.
    var documents: [Int]
  }

  /// Writes the files. O(documents + entities' documents).
  /// - Parameters:
  ///   - documents: the documents, by number.
  ///   - entities: who and what they name.
  ///   - bytes: the size to keep a file below: of a facet with more values the rarer are left out.
  init(documents: [SearchDocument], entities: [SearchEntity], bytes: Int) {
    guard !documents.isEmpty else { return }
    names.append("days")
    let days = JSONText.quoted(DayColumn(documents).text)
    shards.append(shardFile(key: "facets/0", json: days))
    add("source", Self.values(of: documents, \.source), bytes: bytes)
    add("section", Self.values(of: documents, \.section), bytes: bytes)
    for kind in Set(entities.map(\.kind)).sorted() {
      let values = entities.filter { $0.kind == kind && !$0.documents.isEmpty }
        .map { Value(label: $0.name, key: $0.key, documents: $0.documents) }
      add(kind, values, bytes: bytes)
    }
  }

  private static func values(
    of documents: [SearchDocument], _ member: KeyPath<SearchDocument, String?>
  ) -> [Value] {
    var numbers: [String: [Int]] = [:]
    for (number, document) in documents.enumerated() {
      if let label = document[keyPath: member] { numbers[label, default: []].append(number) }
    }
    return numbers.map { Value(label: $0.key, documents: $0.value) }
  }

  /// Adds a facet: how many values it has, and as many of them as fit, the most frequent first.
  private mutating func add(_ name: String, _ values: [Value], bytes: Int) {
    guard !values.isEmpty else { return }
    let sorted = values.sorted {
      ($1.documents.count, $0.label, $0.key ?? "") < ($0.documents.count, $1.label, $1.key ?? "")
    }
    var listed: [[UInt8]] = []
    var size = 0
    for value in sorted where size < bytes {
      listed.append(Self.json(of: value))
      size += listed[listed.count - 1].count
    }
    names.append(name)
    let json = JSONText.array([JSONText.number(values.count), JSONText.array(listed)])
    shards.append(shardFile(key: "facets/\(shards.count)", json: json))
  }

  private static func json(of value: Value) -> [UInt8] {
    var documents = BitText()
    documents.appendRising(value.documents)
    let parts = [JSONText.string(value.label), JSONText.quoted(documents.finished)]
    return JSONText.array(parts + (value.key.map { [JSONText.string($0)] } ?? []))
  }
}
