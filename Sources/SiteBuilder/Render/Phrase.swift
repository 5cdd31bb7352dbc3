import Annotation
import Articles

/// The texts of `strings.yml` that pages are written with; templates name others.
enum Phrase: String, CaseIterable {
  case homeTitle = "home.title"
  case articlesTitle = "articles.title"
  case entitiesTitle = "entities.title"
  case datesTitle = "dates.title"
  case searchTitle = "search-form.title"
  case offlineTitle = "offline.title"
  case notFoundTitle = "not-found.title"
  case tombstoneTitle = "tombstone.title"
  case redirectTitle = "redirect.title"
  case sectionsTitle = "sections.title"
  case sourcesTitle = "sources.title"
  case persons = "kinds.person"
  case places = "kinds.place"
  case organisations = "kinds.organisation"
  case others = "kinds.other"
  case onePerson = "kind.person"
  case onePlace = "kind.place"
  case oneOrganisation = "kind.organisation"
  case oneOther = "kind.other"
  case oneSection = "sections.one"
  case oneSource = "sources.one"
  case authorsTitle = "authors.title"
  case oneAuthor = "authors.one"
  case tagsTitle = "tags.title"
  case oneTag = "tags.one"
  case entityCounted = "entity.counted"
  case entityTimeline = "entity.timeline-title"
  case entityGraph = "entity.graph-title"
  case entityGraphLines = "entity.graph-lines"
  case entityTimelineMost = "entity.timeline-most"
  case alphabetTitle = "alphabet.title"
  case mapTitle = "map.title"
  case mapOfArabWorld = "map.arab-world"
  case undated = "date.undated"
  case dateAndTime = "date.and-time"
  case dateRange = "date.range"
  case dateSince = "date.since"
  case dateUntil = "date.until"
  case dateBetween = "date.between"
  case dateAbout = "date.about"
  case dateUnknownYear = "date.unknown-year"
  case basisStated = "date.basis.stated"
  case basisFrontMatter = "date.basis.frontMatter"
  case basisInferred = "date.basis.inferred"
  case basisInferredFromData = "date.basis.inferred-from-data"
  case basisInferredFromVersion = "date.basis.inferred-from-version"
  case calendarCell = "dates.cell"
  case calendarSpokenOf = "dates.spoken-of-cell"
  case heatMapOfYears = "dates.heat-map"
  case heatMapOfYear = "date.heat-map"
  case heatMapShadesOfYears = "dates.shades-of-years"
  case heatMapShades = "dates.shades"
  case timelineTitle = "timeline.title"
  case timelineNote = "timeline.note"
  case hijriDate = "date.hijri"
  case hijriTabular = "date.hijri-tabular"
  case relatedBy = "related.shared"
  case newestFirst = "articles.order"
  case oldestFirst = "articles.oldest-first"
  case originLine = "origins.line"
  case originLines = "origins.lines"
  case versionShare = "versions.share"
  case versionExcerpt = "versions.excerpt"
  case versionDifference = "versions.difference"
  case pagerLabel = "pager.label"
  case pagerPrevious = "pager.previous"
  case pagerNext = "pager.next"
  case pagerPosition = "pager.position"
  case titleWithPosition = "pager.title"
  case pageTitle = "layout.page-title"
  case describeEntity = "describe.entity"
  case describeDate = "describe.date"
  case describeGroup = "describe.group"
  case pictureAlternative = "article.picture-of"
  case citationTitle = "citation.of-title"
  case citationSuppliedTitle = "citation.of-supplied-title"
  case citationArchive = "citation.of-archive"
  case citationSave = "citation.save"
  case modelsNote = "models.note"
  case modelsData = "models.data"
  case modelsSchema = "models.schema"
  case modelsNewest = "models.newest"

  /// What the entities of a kind are called together.
  static func plural(_ kind: EntityKind) -> Phrase {
    switch kind {
    case .person: .persons
    case .place: .places
    case .organisation: .organisations
    case .other: .others
    }
  }

  /// What one entity of a kind is called.
  static func singular(_ kind: EntityKind) -> Phrase {
    switch kind {
    case .person: .onePerson
    case .place: .onePlace
    case .organisation: .oneOrganisation
    case .other: .oneOther
    }
  }

  /// How a publication date is known; `nil` where there is none.
  static func basis(_ published: Publication) -> Phrase? {
    switch published.basis {
    case .stated: .basisStated
    case .frontMatter: .basisFrontMatter
    case .inferred where published.isFromVersion: .basisInferredFromVersion
    case .inferred: published.surfaces.isEmpty ? .basisInferredFromData : .basisInferred
    case .none: nil
    }
  }
}

/// The texts of `strings.yml` that go with a number.
enum CountedPhrase: String, CaseIterable {
  case articles = "counts.articles"
  case mentions = "counts.mentions"
  case persons = "counts.persons"
  case places = "counts.places"
  case organisations = "counts.organisations"
  case others = "counts.others"
  case words = "counts.words"
  case dates = "counts.dates"

  /// How entities of a kind are counted.
  static func entities(_ kind: EntityKind) -> CountedPhrase {
    switch kind {
    case .person: .persons
    case .place: .places
    case .organisation: .organisations
    case .other: .others
    }
  }
}
