import Articles
import Testing

@testable import Annotation

struct SpeakerFinderTests {
  private static let editor = [
    EditorEntity.person("lavrov", "سيرغي لافروف", "لافروف"),
    EditorEntity.person("obama", "باراك أوباما", "أوباما"),
    EditorEntity(kind: .organisation, id: "saipa", names: [Name("وزارة الصحة")]),
  ]

  /// Who says each quotation of some paragraphs; `-` for nobody.
  private func speakers(_ texts: String...) -> [String] {
    speakers(texts, Reading(editor: Self.editor))
  }

  private func speakers(_ texts: [String], _ reading: Reading) -> [String] {
    let article = Reading.article(texts)
    let entities = reading.annotator.gazetteer.entities
    let mentions = reading.annotator.mentions(in: article)
    return SpeakerFinder(entities: entities)
      .attributed(QuotationFinder().quotations(in: article), in: article, mentions: mentions)
      .map { $0.speaker.map { entities[$0].id } ?? "-" }
  }

  @Test(arguments: [
    ("وقال لافروف: «سنعود إلى المفاوضات حين يعودون».", "lavrov"),
    ("وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده «لن تعود إلى تلك المفاوضات».", "lavrov"),
    ("«سنعود إلى المفاوضات حين يعودون»، قال لافروف.", "lavrov"),
    ("بحسب لافروف فإن «الأمر لم يحسم بعد كما يقال».", "lavrov"),
    ("وأكدت وزارة الصحة أن «اللقاح متوفر في كل المراكز».", "saipa"),
    ("لافروف: «سنعود إلى المفاوضات حين يعودون»", "lavrov"),
    ("ووصف لافروف الخطة بأنها «خطوة في الطريق الصحيح تماما».", "lavrov"),
    ("وقال مصدر: «سنعود إلى المفاوضات حين يعودون».", "-"),
    ("وقال مستشار أوباما: «سنعود إلى المفاوضات حين يعودون».", "-"),
    ("وقال مصدر لوزارة الصحة «سنعود إلى المفاوضات حين يعودون».", "-"),
    ("التقى لافروف وفدا. رفعت لافتة «لا عودة إلى تلك الحرب أبدا».", "-"),
  ])
  func `a quotation belongs to whom the sentence makes its speaker`(
    _ text: String, _ speaker: String
  ) {
    #expect(speakers(text) == [speaker])
  }

