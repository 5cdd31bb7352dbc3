import Annotation
import ArgumentParser
import Foundation

/// `sitegen tag`
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Find names in tokens: CoNLL columns in, a token and its tag a line out.",
    discussion: """
      Reads standard input: one token a line in the first column, a blank line between sentences. \
      Writes one line for every line. Tags are O, and B- and I- with PER, LOC, ORG and MISC.
      """)

  func run() throws {
    let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    var tagger = ColumnTagger()
    try FileHandle.standardOutput.write(contentsOf: Data(tagger.tag(input)))
  }
}
