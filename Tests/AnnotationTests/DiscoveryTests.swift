import Articles
import Testing

@testable import Annotation

struct DiscoveryTests {
  /// Names as the tagger would have found them, one article a row: `kind:form`.
  private func names(_ articles: [[String]]) -> [[FoundName]] {
    articles.map { names in
      names.map { name in
        let parts = name.split(separator: ":")
        return FoundName(
          passage: 0, range: 0..<0, kind: EntityKind(rawValue: String(parts[0])) ?? .other,
          form: FormTable.form(of: String(parts[1])), surface: String(parts[1]))
      }
    }
  }

  private func discover(
    _ articles: [[String]], editor: [EditorEntity] = [], hidden: [String] = []
  ) -> Gazetteer {
    Discovery(listed: Gazetteer(editor: editor, hidden: hidden, places: []))
      .gazetteer(of: names(articles))
  }

  private func aliases(_ gazetteer: Gazetteer) -> [[String]] {
    gazetteer.entities.map { $0.aliases.sorted() }
  }

  @Test func `a last name beside the full name is the same person`() {
    let found = discover([["person:سيرغي لافروف", "person:لافروف"]])
    #expect(aliases(found) == [["سيرغي لافروف", "لافروف"]])
  }

  @Test func `two spellings of one transcribed name are one person`() {
    let found = discover([["person:سيرغي لافروف"], ["person:سيرجي لافروف"]])
    #expect(aliases(found) == [["سيرجي لافروف", "سيرغي لافروف"]])
  }

  @Test(arguments: [
    ("محمد العلي", "محمود العلي"), ("حسن نادر", "حسين نادر"), ("جمال سعيد", "كمال سعيد"),
    ("خالد عبدالله", "خالد عبيدالله"),
  ])
  func `names that only look alike stay apart`(_ first: String, _ second: String) {
    #expect(discover([["person:\(first)"], ["person:\(second)"]]).entities.count == 2)
  }

  @Test(arguments: [
    ("عبد الله السالم", "عبدالله السالم"), ("محمد بن سلطان", "محمد سلطان"),
    ("بنيامين نتنياهو", "بنيامين نتانياهو"),
  ])
  func `ways to write one name are one person`(_ first: String, _ second: String) {
    #expect(discover([["person:\(first)"], ["person:\(second)"]]).entities.count == 1)
  }

  @Test func `two given names with بن between, and with the article, are three persons`() {
    let others = ["حسين سالم", "حسين ماجد", "حسين راشد"].map { ["person:\($0)"] }
    let found = discover(
      others + [["person:محمد حسين"], ["person:محمد بن حسين"], ["person:محمد الحسين"]])
    #expect(found.entities.count == 6)
  }

  @Test func `foreign first names that differ in vowels alone are one before one family name`() {
    #expect(discover([["person:أنخيل دي ماريا"], ["person:أنخل دي ماريا"]]).entities.count == 1)
  }