  @Test func `a verb without a subject goes on with the last speaker`() {
    #expect(
      speakers(
        "وقال لافروف: «سنعود إلى المفاوضات حين يعودون».",
        "وأضاف: «الباب مفتوح أمام كل من يريد».") == ["lavrov", "lavrov"])
  }

  @Test(arguments: [
    // «بين» is no verb here.
    "وتطرق التقرير إلى العلاقة بين لافروف وأوباما، «وهو ما ينعكس على كل شيء هنا».",
    // The one spoken to, the one whose spokesman speaks, the one who is meant.
    "وقالت لـ لافروف مصادر مطلعة «إننا نريد أن نعود إلى المفاوضات».",
    "وقال متحدث باسم الرئيس أوباما: «سنعود إلى المفاوضات حين يعودون».",
    "وعشية زيارة أوباما أقر الوزير المضيف بوجود خلافات، وقال: «سنعود إلى المفاوضات حين يعودون».",
    "وأكد إداري الفريق أن ذلك يسير حسب رغبة المدرب لافروف وقال: «سنعود إليه حين يعودون».",
    // A saying that is cited.
    "وذكر لافروف أن النبي قال: «من غشنا فليس منا أبدا».",
  ])
  func `who is only named nearby is no speaker`(_ text: String) {
    #expect(speakers(text) == ["-"])
  }

  @Test(arguments: [
    "وقال لافروف إنه قرأ أمس كتاب «الحرب والسلام في القرن».",
    "وأضاف لافروف أن المحاضرة بعنوان: «مراقبة المساجد وإعداد التقارير».",
    "وقال لافروف إن الجائزة ذهبت إلى قرية تسمى «وادي النخيل الأخضر الكبير».",
    "وتقول «مجموعة الأزمات الدولية الكبرى» إن لافروف وصل.",
  ])
  func `a title or a name in quotation marks is said by nobody`(_ text: String) {
    #expect(speakers(text) == ["-"])
  }

  @Test(arguments: [
    // Whom the sentence before was about, an office between.
    ["والتقى وزير الخارجية الروسي سيرغي لافروف وفدا. وقال: «سنعود إلى المفاوضات حين يعودون»."],
    ["وكان لافروف أثار استياء عندما وصف في وقت سابق الأمر بأنه «أزمة لم تنته بعد أبدا»."],
    // A day, and to whom, stand between.
    ["ولم يؤكد لافروف ذلك، وشدد الخميس على أن «الأمر لم يحسم بعد كما يقال»."],
    ["وأكد لافروف الأمر.", "وأضاف، أثناء زيارة إلى القاهرة، أن «الأمر لم يحسم بعد كما يقال»."],
    ["وزاد لافروف: «سنعود إلى المفاوضات حين يعودون»."],
    ["وقال لافروف إن الأمر حسم، مشيدا بـ«روابط قديمة تجمع البلدين»."],
    ["ودعا لافروف الحكومة إلى «التوسط في حل الأزمة»."],
  ])
  func `a sentence goes on with whom it is about`(_ texts: [String]) {
    let reading = Reading(editor: Self.editor)
    #expect(speakers(texts, reading).last == "lavrov")
  }

  @Test(arguments: [
    "وأكد لافروف ذلك. يذكر أن المادة الرابعة تنص على أنه «في حال الهجوم يقدم الدعم كله».",
    "ووصف لافروف بأنه «رجل لا يعرف ما الحوار».",
    "وزاد لافروف عدد جنوده، ورفعت لافتة «لا عودة إلى تلك الحرب أبدا».",
  ])
  func `a text that says something is nobody's speech`(_ text: String) {
    #expect(speakers(text) == ["-"])
  }

  @Test func `a verb of the other gender does not go on with the last speaker`() {
    #expect(
      speakers(
        "وقال لافروف: «سنعود إلى المفاوضات حين يعودون».",
        "وأضافت: «الباب مفتوح أمام كل من يريد».") == ["lavrov", "-"])
  }

  @Test func `who hands on what another says is not its speaker`() {
    #expect(
      speakers("ونقلت وزارة الصحة عن لافروف قوله «سنعود إلى المفاوضات حين يعودون».") == ["lavrov"])
  }

  @Test func `an unnamed speaker ends the last one's turn`() {
    #expect(
      speakers(
        "وقال لافروف: «سنعود إلى المفاوضات حين يعودون».", "وقال دبلوماسي إن ذلك مستبعد.",
        "وأضاف: «الباب مغلق أمام كل من يريد».") == ["lavrov", "-"])
  }
}

struct RoleFinderTests {
  private func roles(_ text: String) -> [String] {
    let reading = Reading(editor: [EditorEntity.person("lavrov", "سيرغي لافروف", "لافروف")])
    let article = Reading.article([text])
    return RoleFinder(entities: reading.annotator.gazetteer.entities)
      .roles(in: article, mentions: reading.annotator.mentions(in: article)).map(\.role)
  }

  @Test(arguments: [
    ("قال وزير الخارجية الروسي سيرغي لافروف أمس", "وزير الخارجية الروسي"),
    ("ووزير الخارجية الروسي لافروف", "وزير الخارجية الروسي"),
    ("رئيس الحكومة ووزير الدفاع لافروف", "وزير الدفاع"),
    ("التقى نائب رئيس الوزراء لافروف", "نائب رئيس الوزراء"),
  ])
  func `an office right before a name is a role`(_ text: String, _ role: String) {
    #expect(roles(text) == [role])
  }

  @Test(arguments: ["الرئيس لافروف", "وزير الخارجية، لافروف", "وقال لافروف", "وزير قال لافروف"])
  func `what is no office, or not right before the name, is no role`(_ text: String) {
    #expect(roles(text).isEmpty)
  }
}
