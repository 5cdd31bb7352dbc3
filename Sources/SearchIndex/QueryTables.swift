/// What a client must know to read queries, beside the rules for words: it is the same for every archive
/// and stands in the manifest, so that clients need no tables of their own.
enum QueryTables {
  /// The names of the filters: first the one that the index uses, then the reader's.
  static let fields = [
    "title=عنوان", "person=شخص", "place=مكان", "organisation=هيئة=منظمة=جهة=org=organization",
    "source=مصدر", "section=قسم", "date=تاريخ=شهر", "from=من", "to=إلى", "mentions=ذكر",
  ]

  /// The keys of an American keyboard, and what an Arabic one types with them. The key of لا is left
  /// out: it types two letters.
  static let keyboards = [
    "qwertyuiop[]asdfghjkl;'zxcvnm,./`", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ",
  ]
}
