/// One stem's place in the index: its words and the names filed under it.
struct StemGroup: Sendable {
  /// The stem.
  var stem: [UInt8]
  /// Its words, in ``Lexicon/entries``.
  var entries: Range<Int>
  /// The names, in ``AliasTable/aliases``.
  var aliases: Range<Int>

  /// The stem as text.
  var text: String { String(decoding: stem, as: UTF8.self) }
}

/// Joins words and names by stem, in the order of stems. O(words + names).
/// - Parameters:
///   - lexicon: the archive's words.
///   - names: the spellings of entities.
func stemGroups(of lexicon: Lexicon, and names: AliasTable) -> [StemGroup] {
  var groups: [StemGroup] = []
  var entry = 0
  var alias = 0
  while entry < lexicon.entries.count || alias < names.aliases.count {
    let word = entry < lexicon.entries.count ? lexicon.stem(of: lexicon.entries[entry]) : nil
    let name = alias < names.aliases.count ? names.aliases[alias].stem[...] : nil
    guard let stem = earlier(word, name) else { break }
    let firstEntry = entry
    let firstAlias = alias
    while entry < lexicon.entries.count, lexicon.stem(of: lexicon.entries[entry]) == stem {
      entry += 1
    }
    while alias < names.aliases.count, names.aliases[alias].stem[...] == stem { alias += 1 }
    groups.append(
      StemGroup(
        stem: Array(stem), entries: firstEntry..<entry, aliases: firstAlias..<alias))
  }
  return groups
}

private func earlier(
  _ left: ArraySlice<UInt8>?, _ right: ArraySlice<UInt8>?
) -> ArraySlice<UInt8>? {
  guard let left, let right else { return left ?? right }
  return right.lexicographicallyPrecedes(left) ? right : left
}
