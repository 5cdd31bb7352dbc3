import Annotation
import Articles
import Dates

extension Inspector {
  /// Inspections as trees for people: the articles with their lines, each with its role and what was
  /// found in it.
  /// - Parameters:
  ///   - inspections: what was found in each input.
  ///   - isExplained: whether the evidence that decided is shown too.
  /// - Returns: text that ends in a line end.
  public func tree(_ inspections: [Inspection], isExplained: Bool = false) -> String {
    inspections.map { inspection in
      InspectionTree(
        inspection: inspection, entities: inspection.entities, isExplained: isExplained
      ).root.drawing
    }.joined(separator: "\n")
  }
}

/// Draws one inspection.
private struct InspectionTree {
  let inspection: Inspection
  let entities: [Entity]
  let isExplained: Bool
  private let finds: [Int: [TreeNode]]
  private let parts: [Int: [PartReading]]

  init(inspection: Inspection, entities: [Entity], isExplained: Bool) {
    self.inspection = inspection
    self.entities = entities
    self.isExplained = isExplained
    finds = Self.finds(in: inspection, entities, isExplained)
    parts = Dictionary(grouping: inspection.reading.parts, by: \.line)
  }

  /// The input.
  var root: TreeNode {
    let readings = inspection.reading.readings
    let owned = Dictionary(grouping: readings.indices) { readings[$0].article ?? -1 }
    let articles = inspection.articles.enumerated().map { index, item in
      TreeNode(
        text: "article \(item.id) (\(item.article.kind.rawValue)), " + lines(item.article.lines),
        children: facts(item) + runs(owned[index] ?? []) + standing(item.standing))
    }
    let line = inspection.line.map { ":\($0)" } ?? ""
    return TreeNode(
      text: inspection.file + line,
      children: articles + rest(owned[-1] ?? [])
        + inspection.problems.map { TreeNode(text: $0.description) })
  }

  private func lines(_ range: ClosedRange<Int>) -> String {
    inspection.line != nil || range.count == 1
      ? "line \(inspection.line ?? range.lowerBound)"
      : "lines \(range.lowerBound)–\(range.upperBound)"
  }

  // MARK: - An article

  private func facts(_ item: InspectedArticle) -> [TreeNode] {
    let article = item.article
    let metadata = article.metadata
    var facts = [published(article.published)]
    if article.title == nil {
      facts.append(TreeNode(text: "title (derived): \(article.displayTitle)"))
    } else if article.titleBasis == .frontMatter {
      facts.append(TreeNode(text: "title (front matter): \(article.displayTitle)"))
    }
    let others: [(name: String, value: String?)] = [
      ("source", metadata.source), ("section", article.section.map(\.text)),
      ("authors", metadata.authors.joined(separator: "، ")),
      ("tags", metadata.tags.joined(separator: "، ")), ("address", metadata.url),
      ("language", metadata.language),
    ]
    for (name, value) in others {
      if let value, !value.isEmpty { facts.append(TreeNode(text: "\(name): \(value)")) }
    }
    return facts
  }

  private func published(_ published: Publication) -> TreeNode {
    let basis = published.basis == .frontMatter ? "front matter" : published.basis.rawValue
    return TreeNode(
      text: published.edtf.map { "published: \($0) (\(basis))" } ?? "published: not known",
      children: isExplained ? published.evidence.map { TreeNode(text: $0) } : [])
  }

  // MARK: - Lines

  /// Lines that are no article's.
  private func rest(_ indices: [Int]) -> [TreeNode] {
    let runs = runs(indices)
    return runs.isEmpty ? [] : [TreeNode(text: "no article's", children: runs)]
  }

  /// Lines in the order of the page; neighbours of one role stand below it together.
  private func runs(_ indices: [Int]) -> [TreeNode] {
    let readings = inspection.reading.readings
    let visible = indices.filter { readings[$0].role != .blank && readings[$0].role != .nbspOnly }
    var runs: [(role: LineRole, indices: [Int])] = []
    for index in visible {
      if let last = runs.indices.last, runs[last].role == readings[index].role {
        runs[last].indices.append(index)
      } else {
        runs.append((readings[index].role, [index]))
      }
    }
    return runs.map { run in
      let name = run.role.rawValue + (run.role.isDropped ? ", dropped" : "")
      guard run.indices.count > 1 else { return line(run.indices[0], after: name + " ") }
      return TreeNode(text: name, children: run.indices.map { line($0, after: "") })
    }
  }

