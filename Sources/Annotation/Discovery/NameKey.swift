/// The words of a name, reduced so that spellings of one name are equal.
///
/// In this order, on folded words:
///
/// 1. عبد is joined to the word behind it (in names of bodies too), آل to the family it stands before, الله to the word
///    before it; بن and ابن fall away.
/// 2. The article falls away where three letters or more remain; in names of several words that are
///    no person's it stays.
/// 3. Letters that transcription takes for each other become one: غ and ج (g), ط and ت, ص and س,
///    ظ and ز. Words with the article are Arabic, no transcriptions: الحسين is not الحصين.
/// 4. Of a word of six letters or more, ا و ي inside it fall away: نتنياهو is نتانياهو. Words
///    that begin with عب keep theirs: عبدالله is not عبيدالله.
///
/// Rules 3 and 4 are for persons, whose names come through many transcriptions (bodies: ``Transcription``).
/// In names of bodies الأمريكية is الأميركية.
struct NameKey {
  /// The reduced words.
  let words: [String]
  /// All words as one string.
  let joined: String

  /// Reduces a name.
  /// - Parameters:
  ///   - form: folded words with one blank between them.
  ///   - kind: what is named.
  init(_ form: String, kind: EntityKind) {
    var parts = form.foldedWords.map { String($0) }
    if kind == .person { parts = Self.compounds(of: parts) }
    if kind == .organisation { parts = Self.joiningServant(of: parts).map(Self.withOneAmerica) }
    if kind == .person || parts.count == 1 {
      parts = parts.map { Self.reduced($0, isPerson: kind == .person) }
    }
    words = parts
    joined = parts.count == 1 ? parts[0] : parts.joined(separator: " ")
  }

  private static func compounds(of words: [String]) -> [String] {
    var parts: [String] = []
    var prefix = ""
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      if prefix.isEmpty, word.isWord("الله"), let last = parts.popLast() {
        parts.append(last + word)
      } else if !isLast && prefix.isEmpty && joining.contains(word) {
        prefix = word
      } else if isLast || !word.isWord("بن") && !word.isWord("ابن") {
        parts.append(prefix.isEmpty ? word : prefix + word)
        prefix = ""
      }
    }
    return parts
  }

  /// عبد joined to the word behind it: جامعة الملك عبد العزيز.
  private static func joiningServant(of words: [String]) -> [String] {
    words.reduce(into: []) { parts, word in
      if parts.last?.isWord("عبد") == true {
        parts[parts.count - 1] += word
      } else {
        parts.append(word)
      }
    }
  }

  /// الأميركية for الأمريكية.
  private static func withOneAmerica(_ word: String) -> String {
    let other = "الامريك"
    return word.begins(with: other)
      ? "الاميرك" + String(word.unicodeScalars.dropFirst(other.unicodeScalars.count)) : word
  }

  /// Words that begin a word of a name; folded.
  private static let joining = WordSet("عبد ال دا دي دو فان فون ماك")

  // MARK: - Letters

  private static func reduced(_ word: String, isPerson: Bool) -> String {
    word.withFoldedBytes { bytes in
      let hasArticle = bytes.starts(with: article) && letterCount(bytes[...]) >= 5
      let letters = hasArticle ? bytes.dropFirst(article.count) : bytes[...]
      guard isPerson else { return String(decoding: letters, as: UTF8.self) }
      let keepsVowels = letterCount(letters) < 6 || letters.starts(with: servant)
      return String(unsafeUninitializedCapacity: letters.count) { output in
        reduce(letters, keepsVowels: keepsVowels, keepsSounds: hasArticle, into: output)
      }
    }
  }

  /// Writes letters as rules 3 and 4 have them, and returns how many bytes they take. All letters that the
  /// rules name take two bytes.
  private static func reduce(
    _ letters: Slice<UnsafeBufferPointer<UInt8>>, keepsVowels: Bool, keepsSounds: Bool,
    into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var position = letters.startIndex
    while position < letters.endIndex {
      let lead = letters[position]
      guard lead == 0xD8 || lead == 0xD9, position + 1 < letters.endIndex else {
        output[count] = lead
        count += 1
        position += 1
        continue
      }
      let second = letters[position + 1]
      if keepsVowels || position == letters.startIndex || !isVowel(lead, second) {
        output[count] = lead
        output[count + 1] = keepsSounds || lead == 0xD9 ? second : sound(second)
        count += 2
      }
      position += 2
    }
    return count
  }

  /// ا و ي.
  private static func isVowel(_ lead: UInt8, _ second: UInt8) -> Bool {
    lead == 0xD8 ? second == 0xA7 : second == 0x88 || second == 0x8A
  }

  /// The second byte of a letter as transcription has it: ج for غ, ت for ط, س for ص, ز for ظ; the first is
  /// 0xD8 in all of them.
  private static func sound(_ second: UInt8) -> UInt8 {
    switch second {
    case 0xBA: 0xAC
    case 0xB7: 0xAA
    case 0xB5: 0xB3
    case 0xB8: 0xB2
    default: second
    }
  }

  private static func letterCount(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  private static let article = Array("ال".utf8)
  private static let servant = Array("عب".utf8)
}
