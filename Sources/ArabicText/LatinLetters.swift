/// The letters with accents, and the special letters, of Latin, Greek and Cyrillic in lower case, and
/// what they fold to.
///
/// Source: the canonical decompositions (NFD) of the Unicode Character Database for U+00C0–024F,
/// U+1E00–1EFF, U+0386–03CE and U+0400–052F, and after them the letters that do not decompose, as
/// newspapers write them in plain letters.
enum LatinLetters {
  /// The plain letters, each with the letters that fold to it.
  static let variants = accented + special

  private static let accented: [(plain: String, accented: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("α", "ά"),
    ("ε", "έ"),
    ("η", "ή"),
    ("ι", "ΐίϊ"),
    ("ο", "ό"),
    ("υ", "ΰϋύ"),
    ("ω", "ώ"),
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
    ("ʒ", "ǯ"), ("ѵ", "ѷ"), ("ϒ", "ϓϔ"), ("ae", "ǽǣ"), ("o", "ǿ"), ("s", "ẛ"),
  ]

  /// Those that do not decompose.
  static let special: [(plain: String, accented: String)] = [
    ("ae", "æ"), ("oe", "œ"), ("th", "þ"), ("ss", "ß"), ("o", "ø"), ("d", "đð"), ("e", "ə"),
    ("h", "ħ"), ("i", "ı"), ("ij", "ĳ"), ("k", "ĸ"), ("l", "łŀ"), ("n", "ŋŉ"), ("s", "ſ"),
    ("t", "ŧ"), ("σ", "ς"),
  ]
}