  private func line(_ index: Int, after name: String) -> TreeNode {
    let reading = inspection.reading.readings[index]
    let isReasoned = isExplained || reading.role.isDropped
    let reason = isReasoned ? reading.reason.map { [TreeNode(text: "because: \($0)")] } ?? [] : []
    let parts = (parts[index + 1] ?? []).map(describe)
    return TreeNode(
      text: "\(name)\(index + 1): \(Self.excerpt(inspection.reading.lines[index]))",
      children: reason + parts + (finds[index + 1] ?? []))
  }

  private func describe(_ part: PartReading) -> TreeNode {
    let scalars = Array(inspection.reading.lines[part.line - 1].unicodeScalars)
    let range = part.range.clamped(to: scalars.indices)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[range])
    return TreeNode(
      text: "without \(part.range.lowerBound)–\(part.range.upperBound), \(part.role.rawValue): "
        + Self.excerpt(String(words)),
      children: [TreeNode(text: "because: \(part.reason)")])
  }

  /// The beginning of a line, enough to tell which it is.
  private static func excerpt(_ line: String) -> String {
    let scalars = line.unicodeScalars.prefix(72)
    let isWhole = scalars.endIndex == line.unicodeScalars.endIndex
    return String(scalars) + (isWhole ? "" : "…")
  }

  // MARK: - Copies and versions

  private func standing(_ standing: Standing) -> [TreeNode] {
    let shown = standing.shown.map { merge in
      TreeNode(
        text: "not shown, but \(Self.describe(merge.place))",
        children: [TreeNode(text: "because: \(merge.reason.explanation)")])
    }
    let copies = standing.copies.map { merge in
      TreeNode(
        text: "shown for \(Self.describe(merge.place))",
        children: [TreeNode(text: "because: \(merge.reason.explanation)")])
    }
    return [shown].compactMap { $0 } + copies + standing.versions.map(describe)
  }

  private func describe(_ version: Standing.Relative) -> TreeNode {
    let difference = version.difference
    let sample = difference.sample.map { [TreeNode(text: "there: \($0)")] } ?? []
    return TreeNode(
      text: "\(version.relation.rawValue) of \(Self.describe(version.place)), "
        + "\(version.similarity.percent) % alike, \(difference.onlyInFirst) words only here, "
        + "\(difference.onlyInSecond) only there",
      children: isExplained ? sample : [])
  }

  private static func describe(_ place: Standing.Place) -> String {
    "\(place.id) in \(place.file):\(place.lines.lowerBound)"
  }

  // MARK: - Names and dates

  /// Names and dates by the number of their line.
  private static func finds(
    in inspection: Inspection, _ entities: [Entity], _ isExplained: Bool
  ) -> [Int: [TreeNode]] {
    var finds: [Int: [TreeNode]] = [:]
    for item in inspection.articles {
      let passages = item.article.passages
      for mention in item.mentions {
        let passage = passages[mention.passage].passage
        let surface = Span(mention.range, of: passage).surface
        finds[passage.line, default: []].append(
          TreeNode(text: "name \(surface) = \(entities[mention.entity].key)"))
      }
      for description in item.descriptions {
        let mention = description.mention
        let passage = passages[mention.passage].passage
        let surface = Span(mention.range, of: passage).surface
        finds[passage.line, default: []].append(
          TreeNode(
            text: "description \(surface) = \(entities[mention.entity].key) "
              + "(by the \(description.basis.rawValue))"))
      }
    }
    for date in inspection.dates {
      let value = date.expression.edtf ?? "open"
      let rule = isExplained ? " (\(date.expression.rule))" : ""
      finds[date.line, default: []].append(
        TreeNode(text: "date \(date.span.surface) = \(value)\(rule)"))
    }
    return finds
  }
}
