import Testing

@testable import SiteBuilder

struct PathPatternTests {
  @Test(arguments: [
    ("a/*.txt", "a/b.txt", true), ("a/*.txt", "a/b/c.txt", false), ("*.txt", "a.md", false),
    ("a/**/c.txt", "a/c.txt", true), ("a/**/c.txt", "a/x/y/c.txt", true),
    ("a/**/c.txt", "b/c.txt", false), ("**", "a/b/c", true), ("?.txt", "a.txt", true),
    ("?.txt", "ab.txt", false), ("../in/00*.txt", "../in/001.txt", true),
    ("a/./b.txt", "a/b.txt", true), ("a", "a", true), ("a/*", "a", false),
  ])
  func `a pattern of paths fits or does not`(pattern: String, path: String, fits: Bool) {
    #expect(PathPattern(pattern).matches(path) == fits)
  }
}
