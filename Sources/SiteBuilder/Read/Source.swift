import Articles
import Dates
import Foundation

/// What the editor knows about an outlet.
struct Source: Sendable, Hashable {
  /// Its name as the site shows it.
  var name: String
  /// Its hosts in lower case; each stands for those below it too.
  var hosts: [String] = []
  /// The inputs that come from it, relative to the site's folder.
  var files: [PathPattern] = []
  /// Lines of its pages that are no article's; `*` and `?` stand for parts of a line.
  var drop: [[UInt8]] = []
  /// The section all its articles belong to.
  var section: String?
  /// What may be done with its articles, as a sentence for readers.
  var rights: String?

  /// Whether a line is one of those to drop. O(line × pattern).
  func drops(_ line: Substring) -> Bool {
    let line = Array(line.trimmingBlanks.utf8)
    return drop.contains { PathPattern.fits(line, $0) }
  }
}

/// The outlets the editor knows.
struct SourceList: Sendable {
  var sources: [Source] = []

  /// The outlet an article comes from: by the host of its address, else by its file, else by the
  /// name it gives.
  /// - Parameters:
  ///   - file: the input, relative to the site's folder.
  ///   - url: where the article was published.
  ///   - name: the outlet as the input names it.
  func source(ofFile file: String, url: String? = nil, name: String? = nil) -> Source? {
    if sources.isEmpty { return nil }
    if let host = url.flatMap(URLParts.host) {
      let known = sources.first { $0.hosts.contains { host == $0 || host.hasSuffix("." + $0) } }
      if let known { return known }
    }
    return sources.first { $0.files.contains { $0.matches(file) } }
      ?? sources.first { $0.name == name }
  }

  /// Adds to an article what is known of its outlet, and the day that its address tells.
  func describe(_ article: inout Article, file: String) {
    let url = article.metadata.url
    if let source = source(ofFile: file, url: url, name: article.metadata.source) {
      article.metadata.source = article.metadata.source ?? source.name
      article.metadata.rights = source.rights
      if let section = source.section { article.section = Passage(text: section, line: 0) }
    }
    if article.published.value == nil, let url, let day = URLParts.date(in: url) {
      article.published = Publication(
        value: day, basis: .inferred, evidence: ["url"], explicit: article.published.explicit)
    }
  }

  /// The same outlets, with file patterns that count from another folder.
  /// - Parameter folder: what leads from there to the site's folder.
  func relocated(from folder: String) -> SourceList {
    SourceList(
      sources: sources.map { source in
        var source = source
        source.files = source.files.map { $0.below(folder) }
        return source
      })
  }
}

/// What the parts of a web address tell.
enum URLParts {
  /// The host in lower case, without `www.`.
  static func host(_ url: String) -> String? {
    guard let start = url.range(of: "://")?.upperBound else { return nil }
    let host = url[start...].prefix { !"/?#:".contains($0) }.lowercased()
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// The date in a path: `/2024/11/30/`, `/2024-11-30-…`, `/20241130/`, or the month `/2024/11/`.
  static func date(in url: String) -> DateValue? {
    guard let start = url.range(of: "://")?.upperBound else { return nil }
    let path = url[start...].prefix { $0 != "?" && $0 != "#" }
    let runs = path.split(separator: "/").dropFirst().map { segment in
      segment.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "." }).map(String.init)
    }
    let segments = runs.filter { $0.count == 1 }.map { $0[0] }
    for run in runs + [segments] {
      if let day = day(in: run) { return .day(day) }
    }
    return month(in: segments)
  }

  private static func day(in numbers: [String]) -> Day? {
    for index in numbers.indices {
      let word = numbers[index]
      if word.utf8.count == 8, let day = Int(word), let found = day.asDay { return found }
      guard index + 2 < numbers.count, let year = year(word),
        let month = number(numbers[index + 1]), let day = number(numbers[index + 2])
      else { continue }
      if let found = Day(year: year, month: month, day: day) { return found }
    }
    return nil
  }

  private static func month(in numbers: [String]) -> DateValue? {
    for (word, next) in zip(numbers, numbers.dropFirst()) {
      if let year = year(word), next.utf8.count == 2, let month = number(next),
        (1...12).contains(month)
      {
        return .month(year: year, month: month)
      }
    }
    return nil
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word).flatMap { (1990...2099).contains($0) ? $0 : nil } : nil
  }

  private static func number(_ word: String) -> Int? {
    (1...2).contains(word.utf8.count) ? Int(word) : nil
  }
}

extension Int {
  /// A number such as 20241130 as the day it writes.
  fileprivate var asDay: Day? {
    guard (1990_0000...2099_9999).contains(self) else { return nil }
    return Day(year: self / 10000, month: self / 100 % 100, day: self % 100)
  }
}

extension Substring {
  /// Without blanks and tabs at either end.
  var trimmingBlanks: Substring {
    var text = self
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text = Substring(text.unicodeScalars.dropLast())
    }
    return Substring(text.unicodeScalars.drop { $0.properties.isWhitespace })
  }
}