  @Test func `a father's name takes in a family only where both stand together`() {
    let apart = [["person:سعود بن ماجد"], ["person:سعود بن ماجد الراشد"]]
    #expect(discover(apart).entities.count == 2)
    #expect(
      discover(apart + [["person:سعود بن ماجد", "person:سعود بن ماجد الراشد"]]).entities.count == 1)
  }

  @Test func `the last name stands for the person where no text knows it as a word`() {
    let found = discover([["person:روسلان خومشاك"]])
    #expect(aliases(found) == [["خومشاك", "روسلان خومشاك"]])
  }

  @Test func `a surname that two persons share names neither of them alone`() throws {
    let found = discover([
      ["person:خالد الغامدي"], ["person:سعيد الغامدي"], ["person:الغامدي"],
    ])
    #expect(found.entities.count == 2)
    #expect(!found.entities.flatMap(\.aliases).contains("الغامدي"))
  }

  @Test func `a name without its inner words is the fuller one's`() {
    let found = discover([["person:خالد بن سعود العيسى"], ["person:خالد العيسى"]])
    #expect(found.entities.count == 1)
  }

  @Test func `a body's name with the word for what it is and without is one body`() {
    let found = discover([
      ["organisation:تنظيم داعش", "organisation:داعش"], ["organisation:داعش"],
    ])
    #expect(aliases(found) == [["تنظيم داعش", "داعش"]])
  }

  @Test func `a movement and a club of one name are two bodies`() {
    let found = discover([
      ["organisation:نادي الشباب", "organisation:نادي الشباب", "organisation:الشباب"],
      ["organisation:الشباب", "organisation:حركة الشباب"],
    ])
    #expect(aliases(found) == [["الشباب", "نادي الشباب"], ["حركة الشباب"]])
  }

  @Test func `the beginning of a body's name means it in its company`() {
    let found = discover([
      ["organisation:حزب العمل الكردستاني"], ["organisation:حزب العمل الكردستاني"],
      ["organisation:حزب العمل"],
    ])
    let short = found.names.filter { $0.spelling == "حزب العمل" }
    #expect(short.map(\.rule.needsCompany) == [true, false])
    #expect(short.compactMap { $0.rule.entity }.count == 2)
  }

  @Test func `the body of another country has the bare name where an article names it in full`() {
    let found = discover([
      ["organisation:النصر"], ["organisation:النصر"], ["organisation:النصر الإماراتي"],
    ])
    let short = found.names.filter { $0.spelling == "النصر" }
    #expect(short.map(\.rule.needsCompany) == [true, false])
  }

  /// Of the archive's own country a body needs no adjective: the Saudi ministry had two pages.
  @Test func `a body is one with and without the adjective of the archive's country`() {
    let home = Array(repeating: ["organisation:هيئة الرصد السعودية"], count: 60)
    #expect(aliases(discover(home + [["organisation:هيئة الرصد"]])).count == 1)
    #expect(aliases(discover(home + [["organisation:هيئة الرصد المصرية"]])).count == 2)
  }

  @Test func `a name that breaks off before its purpose is the body's that most articles mean`() {
    let football = Array(repeating: ["organisation:الاتحاد الكوري لكرة القدم"], count: 6)
    let found = discover(football + [["organisation:الاتحاد الكوري"]])
    #expect(aliases(found) == [["الاتحاد الكوري", "الاتحاد الكوري لكرة القدم"]])
    let boxing = Array(repeating: ["organisation:الاتحاد الكوري للملاكمة"], count: 5)
    #expect(
      aliases(discover(football + boxing + [["organisation:الاتحاد الكوري"]])).allSatisfy {
        $0.contains { $0.hasSuffix("القدم") || $0.hasSuffix("للملاكمة") }
      })
  }

  @Test func `a word with which two bodies of more note begin is nobody's`() {
    let found = discover([
      ["organisation:مانشستر سيتي", "organisation:مانشستر يونايتد"],
      ["organisation:مانشستر سيتي", "organisation:مانشستر يونايتد"], ["organisation:مانشستر"],
    ])
    #expect(aliases(found) == [["مانشستر سيتي"], ["مانشستر يونايتد"]])
  }

  @Test func `a word that ends many names and seldom stands alone is no body`() {
    let ends = ["أ", "ب", "ت", "ث", "ج", "ح", "خ", "د"].map { ["organisation:\($0)ازوم سبورت"] }
    func isBody(_ articles: [[String]]) -> Bool { aliases(discover(articles)).contains(["سبورت"]) }
    #expect(isBody([["organisation:سبورت"]]))
    #expect(isBody(ends.dropLast() + [["organisation:سبورت"]]))
    #expect(!isBody(ends + [["organisation:سبورت"]]))
    #expect(isBody(ends + Array(repeating: ["organisation:سبورت"], count: 9)))
  }

  /// «بحمد الله» was رامي الحمد الله.
  @Test func `a word and الله are a person's beside the full name alone`() throws {
    let found = discover([["person:رامي الحمد الله"], ["person:حمد الله"]])
    #expect(aliases(found) == [["رامي الحمد الله"]])
  }

  @Test(arguments: [(3, 0), (4, 1)])
  func `a common name in several circles of people is nobody's`(_ first: Int, _ persons: Int)
    throws
  {
    let letters = Array("بتثجحخدرزسش")
    // Many bear the first name, and many the last.
    let others = letters.flatMap { first in
      letters.map { ["person:خالد \(first)\($0)م", "person:\(first)\($0)م الغامدي"] }
    }
    let circles =
      Array(repeating: ["person:خالد الغامدي", "person:سمير فريد"], count: first)
      + Array(repeating: ["person:خالد الغامدي", "place:طنجة"], count: 5 - first)
    let found = discover(others + circles)
    #expect(found.entities.count { $0.name == "خالد الغامدي" } == persons)
  }

  @Test func `spellings of one foreign name are one body where both stand in like surroundings`() {
    let rest = Array(repeating: ["place:جدة"], count: 20)
    func bodies(_ companion: String) -> Int {
      discover(
        rest + [
          ["organisation:غوغل", "person:سوندار بيتشاي"],
          ["organisation:جوجل", "person:" + companion],
        ]
      ).entities.count { $0.kind == .organisation }
    }
    #expect(bodies("سوندار بيتشاي") == 1)
    #expect(bodies("سمير فريد") == 2)
  }

  /// ريال مدريد was no entity: the table of places says only that it is not the city.
  @Test func `what is an exception to a place's name may name a body`() {
    let madrid = GazetteerEntry(
      kind: .place, id: "madrid", names: [Name("مدريد")], exceptions: ["أتلتيكو مدريد"])
    let found = Discovery(listed: Gazetteer(editor: [], places: [madrid]))
      .gazetteer(of: names([["organisation:أتلتيكو مدريد"]]))
    let mentions = Annotator(gazetteer: found)
      .mentions(in: Reading.article(["فاز أتلتيكو مدريد في مدريد"]))
    #expect(mentions.map { found.entities[$0.entity].name } == ["أتلتيكو مدريد", "مدريد"])
  }

  @Test(arguments: [
    "organisation:السلطات المعنية", "organisation:حركة الملاحة", "organisation:كلية العلوم والآداب",
    "organisation:العربي السعودي", "organisation:إقليم آزال", "organisation:تنظيم المهرجان",
    "organisation:وزارة التعليم وشركة تطوير", "organisation:اتحاد كرة القدم",
    "organisation:مجلس إدارة الاتحاد", "organisation:مستشفى الملك خالد",
    "organisation:الاتحاد الجهوي للشغل", "person:نور الدين",
  ])
  func `words for a body that tell none are no entities`(_ name: String) {
    #expect(discover([[name], [name]]).entities.isEmpty)
  }

  /// A place was called «ادي جليل»: its و passed for a particle.
  @Test func `a valley keeps its first letter, and a city loses the particle before it`() {
    let found = discover([["place:وادي جليل"], ["place:ومدينة جليل"]])
    #expect(found.entities.map(\.name).sorted() == ["مدينة جليل", "وادي جليل"])
  }

  @Test func `a servant of God is written in one word or two in names of bodies too`() {
    let found = discover([
      ["organisation:جامعة الملك عبد العزيز"], ["organisation:جامعة الملك عبدالعزيز"],
    ])
    #expect(found.entities.count == 1)
  }

  @Test func `a name that leaves out the father is not a grandson's`() {
    let found = discover([
      ["person:عبدالله بن سعد بن عبدالعزيز آل سعود"], ["person:عبدالله بن عبدالعزيز آل سعود"],
    ])
    #expect(found.entities.count == 2)
  }

  @Test func `a common name takes in its bearer's father only where both stand together`() {
    let letters = ["ب", "ت", "ث", "ح", "خ", "د", "ذ"]
    let others = letters.flatMap { first in letters.map { "ر\(first)\($0)ش" } }
    let crowd = others.flatMap { [["person:ناصر \($0)"], ["person:\($0) الدوسري"]] }
    let apart = discover(crowd + [["person:ناصر الدوسري"], ["person:ناصر بن فالح الدوسري"]])
    let joined = discover(crowd + [["person:ناصر الدوسري", "person:ناصر بن فالح الدوسري"]])
    func isOne(_ found: Gazetteer) -> Bool {
      found.entities.contains { $0.aliases.contains("ناصر الدوسري") && $0.aliases.count > 1 }
    }
    #expect(!isOne(apart))
    #expect(isOne(joined))
  }

  @Test func `an entity is shown by a name that the articles call it by`() {
    let found = discover([["person:سامي نادر"], ["person:سامي نادر"], ["person:سامي خالد نادر"]])
    let mention = Mention(
      entity: 0, passage: 0, range: 0..<1, alias: "سامي خالد نادر", proclitic: "")
    #expect(found.entities[0].name == "سامي نادر")
    #expect(found.renamed(by: [[mention]]).entities[0].name == "سامي خالد نادر")
  }

  @Test func `what the editor lists is not discovered again`() {
    let editor = [EditorEntity.person("lavrov", "سيرغي لافروف", "لافروف")]
    let found = discover([["person:سيرجي لافروف", "person:لافروف"]], editor: editor)
    #expect(found.entities.map(\.id) == ["lavrov"])
    #expect(found.entities[0].aliases == ["سيرغي لافروف", "لافروف", "سيرجي لافروف"])
  }

  @Test func `a hidden name is no entity`() {
    #expect(discover([["organisation:النصر"]], hidden: ["النصر"]).entities.isEmpty)
  }

  @Test(arguments: [
    "person:رحمه الله", "organisation:البنك المركزي", "organisation:الجامعة", "place:المدينة",
    "person:الرئيس", "other:دولار", "organisation:سلطات مينسك",
  ])
  func `words that name no one thing are no entities`(_ name: String) {
    #expect(discover([[name], [name]]).entities.isEmpty)
  }

  @Test func `an article more leaves all addresses as they were`() {
    let first = [["person:سعيد نادر", "place:نجران"], ["person:صعيد نادر"], ["organisation:سابك"]]
    let before = discover(first).entities.map(\.id)
    let after = discover(first + [["person:سامي نادر", "organisation:تويتر"]]).entities.map(\.id)
    #expect(before == Array(after.prefix(before.count)))
    #expect(Set(after).count == after.count)
  }

  @Test(arguments: [0, 137, 299])
  func `among hundreds of articles one more moves no address`(_ place: Int) {
    let given = ["سعيد", "نادر", "فريد", "سامر", "وليد", "هيثم", "رياض"]
    let families = ["الحداد", "النجار", "الصباغ", "الخباز", "العطار", "الدباغ", "السراج", "البناء"]
    let towns = ["نجران", "حقل", "ضباء", "أملج", "العيص"]
    let all = (0...300).map { number in
      [
        "person:\(given[number * 5 % 7]) \(families[number * 3 % 8])",
        "person:\(given[number % 7]) \(families[number * number % 8])",
        "person:\(families[number % 8])", "place:\(towns[number * 7 % 5])",
      ]
    }
    var fewer = all
    fewer.remove(at: place)
    let before = discover(fewer).entities
    let after = Set(discover(all).entities.map(\.id))
    #expect(before.count > 40)
    #expect(before.map(\.id).filter { !after.contains($0) } == [])
  }

  @Test func `hostile rows of names end`() {
    let long = (0..<40).map {
      "person:" + Array(repeating: "سمير", count: $0 % 9 + 1).joined(separator: " ")
    }
    #expect(discover([long, long]).entities.count < 80)
  }
}

