import Articles
import Dates

/// Reads records: lines of JSON, an object and article each.
struct RecordReader: Sendable {
  /// The file, as messages name it.
  let file: String
  /// What the editor knows about the outlets.
  let sources: SourceList
  /// The file's path relative to the site's folder.
  let name: String
  var extractor = ArticleExtractor()

  /// Reads the lines of a batch. A bad line costs itself and is told.
  func read(_ batch: LineBatch) -> (records: [InputReading], problems: [Problem]) {
    var records: [InputReading] = []
    var problems: [Problem] = []
    batch.bytes.withUnsafeBufferPointer { bytes in
      for (number, range) in batch.lines {
        let line = UnsafeBufferPointer(rebasing: bytes[range])
        do throws(Problem) {
          if let record = try read(line, number: number, &problems) { records.append(record) }
        } catch {
          problems.append(error)
        }
      }
    }
    return (records, problems)
  }

  /// What repeats in the texts of a batch; bad lines are passed over.
  func evidence(of batch: LineBatch) -> ArchiveEvidence {
    var collector = EvidenceCollector()
    batch.bytes.withUnsafeBufferPointer { bytes in
      for (_, range) in batch.lines {
        var json = JSONReader(UnsafeBufferPointer(rebasing: bytes[range]))
        guard let text = try? json.bytes(ofField: "text") else { continue }
        text.withUnsafeBufferPointer { collector.note($0) }
      }
    }
    return collector.evidence
  }

  private func read(
    _ line: UnsafeBufferPointer<UInt8>, number: Int, _ problems: inout [Problem]
  ) throws(Problem) -> InputReading? {
    let value = try json(line, number: number, &problems)
    guard case .object(let fields) = value else {
      throw problem(number, "is not a record", "every line is an object: {\"id\": …, \"text\": …}")
    }
    return try record(ArticleFields(fields, meanings: ArticleFields.ofRecord), number, &problems)
  }

  private func json(
    _ line: UnsafeBufferPointer<UInt8>, number: Int, _ problems: inout [Problem]
  ) throws(Problem) -> JSONValue {
    var line = line
    // A byte order mark, which RFC 8259 lets a reader pass over.
    if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = .init(rebasing: line[3...]) }
    var reader = JSONReader(line)
    do throws(JSONFault) {
      let value = try reader.read()
      if reader.isRepaired { problems.append(repaired(number)) }
      return value
    } catch {
      throw Problem(
        file: file, line: number, column: error.offset + 1, message: "not JSON: \(error.message)")
    }
  }

  private func record(
    _ fields: ArticleFields, _ number: Int, _ problems: inout [Problem]
  ) throws(Problem) -> InputReading? {
    let (title, text) = (fields[.title] ?? "", fields[.text] ?? "")
    guard fields.names(.title) || fields.names(.text) else {
      throw problem(number, "has neither title nor text", "name them \"title\" and \"text\"")
    }
    let source = sources.source(ofFile: name, url: fields[.url], name: fields[.source])
    var reading = LineDropper(source: source).read(text) {
      extractor.reading(ofRecord: title, text: $0, authors: fields.authors)
    }
    let article = reading.articles.first ?? extractor.read(record: title, text: "")
    reading.articles =
      article.displayTitle.isEmpty ? [] : [described(article, by: fields, number, &problems)]
    return InputReading(line: number, page: reading)
  }

  /// The article with what the fields say about it.
  private func described(
    _ article: Article, by fields: ArticleFields, _ number: Int, _ problems: inout [Problem]
  ) -> Article {
    var article = article
    if let complaint = article.take(fields) {
      problems.append(problem(number, complaint, "write it as 2024-11-30", .warning))
    }
    sources.describe(&article, file: name)
    article.tellLanguages()
    return article
  }

  private func repaired(_ number: Int) -> Problem {
    problem(number, "holds what is no text, which became U+FFFD", nil, .warning)
  }

  private func problem(
    _ number: Int, _ message: String, _ help: String? = nil,
    _ severity: Problem.Severity = .error
  ) -> Problem {
    Problem(severity: severity, file: file, line: number, message: message, help: help)
  }
}

extension Article {
  /// Takes over what the fields say beside title and text.
  /// - Returns: what is wrong with the date, which then stays among the other fields.
  mutating func take(_ fields: ArticleFields) -> String? {
    var fields = fields
    var complaint: String?
    if let date = fields[.date] {
      if let value = FieldDate.value(of: date) {
        published = Publication(
          value: value, basis: .frontMatter, evidence: ["date"], explicit: published.explicit)
      } else {
        complaint = "the date '\(date)' is not understood"
        fields.giveBack(.date, as: "date")
      }
    }
    if let name = fields[.section] { section = Passage(text: name, line: 0) }
    let found = metadata
    metadata = fields.metadata
    if metadata.authors.isEmpty { metadata.authors = found.authors }
    if metadata.tags.isEmpty { metadata.tags = found.tags }
    return complaint
  }
}
