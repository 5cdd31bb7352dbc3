import Annotation
import Articles
import Crypto
import Dates
import Parallel

/// Makes one archive of the articles that the inputs gave.
struct ArchiveBuilder {
  /// Finds who is named.
  let entities: EntityAnnotation
  let jobs: Int
  /// The day the site counts as its own; the newest publication date where it is `nil`.
  let buildDate: Day?
  /// What the editor takes back.
  var takedown = Takedown()

  /// Merges, orders and annotates.
  /// - Parameter articles: the articles as they were read, in the order of the inputs.
  /// - Returns: the archive, and what was wrong with the ids.
  /// - Throws: ``Problem`` where what the editor takes back is not there.
  func build(
    _ articles: consuming [ReadArticle]
  ) throws(Problem) -> (archive: Archive, problems: [Problem]) {
    let (distinct, mergeProblems) = merge(articles)
    let left = try TakedownStage(takedown: takedown).apply(to: distinct)
    let problems = mergeProblems + left.problems
    var merged = VersionDating().date(date(left.articles))
    merged.sort(by: Self.precedes)
    linkVersions(&merged)
    let named = entities.annotate(merged.map(\.article))
    let (roles, holders) = RoleAnnotator(entities: named.gazetteer.entities, jobs: jobs)
      .roles(in: merged.map(\.article), mentions: named.mentions)
    let said = SpeechAnnotator(entities: named.gazetteer.entities, holders: holders)
    let annotated = parallelMap(Array(zip(merged, named.mentions).enumerated()), jobs: jobs) {
      item in
      annotate(
        item.element.0, number: item.offset, mentions: item.element.1, roles: roles[item.offset],
        said)
    }
    let days = annotated.filter { $0.article.published.basis != .inferred }
      .compactMap { $0.article.published.value?.bounds?.upperBound }
    var archive = collect(annotated, named.gazetteer, buildDate: buildDate ?? days.max())
    archive.tombstones = left.tombstones
    return (archive, problems)
  }

  // MARK: - Merge

  /// One article for each page however often it was read, linked with its other versions.
  func merge(_ articles: [ReadArticle]) -> (merged: [MergedArticle], problems: [Problem]) {
    let (distinct, problems) = mergeCopies(articles)
    return (DuplicateMerger(jobs: jobs).merge(distinct), problems)
  }

  /// One article for each text, with all its origins; the first occurrence is the one shown.
  private func mergeCopies(_ articles: [ReadArticle]) -> ([MergedArticle], [Problem]) {
    let keys = parallelMap(articles, jobs: jobs) { SHA256.hash(data: $0.article.contentKey) }
    var merged: [MergedArticle] = []
    var known: [SHA256.Digest: Int] = [:]
    var problems: [Problem] = []
    var taken: Set<String> = []
    for (place, (read, key)) in zip(articles, keys).enumerated() {
      if let index = known[key] {
        var origin = read.origin
        origin.merged = .exact
        merged[index].absorb(read.article, at: origin)
        merged[index].occurrences.append(place)
      } else {
        let id = uniqueID(for: read, digest: key, taken: &taken, &problems)
        known[key] = merged.count
        merged.append(
          MergedArticle(
            id: id, article: read.article, origins: [read.origin], occurrences: [place]))
      }
    }
    return (merged, problems)
  }

  private func uniqueID(
    for read: ReadArticle, digest: SHA256.Digest, taken: inout Set<String>,
    _ problems: inout [Problem]
  ) -> String {
    if taken.insert(read.id).inserted { return read.id }
    let id = hexadecimal(digest, digits: 16)
    taken.insert(id)
    problems.append(
      Problem(
        severity: .warning, file: read.origin.file, line: read.origin.lines.lowerBound,
        message: "the id '\(read.id)' belongs to another article; this one is called '\(id)'"))
    return id
  }

  /// Oldest first; those whose date is open come before all others, by id.
  private static func precedes(_ first: MergedArticle, _ second: MergedArticle) -> Bool {
    let days = (first.moment, second.moment)
    return days.0 == days.1 ? first.id < second.id : days.0 < days.1
  }

  /// Infers when an article was published where nothing states it.
  private func date(_ merged: [MergedArticle]) -> [MergedArticle] {
    parallelMap(merged, jobs: jobs) { item in
      var item = item
      item.article = item.article.inferringPublication(item.inference)
      return item
    }
  }

  // MARK: - Annotate

  private func annotate(
    _ merged: MergedArticle, number: Int, mentions: [Mention], roles: [RoleSighting],
    _ said: SpeechAnnotator
  ) -> ArchivedArticle {
    let article = merged.article
    let descriptions = said.descriptions(in: article, mentions: mentions, roles: roles)
    return ArchivedArticle(
      number: number, id: merged.id, article: article, origins: merged.origins,
      mentions: mentions,
      dates: DateAnnotator().dates(in: article),
      quotations: said.quotations(in: article, mentions: mentions, descriptions: descriptions),
      roles: roles, descriptions: descriptions, versions: merged.versions)
  }

  /// From ids of versions to numbers.
  private func linkVersions(_ merged: inout [MergedArticle]) {
    let numbers = Dictionary(
      uniqueKeysWithValues: merged.enumerated().map { ($0.element.id, $0.offset) })
    let articles = merged
    merged = parallelMap(articles, jobs: jobs) { item in
      var item = item
      item.versions = item.relations.compactMap { relation in
        numbers[relation.id].map { number in
          Version(
            article: number, relation: relation.kind, similarity: relation.similarity,
            difference: TextDifference(from: item.article, to: articles[number].article))
        }
      }
      return item
    }
  }

  // MARK: - Collect

  /// Lists the entities that are named, and lets mentions point into that list.
  private func collect(
    _ articles: [ArchivedArticle], _ gazetteer: Gazetteer, buildDate: Day?
  ) -> Archive {
    var tally = EntityTally(entities: gazetteer.entities)
    for article in articles { tally.add(article) }
    let (entities, places) = tally.finish()
    let remapped = articles.map { article in
      var article = article
      for index in article.mentions.indices {
        article.mentions[index].entity = places[article.mentions[index].entity]
      }
      for index in article.descriptions.indices {
        let entity = places[article.descriptions[index].mention.entity]
        article.descriptions[index].mention.entity = entity
      }
      for index in article.roles.indices {
        article.roles[index].entity = places[article.roles[index].entity]
      }
      for index in article.quotations.indices {
        article.quotations[index].speaker = article.quotations[index].speaker.map { places[$0] }
      }
      return article
    }
    return Archive(articles: remapped, entities: entities, buildDate: buildDate)
  }
}

/// Finds the dates of an article.
struct DateAnnotator {
  /// The dates in every passage, resolved against the day of publication where it is known.
  func dates(in article: Article) -> [DateMention] {
    let bounds = article.published.value?.bounds
    let scanner = bounds.map(DateScanner.init(writtenBetween:)) ?? DateScanner()
    return article.passages.enumerated().flatMap { index, item in
      scanner.expressions(in: item.passage.text).map {
        DateMention(passage: index, expression: $0)
      }
    }
  }
}
