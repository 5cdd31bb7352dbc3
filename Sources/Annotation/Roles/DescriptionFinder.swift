import ArabicText
import Articles

/// A description that stands for a person without a name: «الزعيم الكوري الشمالي».
public struct Description: Sendable, Hashable {
  /// Why it is that person.
  public enum Basis: String, Sendable, Hashable {
    /// The article calls one person so, and nobody else.
    case article
    /// Most articles of that time call one person so.
    case archive
    /// The counterpart of the person named before: «نظيره الروسي».
    case counterpart
  }

  /// Who is meant and where; ``Mention/alias`` is the description.
  public var mention: Mention
  /// Why.
  public var basis: Basis
}

/// Finds descriptions that stand alone, and the one person each can mean.
///
/// A description begins with a word for an office of one person, runs over words that nothing but
/// blanks part, and is definite. It means the person whom the article calls so with his name, if it
/// calls nobody else so; else the holder whom the archive tells (``OfficeHolders``). It means nobody
/// where a name follows, where a word with the article goes on with it («الرئيس الروسي السابق»), or
/// where it is but a part of another office («نائب الرئيس الروسي»).
public struct DescriptionFinder: Sendable {
  private let kinds: [EntityKind]
  private let holders: OfficeHolders

  /// Creates a finder.
  /// - Parameters:
  ///   - entities: the entities that mentions speak of.
  ///   - holders: what the archive tells of offices.
  public init(entities: [Entity], holders: OfficeHolders) {
    kinds = entities.map(\.kind)
    self.holders = holders
  }

  /// The descriptions in an article, in reading order. O(length).
  /// - Parameters:
  ///   - article: the article.
  ///   - mentions: who is named in it, in reading order.
  ///   - roles: the offices it gives persons.
  ///   - day: when it was published, as ``OfficeHolders`` counts days.
  public func descriptions(
    in article: Article, mentions: [Mention], roles: [RoleSighting], day: Int?
  ) -> [Description] {
    let offices = Offices(roles: roles, holders: holders, day: day)
    var found: [Description] = []
    var rest = mentions[...]
    for (index, (role, passage)) in article.passages.enumerated() {
      let here = rest.prefix { $0.passage == index }
      rest = rest.dropFirst(here.count)
      guard role != .credit else { continue }
      var text = passage.text
      text.withUTF8 { utf8 in
        guard DescriptionWords.occur(in: utf8) else { return }
        var reader = DescriptionReader(
          text: utf8, passage: index, mentions: Array(here), kinds: kinds, offices: offices)
        reader.read()
        found += reader.found
      }
    }
    return found
  }
}

/// Who is called what, in one article and beyond.
struct Offices {
  private var own: [OfficeKey: Set<Int>] = [:]
  /// The offices of each person without the words for a country or a town.
  private(set) var bases: [Int: Set<OfficeKey>] = [:]
  private let holders: OfficeHolders
  private let day: Int?

  init(roles: [RoleSighting], holders: OfficeHolders, day: Int?) {
    for role in roles {
      own[role.office, default: []].insert(role.entity)
      if role.isOfPlace { bases[role.entity, default: []].insert(role.base) }
    }
    self.holders = holders
    self.day = day
  }

  /// Who is meant by an office, and why.
  func holder(of office: OfficeKey) -> (entity: Int, basis: Description.Basis)? {
    if let persons = own[office] {
      return persons.count == 1 ? persons.first.map { ($0, .article) } : nil
    }
    return holders.holder(of: office, on: day).map { ($0, .archive) }
  }
}
