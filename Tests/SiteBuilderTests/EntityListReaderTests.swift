import Annotation
import Foundation
import Testing

@testable import SiteBuilder

struct EntityListReaderTests {
  private func read(_ yaml: String) throws(Problem) -> [EditorEntity] {
    try EntityListReader().read(yaml, file: "entities.yml").entries
  }

  private func message(_ yaml: String) -> String? {
    do {
      _ = try read(yaml)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `an entry gives its names with their conditions`() throws {
    let entities = try read(
      """
      persons:
        - id: salim-al-nimr
          name: سليم النمر
          latin: Salim al-Nimr
          aliases: [سالم النمر]
          short: [النمر]
          exact: سُليم
          except: [عين النمر]
      """)
    let expected = EditorEntity(
      kind: .person, id: "salim-al-nimr", latin: "Salim al-Nimr",
      names: [
        Name("سليم النمر"), Name("سالم النمر"), Name("النمر", .inCompany),
        Name("سُليم", .exactSpelling),
      ], exceptions: ["عين النمر"])
    #expect(entities == [expected])
  }

  @Test func `the lists come in their order, whatever the order of the file`() throws {
    let entities = try read(
      """
      other: [{id: c, name: ج}]
      places:
      organisations: [{id: b, name: ب}]
      persons: [{id: a, name: أ}]
      """)
    #expect(entities.map(\.kind) == [.person, .organisation, .other])
  }

  @Test(arguments: ["", "# nothing yet\n\n  # nor here\n"])
  func `a list of nothing but comments is empty`(yaml: String) throws {
    #expect(try read(yaml).isEmpty)
  }

  @Test(arguments: [
    (
      "persons:\n  - id: a\n    name: أ\n    alias: [ب]\n",
      """
      entities.yml:4:5: error: unknown key of an entity 'alias'
        help: did you mean 'aliases'?
      """
    ),
    (
      "person:\n  - id: a\n    name: أ\n",
      """
      entities.yml:1:1: error: unknown list 'person'
        help: did you mean 'persons'?
      """
    ),
    (
      "persons:\n  - name: أحمد\n",
      """
      entities.yml:2:5: error: an entity without 'id'
        help: every entity has an id and a name
      """
    ),
    (
      "persons:\n  - id: Ahmad Ali\n    name: أحمد\n",
      """
      entities.yml:2:9: error: 'Ahmad Ali' cannot be an address
        help: use a-z, 0-9 and hyphens, as in vladimir-putin
      """
    ),
    (
      "persons:\n  - {id: a, name: أحمد}\n  - {id: a, name: علي}\n",
      "entities.yml:3:5: error: the id 'a' stands twice in its list"
    ),
    (
      "persons:\n  - {id: a, name: أحمد}\nplaces:\n  - {id: b, name: احمد}\n",
      """
      entities.yml:4:5: error: 'احمد' names both 'a' and 'b'
        help: leave it to one of them
      """
    ),
    (
      "persons:\n  id: a\n",
      """
      entities.yml:2:3: error: 'persons' is not a list
        help: begin every entry with '- id: …'
      """
    ),
    (
      "persons:\n  - {id: a, name: …}\n",
      "entities.yml:2:5: error: the name '…' of 'a' has no letters"
    ),
  ])
  func `what is wrong is said with its line and a way out`(yaml: String, expected: String) {
    #expect(message(yaml) == expected)
  }

  @Test func `two entities may share letters that their exact spellings tell apart`() throws {
    let entities = try read(
      """
      places:
        - {id: oman, name: سلطنة عمان, exact: عُمان}
        - {id: amman, name: مدينة عمان, exact: عمّان}
      """)
    #expect(entities.count == 2)
  }

  @Test func `the default site's list is sound`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Site/entities.yml")
    let entities = try read(String(contentsOf: file, encoding: .utf8))
    #expect(entities.contains { $0.kind == .person } && entities.contains { $0.kind == .place })
  }
}
