import Yams

/// Reads what `site.yml` takes back: `hide` and `redact`.
struct TakedownReader {
  let root: YAMLFile

  /// Reads it.
  /// - Parameter fields: those of the settings.
  /// - Throws: ``Problem`` at the first thing that is wrong.
  func read(_ fields: [String: Node]) throws(Problem) -> Takedown {
    var takedown = Takedown()
    for node in try root.items(fields, "hide") { takedown.hidden.append(try hidden(node)) }
    for node in try root.items(fields, "redact") {
      takedown.redactions.append(try redaction(node))
    }
    return takedown
  }

  /// An id alone, or with `tombstone` and `reason`.
  private func hidden(_ node: Node) throws(Problem) -> Takedown.HiddenArticle {
    let place = root.place(of: node)
    if let id = node.scalar?.string, !id.isEmpty { return .init(id: id, place: place) }
    let fields = try root.fields(
      of: node, known: ["id", "tombstone", "reason"], what: "key of a hidden article")
    guard let id = try root.string(fields, "id") else {
      throw root.problem(node, "a hidden article without 'id'")
    }
    return .init(
      id: id, leavesTombstone: try root.flag(fields, "tombstone"),
      reason: try root.string(fields, "reason"), place: place)
  }

  private func redaction(_ node: Node) throws(Problem) -> Takedown.Redaction {
    let fields = try root.fields(
      of: node, known: ["article", "text", "with"], what: "key of a redaction")
    guard let article = try root.string(fields, "article"),
      let text = try root.string(fields, "text")
    else {
      throw root.problem(
        node, "a redaction names its 'article' and the 'text' that goes",
        "- {article: a1, text: the words}")
    }
    var redaction = Takedown.Redaction(article: article, text: text, place: root.place(of: node))
    redaction.replacement = try root.string(fields, "with") ?? redaction.replacement
    return redaction
  }
}
