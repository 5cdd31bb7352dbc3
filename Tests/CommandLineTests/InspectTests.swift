import Foundation
import Testing

struct InspectTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.put(Workspace.goodArticle, at: "a.txt")
    try workspace.put(Workspace.goodArticle, at: "b.txt")
    return workspace
  }

  @Test func `files named together are compared`() throws {
    let result = try workspace().run("inspect", "a.txt", "b.txt")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("a.txt\n└─ article "))
    #expect(result.output.contains("shown for "))
    #expect(result.output.contains("not shown, but "))
  }

  @Test func `explain tells why a line is the text`() throws {
    let workspace = try workspace()
    #expect(!(try workspace.run("inspect", "a.txt").output.contains("because: running text")))
    let result = try workspace.run("inspect", "--explain", "a.txt")
    #expect(result.output.contains("because: running text"))
  }

  @Test func `JSON is an array with an object for every file`() throws {
    let result = try workspace().run("inspect", "a.txt", "b.txt", "--format", "json")
    let objects = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let files = try #require(objects as? [[String: Any]]).map { $0["file"] as? String }
    #expect(files == ["a.txt", "b.txt"])
  }

  @Test func `what the pages show of their outlet is told as an entry of the list`() throws {
    let result = try workspace().run("inspect", "a.txt", "b.txt", "--format", "outlets")
    #expect(result.output.hasPrefix("# Pages: 2."))
    #expect(result.output.contains("- name: \"\"\n  # nothing on these pages names their outlet\n"))
  }

  @Test func `a file that is not there is told and the status says so`() throws {
    let result = try workspace().run("inspect", "gone.txt", "a.txt")
    #expect(result.status == 1)
    #expect(result.errors.contains("gone.txt"))
    #expect(result.output.contains("\na.txt\n"))
  }
}