struct NameFinderTests {
  private func found(_ text: String) -> [String] {
    var finder = NameFinder()
    return finder.names(in: Reading.article([text])).map { "\($0.kind):\($0.surface)" }
  }

  @Test func `titles stand outside a name`() {
    #expect(
      found("وقال وزير الخارجية الروسي سيرغي لافروف في موسكو أمس.").contains("person:سيرغي لافروف"))
  }

  @Test(arguments: [
    ("علي عبدالله صالح", ["علي عبدالله صالح"]), ("على عبدالله صالح", []),
  ])
  func `the name علي is no preposition where its last letter has its dots`(
    _ marked: String, _ names: [String]
  ) {
    var marked = marked
    let found = marked.withUTF8 { text in
      NameTrimming(reader: TaggerModel.shipped.reader)
        .names(in: 0..<text.count, of: text, kind: .person, passage: 0)
    }
    #expect(found.map(\.surface) == names)
  }

  @Test(arguments: ["مؤشر", "ولاية", "فندق"])
  func `a person's name behind an institution or a place is kept as evidence against it`(
    _ head: String
  ) {
    var text = head + " سيدي بوزيد"
    let found = text.withUTF8 { text in
      NameTrimming(reader: TaggerModel.shipped.reader)
        .names(in: head.utf8.count + 1..<text.count, of: text, kind: .person, passage: 0)
    }
    #expect(found.map(\.kind) == [.other])
  }

  @Test(arguments: [
    ("", "ببن قردان", EntityKind.place, "بن قردان"), ("", "ولاية بن عروس", .place, "بن عروس"),
    ("", "اتحاد بن قردان", .organisation, "اتحاد بن قردان"),
    ("سيدي ", "علي بن عون", .place, "سيدي علي بن عون"),
    ("في ", "منزل بورقيبة", .place, "منزل بورقيبة"),
    ("في ", "علي السيستاني", .person, "علي السيستاني"),
  ])
  func `what stands where a town does, or is called so, is no person`(
    _ before: String, _ marked: String, _ kind: EntityKind, _ name: String
  ) {
    var text = before + marked
    let found = text.withUTF8 { text in
      NameTrimming(reader: TaggerModel.shipped.reader)
        .names(in: before.utf8.count..<text.count, of: text, kind: .person, passage: 0)
    }
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.surface) == [name])
  }

  @Test(arguments: [("مستشفى ", "الملك فهد"), ("وست ", "هام يونايتد")])
  func `a body keeps the word that begins its name`(_ first: String, _ rest: String) {
    var text = "في " + first + rest
    let found = text.withUTF8 { text in
      NameTrimming(reader: TaggerModel.shipped.reader)
        .names(
          in: text.count - rest.utf8.count..<text.count, of: text, kind: .organisation, passage: 0)
    }
    #expect(found.map(\.surface) == [first + rest])
  }

  @Test func `a city is found without the word city`() {
    #expect(found("وصل الوفد إلى مدينة جدة مساء أمس.").contains("place:جدة"))
  }

  @Test(arguments: ["", " ", "«»", "\u{200F}\u{A0}", "…؟!", "و", "12 34", "بن بن بن"])
  func `odd texts hold no name`(_ text: String) { #expect(found(text).isEmpty) }
}
