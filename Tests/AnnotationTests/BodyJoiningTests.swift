import Testing

@testable import Annotation

/// Two names of one body are joined where the archive shows that they are.
struct BodyJoiningTests {
  /// Names as the tagger would have found them, one article a row; a name in brackets stands in brackets behind
  /// the one before it. What has no kind before a colon is a body.
  private func names(_ articles: [[String]]) -> [[FoundName]] {
    articles.map { names in
      var position = 0
      return names.map { name in
        let isAside = name.hasPrefix("(")
        let parts = name.split(separator: ":")
        let form = String(parts[parts.count - 1].filter { !"()".contains($0) })
        let start = position + (isAside ? 2 : 20)
        position = start + form.utf8.count
        return FoundName(
          passage: 0, range: start..<position,
          kind: parts.count > 1 ? EntityKind(rawValue: String(parts[0])) ?? .other : .organisation,
          form: FormTable.form(of: form), surface: form, isAside: isAside)
      }
    }
  }

  /// How many bodies an archive has, among many articles about something else.
  private func bodies(_ articles: [[String]]) -> Int {
    let rest = Array(repeating: ["place:جدة"], count: 30)
    return Discovery(listed: Gazetteer(editor: [], places: []))
      .gazetteer(of: names(articles + rest)).entities.count { $0.kind == .organisation }
  }

  /// Each name in three articles, the first beside some names and the second beside others.
  private func archive(_ first: String, _ second: String, beside companions: [String]) -> [[String]]
  {
    Array(repeating: [first, "person:سمير فريد", "person:كريم نبيل"], count: 3)
      + Array(repeating: [second] + companions, count: 3)
  }

  // MARK: - Looser names

  @Test(arguments: [
    ("مجلس الأمن الدولي", "مجلس الأمن"), ("جامعة الدول العربية", "الجامعة العربية"),
    ("حلف شمال الأطلسي", "الحلف الأطلسي"),
    ("اللجنة الأولمبية العربية السعودية", "اللجنة الأولمبية السعودية"),
    ("هيئة الهلال الأحمر", "الهلال الأحمر"), ("منظمة التجارة العالمية", "منظمة التجارة"),
  ])
  func `a looser name is the body's in like surroundings, another's in others`(
    _ full: String, _ loose: String
  ) {
    #expect(bodies(archive(full, loose, beside: ["person:سمير فريد", "person:كريم نبيل"])) == 1)
    #expect(bodies(archive(full, loose, beside: ["person:هاني جميل", "place:طنجة"])) == 2)
  }

  @Test(arguments: [
    ("البنك الأهلي المصري", "البنك الأهلي"), ("مجلس الأمن القومي", "مجلس الأمن"),
    ("الاتحاد العربي السعودي لكرة القدم", "الاتحاد العربي لكرة القدم"),
    ("الاتحاد الأوروبي والبنك المركزي الأوروبي", "الاتحاد الأوروبي"),
    ("الاتحاد الأوروبي لكرة القدم", "الاتحاد الأوروبي"),
    ("مؤسسة الملك فيصل", "الملك فيصل"), ("نادي الوحدة الإماراتي", "نادي الوحدة"),
  ])
  func `what a telling word parts stays apart in whatever surroundings`(
    _ full: String, _ loose: String
  ) {
    let alike = archive(full, loose, beside: ["person:سمير فريد", "person:كريم نبيل"])
    #expect(bodies(alike) == bodies(archive(full, loose, beside: ["place:طنجة"])))
  }

  @Test func `a looser name of two bodies joins them not`() {
    let companions = ["person:سمير فريد", "person:كريم نبيل"]
    let articles = ["مجلس الأمن الدولي", "مجلس الأمن الوطني", "مجلس الأمن"].flatMap {
      Array(repeating: [$0] + companions, count: 3)
    }
    #expect(bodies(articles) == 2)
  }

  // MARK: - Names in brackets

  @Test(arguments: [
    ("حلف شمال الأطلسي", "(الناتو)"), ("تنظيم الدولة الإسلامية", "(داعش)"),
    ("وكالة الأنباء الكويتية", "(كونا)"),
  ])
  func `what stands in brackets behind a body in two articles is another name for it`(
    _ name: String, _ other: String
  ) {
    #expect(bodies([[name, other], [name], [other]]) == 2)
    #expect(bodies([[name, other], [name, other], [other]]) == 1)
  }

  @Test func `spellings in brackets behind one name are one body`() {
    let name = "منظمة الأمم المتحدة للتربية والعلم والثقافة"
    let articles = [[name, "(اليونسكو)"], [name, "(اليونيسكو)"]]
    #expect(bodies(articles + articles) == 1)
  }

  @Test(arguments: [
    // Two groups in one sentence of two articles: the brackets tell whose the first is.
    [["جبهة النصرة", "(تنظيم القاعدة)"], ["جبهة النصرة", "(تنظيم القاعدة)"]],
    // Now this, now that stands in brackets.
    [
      ["مجموعة نيكي", "(سامسونج)"], ["مجموعة نيكي", "(سامسونج)"], ["مجموعة نيكي", "(تويوتا)"],
      ["مجموعة نيكي", "(تويوتا)"],
    ],
    // A name of one word is explained, not called otherwise.
    [["الزمالك", "(داعش)"], ["الزمالك", "(داعش)"]],
  ])
  func `other brackets join nothing`(_ articles: [[String]]) {
    let all = Set(articles.joined().map { $0.filter { !"()".contains($0) } })
    #expect(bodies(articles) == all.count)
  }

  @Test func `a committee of a body is not what the body is called`() {
    let pair = ["الاتحاد الدولي لكرة القدم", "(الفيفا)"]
    let committee = ["اللجنة التنفيذية للاتحاد الدولي لكرة القدم", "(الفيفا)"]
    #expect(bodies([pair, pair, pair, committee, committee]) == 2)
  }

  @Test(arguments: [
    ("أعلن حلف شمال الأطلسي (الناتو) أمس", true), ("أعلن حلف شمال الأطلسي «الناتو» أمس", true),
    ("أعلن حلف شمال الأطلسي، «الناتو» أمس", false), ("أعلن حلف شمال الأطلسي الناتو أمس", false),
    ("أعلن حلف شمال الأطلسي و«الناتو» أمس", false), ("(الناتو) أعلن", false),
  ])
  func `brackets right behind a word make an aside`(_ text: String, _ isAside: Bool) {
    var text = text
    let trimming = NameTrimming(reader: TaggerModel.shipped.reader)
    let found = text.withUTF8 { utf8 in
      let words = trimming.words(in: 0..<utf8.count, of: utf8)
      let name = words.firstIndex { $0.term == "الناتو" }.map { words[$0...$0] } ?? []
      return trimming.name(of: name, in: utf8, kind: .organisation, passage: 0)
    }
    #expect(found?.isAside == isAside)
  }
}
