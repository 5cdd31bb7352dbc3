import Foundation
import Testing

@testable import SearchIndex

struct TitlePlaceTests {
  /// The documents whose titles stand in the file of a stem.
  private func titles(beside stem: String, of documents: [SearchDocument]) throws -> [Int: String] {
    var builder = Fixture.builder
    builder.largeStemBytes = 0
    let files = try TermFiles(builder.files(documents: documents, entities: []))
    let file = files.stems.firstIndex { $0.contains { $0.stem == stem } }
    return files.titles[try #require(file)]
  }

  private func document(_ number: Int, title: String, body: String = "") -> SearchDocument {
    SearchDocument(id: "\(number)", path: "\(number)", title: title, body: [body])
  }

  @Test func `a title stands beside its two rarest stems`() throws {
    let documents = [
      document(0, title: "غيمة فوق نهر"), document(1, title: "غيمة فوق جسر"),
      document(2, title: "غيمة", body: "فوق"),
    ]
    #expect(try titles(beside: "نهر", of: documents) == [0: "غيمة فوق نهر"])
    #expect(try titles(beside: "جسر", of: documents) == [1: "غيمة فوق جسر"])
    #expect(try titles(beside: "غيم", of: documents)[2] == "غيمة")
  }

  @Test func `beside a frequent stem stand the titles of its best documents, the newest of equals`()
    throws
  {
    let documents = (0..<40).map {
      document($0, title: $0 == 7 ? "عدد المطر 7" : "عدد \($0)", body: "مطر")
    }
    #expect(try titles(beside: "مطر", of: documents).keys.sorted() == [7, 38, 39])
  }

  @Test func `beside a stem of few documents stand no others' titles`() throws {
    let documents = (0..<29).map { document($0, title: "عدد \($0)", body: "مطر") }
    #expect(try titles(beside: "مطر", of: documents).isEmpty)
  }

  @Test func `a title says its words even where they are quotes`() throws {
    let documents = [document(0, title: #""نهر" \ قال"#)]
    #expect(try titles(beside: "نهر", of: documents) == [0: #""نهر" \ قال"#])
  }
}
