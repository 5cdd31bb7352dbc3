import Foundation
import SiteBuilder

/// What the tool says to whoever runs it: progress at a terminal, plain lines when piped.
///
/// Everything but results goes to standard error.
struct Terminal: Sendable {
  /// Whether a person is watching.
  private let isInteractive = isatty(STDERR_FILENO) == 1

  /// Shows the step that begins now; silent when piped.
  func step(_ name: String) {
    guard isInteractive else { return }
    say("\u{1B}[2K\r\(name) …", terminator: "")
  }

  /// Shows what was wrong, and what was written.
  func finish(_ report: BuildReport, in duration: Duration) {
    clear()
    self.report(report.problems)
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    print(report.summary(seconds: seconds))
  }

  /// Shows problems, a block each.
  func report(_ problems: [Problem]) {
    for problem in problems { say(problem.description) }
  }

  /// Shows why nothing came of it.
  func fail(_ error: any Error) {
    clear()
    switch error {
    case let stopped as BuildStopped:
      report(stopped.problems)
      say("sitegen: nothing was built, because --strict stops at any problem")
    case let empty as NoArticles:
      report(empty.problems)
      say("sitegen: error: there is no article to build a site from")
      say("  help: 'content' in site.yml names the files, relative to the site's folder")
    case let problem as Problem: say(problem.description)
    case let error as FileError: say("\(error.path): error: \(error.description)")
    default: say("sitegen: error: \(error)")
    }
  }

  private func clear() {
    if isInteractive { say("\u{1B}[2K\r", terminator: "") }
  }

  private func say(_ text: String, terminator: String = "\n") {
    FileHandle.standardError.write(Data((text + terminator).utf8))
  }
}
