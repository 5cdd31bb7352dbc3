import ArabicText
import Testing

@testable import Annotation

struct GazetteerTests {
  @Test func `an editor's entry with the id of a place replaces it and keeps its other names`()
    throws
  {
    let entry = EditorEntity(
      kind: .place, id: "france", latin: "La France", names: [Name("بلاد الغال")])
    let gazetteer = Gazetteer(editor: [entry])
    let france = try #require(gazetteer.entities.first)
    #expect(france.name == "بلاد الغال" && france.latin == "La France")
    #expect(france.aliases.contains("فرنسا"))
    #expect(gazetteer.entities.filter { $0.id == "france" }.count == 1)
  }

  @Test func `an editor's entry with the name of a place replaces it under its own id`() {
    let entry = EditorEntity(kind: .place, id: "usa", names: [Name("الولايات المتحدة")])
    let reading = Reading(editor: [entry])
    #expect(reading.names("أميركا") == ["usa"])
    #expect(!reading.annotator.gazetteer.entities.contains { $0.id == "united-states" })
  }

  @Test func `a city keeps the company of a country that the editor renames`() {
    let entry = EditorEntity(kind: .place, id: "rok", names: [Name("كوريا الجنوبية")])
    #expect(Reading(editor: [entry]).names("سيول", "كوريا الجنوبية") == ["seoul", "rok"])
  }

  @Test func `a spelling that the editor gives to one entity names no place beside it`() {
    let club = EditorEntity(kind: .organisation, id: "roma-club", names: [Name("روما")])
    let reading = Reading(editor: [club])
    #expect(reading.names("فازت روما") == ["roma-club"])
    #expect(!reading.annotator.gazetteer.entities.contains { $0.id == "rome" })
  }

  @Test func `the editor's plain name lifts the table's conditions`() {
    let entry = EditorEntity(kind: .place, id: "seoul", names: [Name("سيول")])
    #expect(Reading(editor: [entry]).names("سيول") == ["seoul"])
  }

  @Test func `the order of the entities is the editor's, then the table's`() {
    let entry = EditorEntity.person("zaid", "زيد الخير")
    let ids = Gazetteer(editor: [entry]).entities.map(\.id)
    #expect(ids.first == "zaid")
    #expect(Array(ids.dropFirst()) == Place.all.map(\.entry.id))
  }

  @Test func `every particle form of a word is one that the analysis of words knows`() {
    for form in Particles.forms(of: "اتحاد", hasArticle: false) {
      let splits = Proclitics.splits(of: form.word)
      #expect(
        splits.contains { $0.proclitic == Particles.chains[form.particle] && $0.rest == "اتحاد" })
    }
    for form in Particles.forms(of: "الاتحاد", hasArticle: true) where form.isAssimilated {
      #expect(
        Proclitics.splits(of: form.word).contains { $0.rest == "اتحاد" && $0.restoresArticle })
    }
  }

  @Test func `ل before a word in الل is written with two lams`() {
    let city = EditorEntity(kind: .place, id: "latakia", names: [Name("اللاذقية")])
    #expect(Reading(editor: [city], places: []).names("عاد للاذقية") == ["ل+latakia"])
  }

  @Test func `a name without words is never found`() {
    let entry = EditorEntity(kind: .other, id: "marks", names: [Name("«…»")])
    #expect(Reading(editor: [entry], places: []).names("قال «…» ثم").isEmpty)
  }
}
