import Articles
import Testing

@testable import Annotation

struct DescriptionTests {
  private static let editor = [
    EditorEntity.person("lavrov", "سيرغي لافروف", "لافروف"),
    EditorEntity.person("kerry", "جون كيري", "كيري"),
    EditorEntity.person("kim", "كيم جونغ أون", "كيم"),
  ]

  /// The descriptions in some paragraphs, each as `words=id`.
  private func descriptions(
    _ texts: String..., holders: OfficeHolders = OfficeHolders(), day: Int? = nil
  ) -> [String] {
    let reading = Reading(editor: Self.editor)
    let article = Reading.article(texts)
    let entities = reading.annotator.gazetteer.entities
    let mentions = reading.annotator.mentions(in: article)
    let roles = RoleFinder(entities: entities).roles(in: article, mentions: mentions)
    return DescriptionFinder(entities: entities, holders: holders)
      .descriptions(in: article, mentions: mentions, roles: roles, day: day)
      .map { Reading.words($0.mention, in: article) + "=" + entities[$0.mention.entity].id }
  }

  private static let introduction = "وصل وزير الخارجية الروسي سيرغي لافروف أمس."

  @Test(arguments: [
    ("وقال وزير الخارجية الروسي إن الأمر حسم.", "وزير الخارجية الروسي=lavrov"),
    ("والتقى وزير الخارجية الروسي الأربعاء وفدا.", "وزير الخارجية الروسي=lavrov"),
    ("وأبلغ ذلك لوزير خارجية روسيا.", "وزير خارجية روسيا=lavrov"),
    ("وتحدث إلى كيري ووزير الخارجية الروسي.", "وزير الخارجية الروسي=lavrov"),
  ])
  func `an office stands for the one person who is called so`(_ text: String, _ found: String) {
    #expect(descriptions(Self.introduction, text) == [found])
  }

  @Test(arguments: [
    // Nobody is called so.
    "وقال وزير الدفاع الروسي إن الأمر حسم.",
    // A part of another office, a past one, one of another country, one that is not definite.
    "وقال نائب وزير الخارجية الروسي إن الأمر حسم.",
    "وقال وزير الخارجية الروسي السابق إن الأمر حسم.",
    "وقال وزير الخارجية الأميركي إن الأمر حسم.",
    "وقال وزير خارجية روسي إن الأمر حسم.",
    // A name stands behind or before it.
    "وقال وزير الخارجية الروسي لافروف إن الأمر حسم.",
    "وقال لافروف وزير الخارجية الروسي إن الأمر حسم.",
  ])
  func `what may mean somebody else stands for nobody`(_ text: String) {
    #expect(descriptions(Self.introduction, text).isEmpty)
  }

  @Test func `an office of two persons stands for neither`() {
    #expect(
      descriptions(
        Self.introduction, "وكان وزير الخارجية الروسي جون كيري هناك.",
        "وقال وزير الخارجية الروسي إن الأمر حسم."
      ).isEmpty)
  }

  @Test func `a leader of a country is its leader in other words`() {
    #expect(
      descriptions(
        "استقبل الزعيم الكوري الشمالي كيم جونغ أون وفدا.", "زعيم كوريا الشمالية يتعهد بالرد")
        == ["زعيم كوريا الشمالية=kim"])
  }

  @Test func `a counterpart is who holds the same office elsewhere`() {
    #expect(
      descriptions(
        Self.introduction, "وقال وزير الخارجية الأميركي جون كيري إنه سيلتقي نظيره الروسي غدا.")
        == ["نظيره الروسي=lavrov"])
  }

  @Test func `the archive tells who holds an office where the article does not, for its time only`()
  {
    let reading = Reading(editor: Self.editor)
    let finder = RoleFinder(entities: reading.annotator.gazetteer.entities)
    let article = Reading.article([Self.introduction])
    let roles = finder.roles(in: article, mentions: reading.annotator.mentions(in: article))
    let holders = OfficeHolders((0..<4).map { (day: 16_000 + $0, roles: roles) })
    let text = "وقال وزير الخارجية الروسي إن الأمر حسم."
    #expect(
      descriptions(text, holders: holders, day: 16_020) == ["وزير الخارجية الروسي=lavrov"])
    #expect(descriptions(text, holders: holders, day: 12_000).isEmpty)
    #expect(
      descriptions(text, holders: OfficeHolders([(day: 16_000, roles: roles)]), day: 16_000).isEmpty
    )
  }

  @Test func `the alef that a particle swallows is restored in the alias`() {
    let reading = Reading(editor: Self.editor)
    let article = Reading.article(["وصل الرئيس الروسي سيرغي لافروف.", "وهذا للرئيس الروسي وحده."])
    let entities = reading.annotator.gazetteer.entities
    let mentions = reading.annotator.mentions(in: article)
    let roles = RoleFinder(entities: entities).roles(in: article, mentions: mentions)
    let found = DescriptionFinder(entities: entities, holders: OfficeHolders())
      .descriptions(in: article, mentions: mentions, roles: roles, day: nil)
    #expect(found.map(\.mention.alias) == ["الرئيس الروسي"])
    #expect(found.map(\.mention.proclitic) == ["ل"])
  }
}
