import Articles
import Testing

@testable import Annotation

struct NameCompletionTests {
  /// What becomes of a name that the tagger found once in each of the texts, in square brackets.
  private func completed(_ kind: EntityKind, _ texts: [String]) -> [String] {
    let articles = texts.map { text in
      Reading.article([text.filter { $0 != "[" && $0 != "]" }])
    }
    let names = texts.map { text in [name(kind, in: text)] }
    return NameCompletion().completed(names, in: articles).map { $0.first?.surface ?? "" }
  }

  private func name(_ kind: EntityKind, in text: String) -> FoundName {
    let parts = text.split(separator: "[", omittingEmptySubsequences: false)
    let surface = String(parts[1].prefix { $0 != "]" })
    let start = parts[0].utf8.count
    return FoundName(
      passage: 0, range: start..<start + surface.utf8.count, kind: kind,
      form: FormTable.form(of: surface), surface: surface)
  }

  @Test func `a body takes in the word that most often follows`() {
    let names = completed(
      .organisation,
      [
        "قال رئيس [الهيئة العامة للطيران] المدني أمس", "أعلنت [الهيئة العامة للطيران] المدني ذلك",
        "في [الهيئة العامة للطيران] المدني", "من [الهيئة العامة للطيران]، اليوم",
      ])
    #expect(
      names == Array(repeating: "الهيئة العامة للطيران المدني", count: 3) + [
        "الهيئة العامة للطيران"
      ])
  }

  @Test func `a body takes in several words, one after the other`() {
    let text = "عن [مؤسسة الأمير نادر] ورجاله للموهبة، أمس"
    #expect(
      completed(.organisation, Array(repeating: text, count: 4))
        == Array(repeating: "مؤسسة الأمير نادر ورجاله للموهبة", count: 4))
  }

  @Test(arguments: [
    "قالت [وزارة الصحة] أمس", "قال [وزارة الصحة] الدكتور سعيد", "بيان [وزارة الصحة] في جدة",
    "بيان [وزارة الصحة] بتاريخ اليوم", "بيان [حزب السلام]، والتنمية", "عن [حزب السلام] التابع له",
  ])
  func `a body takes in no word that begins something else`(_ text: String) {
    let surface = String(text.split(separator: "[")[1].prefix { $0 != "]" })
    #expect(
      completed(.organisation, Array(repeating: text, count: 5))
        == Array(repeating: surface, count: 5))
  }

  @Test func `a body that every town has is named with its town or not at all`() {
    let names = completed(
      .organisation,
      [
        "في [مستشفى الملك خالد] بجدة", "إلى [مستشفى الملك خالد] بتبوك",
        "من [مستشفى الملك خالد] بنجران",
        "في [مستشفى الملك خالد] أمس",
      ])
    #expect(
      names == [
        "مستشفى الملك خالد بجدة", "مستشفى الملك خالد بتبوك", "مستشفى الملك خالد بنجران", "",
      ])
  }

  @Test func `father and son of one name are two persons`() {
    let behind = ["الأب", "الأب", "الابن", "الابن", "أمس"]
    let names = completed(.person, behind.map { "قال [فهد ناصر] \($0) ذلك" })
    #expect(names == behind.map { $0 == "أمس" ? "فهد ناصر" : "فهد ناصر " + $0 })
  }

  @Test func `two given names take in the family names that go on`() {
    let names = completed(
      .person,
      [
        "قال [محمد علي] الطويلعي", "قال [محمد علي] القحطاني", "قال [محمد علي] الزهراني",
        "قال [محمد علي] الغامدي", "قال [محمد علي] أمس",
      ])
    #expect(
      names == [
        "محمد علي الطويلعي", "محمد علي القحطاني", "محمد علي الزهراني", "محمد علي الغامدي",
        "محمد علي",
      ])
  }

  @Test(arguments: [
    "وقال [سامي نادر] والبلجيكي", "وقال [سامي نادر] المصري", "وقال [سامي نادر] رئيس النادي",
  ])
  func `a person takes in no other person, nation or office`(_ text: String) {
    #expect(
      completed(.person, Array(repeating: text, count: 5))
        == Array(repeating: "سامي نادر", count: 5))
  }
}
