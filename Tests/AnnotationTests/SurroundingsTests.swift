import Testing

@testable import Annotation

/// What may be a name or a common word is judged by what stands around it.
struct SurroundingsTests {
  let places = Reading.places

  @Test(arguments: [
    ("سقط 19 جنديا أوكرانيا في المعركة", []),
    ("استقبل المخيم طفلا سوريا", []),
    ("كان ليبيًا من بنغازي", ["benghazi"]),
    ("ويزور أيضا روسيا", ["russia"]),
    ("في دول بينها سوريا", ["syria"]),
    ("كي يدخلوا سوريا", ["syria"]),
    ("بعد نوايا روسيا", ["russia"]),
    ("داعيا روسيا إلى الحوار", ["russia"]),
    ("حدود تركيا سوريا", ["turkey", "syria"]),
    ("جنديا وأوكرانيا", ["و+ukraine"]),
  ])
  func `a place in -يا after an indefinite accusative is the adjective`(
    text: String, expected: [String]
  ) {
    #expect(places.names(text) == expected)
  }

  @Test(arguments: [
    ("عاد إلى السعودية", true), ("السعودية تفوز", true), ("بين مصر والسعودية", true),
    ("الحكومة السعودية", false), ("شكرا للحكومة السعودية", false), ("شركة عطور السعودية", false),
    ("التزام بسيادة سورية", true), ("شمال سورية", true), ("قوات سورية", false), ("بالسعودية", true),
    ("الجهود العربية والسعودية", false),
    ("مصادر سورية مطلعة", false),
  ])
  func `a place in -ية is no adjective of the word before`(text: String, isPlace: Bool) {
    #expect(places.names(text).contains { $0.contains("saudi") || $0.contains("syria") } == isPlace)
  }

  @Test(arguments: [
    ("الوضع في مالي", ["mali"]), ("دعم مالي كبير", []), ("وقطاع إداري ومالي", []),
    ("مدرسة بنين وبنات", []), ("انقلاب في بنين", ["benin"]),
    ("فتح باكرا", []), ("صلاة المغرب في المسجد", []), ("حكومة المغرب", ["morocco"]),
    ("ريال مدريد", []), ("بلدية مدريد", ["madrid"]),
    ("بقلب كلاوس", []), ("كوبا أمريكا في تشيلي", ["chile"]),
  ])
  func `a place whose name is a common word needs a word that places it`(
    text: String, expected: [String]
  ) {
    #expect(places.names(text) == expected)
  }

  @Test func `a doubtful capital counts in company of its country`() {
    #expect(places.names("أمطار وسيول في الوادي").isEmpty)
    #expect(places.names("قالت سيول إنها", "كوريا الجنوبية") == ["seoul", "south-korea"])
    #expect(places.names("عاد إلى مسقط رأسه في سلطنة عمان") == ["oman"])
    #expect(places.names("محادثات في مسقط", "سلطنة عمان") == ["muscat", "oman"])
  }

  @Test func `vowel marks tell Oman from Amman, company tells them apart without`() {
    #expect(places.names("عُمان") == ["oman"])
    #expect(places.names("عمّان") == ["amman"])
    #expect(places.names("في عمان").isEmpty)
    #expect(places.names("في عمان", "قال الأردن") == ["amman", "jordan"])
    #expect(places.names("وقالت عمان", "سلطنة عمان") == ["oman", "oman"])
  }

  @Test(arguments: [
    ("قال لـ«الشرق الأوسط» أمس", 0), ("قال لـ\"الشرق الأوسط\" أمس", 0), ("قال لـ“الشرق الأوسط”", 0),
    ("نشرت صحيفة الرياض", 0), ("بجريدة الرياض", 0), ("«الشرق الأوسط الجديد»", 1),
    ("حرب الشرق الأوسط", 1), ("«قال: أزور الرياض»", 1),
  ])
  func `a paper that is named after a place is no place`(text: String, count: Int) {
    #expect(places.names(text).count == count)
  }

  @Test func `a short name counts only beside the full one`() {
    let reading = Reading(editor: [.person("salim", "سليم النمر", short: ["النمر"])], places: [])
    #expect(reading.names("هرب النمر من الحديقة").isEmpty)
    #expect(reading.names("قال النمر", "سليم النمر") == ["salim", "salim"])
  }

  @Test func `an exact name counts letter for letter only`() {
    let entity = EditorEntity(kind: .person, id: "ula", names: [Name("عُلا", .exactSpelling)])
    let reading = Reading(editor: [entity], places: [])
    #expect(reading.names("وعُلا") == ["و+ula"])
    #expect(reading.names("علا صوته").isEmpty)
    let city = EditorEntity(kind: .place, id: "ahsa", names: [Name("الأحساء", .exactSpelling)])
    #expect(Reading(editor: [city], places: []).names("للأحساء والاحساء") == ["ل+ahsa"])
  }

  @Test func `an exception consumes its words`() {
    let club = EditorEntity(
      kind: .person, id: "nasr", names: [Name("نصر")], exceptions: ["قوس نصر"])
    #expect(Reading(editor: [club], places: []).names("مرّ نصر تحت قوس نصر") == ["nasr"])
  }
}
