import Articles

/// Takes back what the editor wants taken back, before anything is made of the articles: what is
/// not in the archive can be in no page, index, feed or table.
struct TakedownStage {
  let takedown: Takedown

  /// What is left.
  struct Result {
    var articles: [MergedArticle]
    /// The pages that stand in for hidden articles.
    var tombstones: [Tombstone] = []
    /// What the editor should know.
    var problems: [Problem] = []
  }

  /// Hides and blacks out. O(articles), and for each passage O(length of all articles).
  /// - Parameter articles: every article, merged.
  /// - Throws: ``Problem`` where an id or a passage is not there. Nothing is published then: what
  ///   was to be hidden might stand under another id.
  func apply(to articles: [MergedArticle]) throws(Problem) -> Result {
    var result = Result(articles: articles)
    if takedown.isEmpty { return result }
    var places: [String: Int] = [:]
    for (index, article) in articles.enumerated() {
      for id in article.ids where places[id] == nil { places[id] = index }
    }
    for redaction in takedown.redactions {
      let index = try find(redaction.article, in: places, redaction.place)
      try redact(redaction, at: index, in: &result)
    }
    try hide(in: &result, places)
    return result
  }

  private func find(
    _ id: String, in places: [String: Int], _ place: SettingPlace
  ) throws(Problem) -> Int {
    if let index = places[id] { return index }
    let near = nearest(id, among: places.keys.sorted())
    throw place.problem(
      "no article has the id '\(id)'",
      help: near.map { "did you mean '\($0)'?" }
        ?? "an article's id is the name of its folder in articles/ of the site")
  }

  private func redact(
    _ redaction: Takedown.Redaction, at index: Int, in result: inout Result
  ) throws(Problem) {
    let redactor = Redactor(text: redaction.text, replacement: redaction.replacement)
    guard redactor.redact(&result.articles[index].article) else {
      throw redaction.place.problem(
        "the article '\(redaction.article)' does not hold these words",
        help: "copy them from one paragraph of its index.md, letter by letter")
    }
    for other in result.articles where redactor.isHeld(by: other.article) {
      result.problems.append(
        redaction.place.problem(
          "the words also stand in the article '\(other.id)'",
          help: "add the same for it where they should go there too", .warning))
    }
  }

  private func hide(in result: inout Result, _ places: [String: Int]) throws(Problem) {
    var hidden: Set<Int> = []
    for item in takedown.hidden {
      let index = try find(item.id, in: places, item.place)
      guard hidden.insert(index).inserted else { continue }
      let article = result.articles[index]
      if item.leavesTombstone {
        result.tombstones.append(Tombstone(id: article.id, reason: item.reason))
      }
      for relation in article.relations where !takedown.hides(relation.id) {
        result.problems.append(
          item.place.problem(
            "the article '\(relation.id)' tells the same story and is still shown",
            help: "hide it too where it should go", .warning))
      }
    }
    result.articles = result.articles.indices.filter { !hidden.contains($0) }
      .map { result.articles[$0] }
    result.tombstones.sort { $0.id < $1.id }
  }
}

extension Takedown {
  fileprivate func hides(_ id: String) -> Bool { hidden.contains { $0.id == id } }
}

extension MergedArticle {
  /// Its own id, and those that the inputs gave it.
  fileprivate var ids: [String] { [id] + origins.compactMap(\.id) }
}
