import Annotation

/// Counts who is named where, and lists the entities that are.
struct EntityTally {
  private let entities: [Entity]
  private var articles: [[Int]]
  private var spellings: [[String: Int]]
  private var roles: [Int: [String: [Int]]] = [:]

  /// - Parameter entities: every entity that may be named.
  init(entities: [Entity]) {
    self.entities = entities
    self.articles = Array(repeating: [], count: entities.count)
    self.spellings = Array(repeating: [:], count: entities.count)
  }

  /// Counts an article; articles come in the archive's order.
  mutating func add(_ article: ArchivedArticle) {
    for mention in article.mentions {
      spellings[mention.entity][mention.alias, default: 0] += 1
      if articles[mention.entity].last != article.number {
        articles[mention.entity].append(article.number)
      }
    }
    for sighting in article.roles {
      var seen = roles[sighting.entity, default: [:]][sighting.role] ?? []
      if seen.last != article.number { seen.append(article.number) }
      roles[sighting.entity, default: [:]][sighting.role] = seen
    }
  }

  /// The entities named at least once, by kind and id, and where each of the given ones went.
  func finish() -> (entities: [ArchivedEntity], places: [Int]) {
    let order = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.enumerated().map { ($0.element, $0.offset) })
    let named = entities.indices.filter { !articles[$0].isEmpty }.sorted { first, second in
      (order[entities[first].kind] ?? 0, entities[first].id)
        < (order[entities[second].kind] ?? 0, entities[second].id)
    }
    var places = Array(repeating: -1, count: entities.count)
    let archived = named.enumerated().map { place, index in
      places[index] = place
      return archive(index)
    }
    return (archived, places)
  }

  private func archive(_ index: Int) -> ArchivedEntity {
    let counted = spellings[index].map { (surface: $0.key, mentions: $0.value) }.sorted {
      $0.mentions == $1.mentions ? $0.surface < $1.surface : $0.mentions > $1.mentions
    }
    return ArchivedEntity(
      entity: entities[index], articles: articles[index],
      mentions: counted.reduce(0) { $0 + $1.mentions }, spellings: counted, roles: roles(of: index))
  }

  /// What a person is called, the most frequent first.
  private func roles(of index: Int) -> [Role] {
    (roles[index] ?? [:]).map { Role(text: $0.key, articles: $0.value) }.sorted {
      ($1.articles.count, $0.text) < ($0.articles.count, $1.text)
    }
  }
}
