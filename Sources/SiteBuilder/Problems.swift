/// Something wrong with an input: what, where, and what to do about it.
public struct Problem: Error, Sendable, Hashable {
  /// How much a problem costs.
  public enum Severity: String, Sendable, Hashable {
    /// The input, or a part of it, is left out.
    case error
    /// Nothing is lost, but the editor should know.
    case warning
  }

  /// How much it costs.
  public var severity: Severity
  /// The file, as the reader of the message would name it.
  public var file: String
  /// The line, from 1, where one can be named.
  public var line: Int?
  /// The column, from 1, where one can be named.
  public var column: Int?
  /// What is wrong, without a final stop.
  public var message: String
  /// What to do about it.
  public var help: String?

  /// Creates a problem.
  /// - Parameters:
  ///   - severity: how much it costs.
  ///   - file: the file.
  ///   - line: the line, from 1.
  ///   - column: the column, from 1.
  ///   - message: what is wrong.
  ///   - help: what to do about it.
  public init(
    severity: Severity = .error, file: String, line: Int? = nil, column: Int? = nil,
    message: String, help: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }
}

/// Where a setting stands, to tell what is wrong with it when that turns out later.
struct SettingPlace: Sendable, Hashable {
  /// The file.
  var file: String
  /// The line, from 1.
  var line: Int?
  /// The column, from 1.
  var column: Int?

  /// A problem with the setting.
  func problem(_ message: String, help: String, _ severity: Problem.Severity = .error) -> Problem {
    Problem(
      severity: severity, file: file, line: line, column: column, message: message, help: help)
  }
}

extension Problem: CustomStringConvertible {
  /// `path:line:column: error: what is wrong` and, indented below, the help.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    let remedy = help.map { "\n  help: \($0)" } ?? ""
    return "\(place): \(severity.rawValue): \(message)\(remedy)"
  }
}
