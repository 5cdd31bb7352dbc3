import Testing

@testable import Annotation

struct AnnotatorTests {
  let places = Reading.places

  @Test(arguments: [
    ("زار الوزير ليبيا أمس", ["libya"]),
    ("اجتمعوا في جنوب أفريقيا ثم في جنوب السودان", ["south-africa", "south-sudan"]),
    ("وصل إلى بيلاروسيا", ["belarus"]),
    (
      "غينيا بيساو غير غينيا الاستوائية وغير غينيا",
      ["guinea-bissau", "equatorial-guinea", "guinea"]
    ),
    ("المحيط الهندي ليس الهند", ["indian-ocean", "india"]),
    ("عاصمتها اديس ابابا", ["addis-ababa"]),
    ("كتب عن الليبيين وعن اليابانية", []),
  ])
  func `the longest name wins, of whole words only`(text: String, expected: [String]) {
    #expect(places.names(text) == expected)
  }

  @Test(arguments: [
    ("ومصر", "و+egypt", "مصر"), ("بمصر", "ب+egypt", "مصر"), ("فلمصر", "فل+egypt", "مصر"),
    ("وبالعراق", "وب+iraq", "العراق"), ("كاليابان", "ك+japan", "اليابان"),
    ("للعراق", "ل+iraq", "للعراق"), ("وللعراق", "ول+iraq", "للعراق"),
    ("لأوكرانيا", "ل+ukraine", "أوكرانيا"), ("وَلِمصرَ", "ول+egypt", "مصرَ"),
    ("بـمصر", "ب+egypt", "مصر"), ("للجمهورية اليمنية", "ل+yemen", "للجمهورية اليمنية"),
    ("لبنان", "lebanon", "لبنان"), ("بيرو", "peru", "بيرو"),
  ])
  func `a particle stands outside the name, but the two lams of the article stay`(
    text: String, name: String, surface: String
  ) {
    #expect(places.names(text) == [name])
    #expect(places.surfaces(text) == [surface])
  }

  @Test func `the article that لل swallows is back in the alias`() {
    let mentions = places.annotator.mentions(in: Reading.article(["دعوة للأردن"]))
    #expect(mentions.map(\.alias) == ["الأردن"])
    #expect(mentions.map(\.proclitic) == ["ل"])
  }

  @Test(arguments: [
    ("كوريا\u{A0}الشمالية", 1), ("كوريا  الشمالية", 1), ("كوريا - الشمالية", 1),
    ("كوريا–الشمالية", 1),
    ("كوريا، الشمالية", 0), ("كوريا (الشمالية)", 0), ("كوريا. الشمالية", 0),
    ("كوريا -- الشمالية", 0),
    ("كوريا «الشمالية»", 0),
  ])
  func `between the words of a name stand blanks or one hyphen`(text: String, count: Int) {
    #expect(places.names(text).count == count)
  }

  @Test func `a name does not reach from one passage into the next`() {
    #expect(places.names("قالت كوريا", "الشمالية بخير").isEmpty)
  }

  @Test func `marks and tatweel inside a name belong to it, and the bytes are those of the text`() {
    #expect(places.surfaces("في ســوريا وتُركيَا.") == ["ســوريا", "تُركيَا"])
  }

  @Test func `of two spellings that fold together the one in the text is the alias`() {
    let reading = Reading(editor: [.person("idris", "إدريس المنصور", "أدريس المنصور")], places: [])
    let texts = ["إدريس المنصور", "أدريس المنصور", "ادريس المنصور"]
    let aliases = reading.annotator.mentions(in: Reading.article(texts)).map(\.alias)
    #expect(aliases == ["إدريس المنصور", "أدريس المنصور", "إدريس المنصور"])
  }

  @Test func `an abbreviation with points is not the word without them`() {
    let agency = EditorEntity(kind: .organisation, id: "ap", names: [Name("أ.ب")])
    let reading = Reading(editor: [agency], places: [])
    #expect(reading.names("قال أب لابنه (أ.ب)") == ["ap"])
  }

  @Test func `a name in Latin letters is found, whatever its case`() {
    let agency = EditorEntity(kind: .organisation, id: "acme", names: [Name("Acme News")])
    #expect(Reading(editor: [agency], places: []).names("نقلت ACME News عنه") == ["acme"])
  }

  @Test func `mentions are in reading order, never overlap, and lie in their passage`() {
    let alphabet = [
      "و", "ل", "ال", "كوريا", "الشمالية", "جنوب", "أفريقيا", " ", "-", "«", "»", "ً", "ـ", "👩‍👧",
      "\u{0}",
    ]
    var seed: UInt64 = 7
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<24 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += alphabet[Int(seed >> 33) % alphabet.count]
      }
      var end = 0
      for mention in places.annotator.mentions(in: Reading.article([text])) {
        #expect(mention.range.lowerBound >= end && !mention.range.isEmpty, "\(text)")
        end = mention.range.upperBound
      }
      #expect(end <= text.utf8.count, "\(text)")
    }
  }

  @Test func `an article without text has no names`() {
    #expect(places.names().isEmpty)
    #expect(places.names("").isEmpty)
  }
}
