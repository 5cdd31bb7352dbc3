import Foundation
import Testing

struct BuildTests {
  @Test func `the default site is built from the seeds and said in one line`() throws {
    let workspace = try Workspace()
    let result = try workspace.run(
      "build", "--site", Workspace.repository + "/Site", "--output", "public")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("Wrote 6 articles (8 occurrences), "))
    #expect(result.output.hasSuffix(". Open public/index.html\n"))
    #expect(workspace.exists("public/index.html"))
  }

  @Test func `the same input gives the same bytes, whatever the jobs and the order of files`()
    throws
  {
    let workspace = try Workspace()
    for name in try FileManager.default.contentsOfDirectory(
      atPath: Workspace.repository + "/seeds")
    {
      let text = try String(
        contentsOfFile: Workspace.repository + "/seeds/" + name, encoding: .utf8)
      try workspace.put(text, at: "in/" + name)
    }
    let orders = [
      ["../in/*.txt"], ["../in/004*", "../in/002*", "../in/*.txt", "../in/000*"],
    ]
    var trees: [[String: Data]] = []
    for (order, jobs) in [(0, "1"), (0, "2"), (1, "2"), (1, "1")] {
      let list = orders[order].map { "\"\($0)\"" }.joined(separator: ", ")
      try workspace.put("title: x\ncontent: [\(list)]\n", at: "Site/site.yml")
      #expect(try workspace.run("build", "--jobs", jobs, "--output", "out").status == 0)
      trees.append(try contents(of: workspace.path + "/out"))
    }
    #expect(trees[0].count > 20)
    for tree in trees.dropFirst() { #expect(tree == trees[0]) }
  }

  private func contents(of folder: String) throws -> [String: Data] {
    var all: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder)! {
      all[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return all
  }

  @Test func `a build that is killed at any moment leaves the last site whole`() throws {
    let workspace = try Workspace()
    let arguments = ["build", "--site", Workspace.repository + "/Site", "--output", "public"]
    let start = ContinuousClock.now
    #expect(
      try workspace.run(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]).status
        == 0)
    let duration = ContinuousClock.now - start
    let whole = workspace.tree("public")
    let seed = UInt64.random(in: 0..<1_000_000)
    var random = SplitMix(state: seed)
    for _ in 0..<20 {
      let process = try workspace.start(arguments)
      let microseconds =
        Double(duration.components.attoseconds / 1_000_000_000_000)
        + Double(duration.components.seconds) * 1e6
      usleep(UInt32(microseconds * random.nextUnit()))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(workspace.tree("public") == whole, "seed \(seed)")
    }
    #expect(try workspace.run("build", "--site", Workspace.repository + "/Site").status == 0)
    #expect(workspace.tree("public") == whole)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.path).sorted()
        == [".errors", ".output", "public"])
  }

  private struct SplitMix {
    var state: UInt64

    /// The next number from 0 to 1.
    mutating func nextUnit() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
    }
  }
}
