import ArgumentParser

/// The command line.
@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turns a folder of Arabic news articles into a web site that searches itself.",
    discussion: """
      The site works from any static host and opened straight from disk.

      Exit status: 0 all went well; 1 the site was built, but an input could not be read; \
      2 nothing was built; 64 the command was not understood.
      """,
    version: "0.1.0",
    subcommands: [BuildCommand.self, InspectCommand.self, TagCommand.self, ServeCommand.self],
    defaultSubcommand: nil)
}
