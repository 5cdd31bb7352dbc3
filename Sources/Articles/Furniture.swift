import ArabicText

/// Words that belong to a page and not to its article, each a line of its own.
enum Furniture: Sendable, Hashable {
  /// What a share bar leaves.
  case share
  /// A label over the points of a summary.
  case summary
  /// A label over the name of somebody of the house.
  case masthead
  /// A label over links to other articles.
  case related
  /// A label over a form for comments.
  case comments
  /// A label over the article's tags.
  case tags
  /// A label over what readers wrote under the article.
  case readers
  /// A label over what the house says of its author.
  case author
  /// A label over the link to the article before or after.
  case neighbour
  /// Any other control or label.
  case label

  /// What a line is, by its whole text.
  /// - Parameter line: the line.
  static func kind(of line: Line) -> Furniture? {
    guard line.words <= longest, line.core.count <= longestBytes else { return nil }
    let folded = Array(Folding.fold(String(line.trimmed)).utf8)
    return kind(of: trimmed(folded[...])) ?? officeWithName(folded)
  }

  /// «رئيس التحرير: …», the label and the name on one line.
  private static func officeWithName(_ folded: [UInt8]) -> Furniture? {
    guard let colon = folded.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return kind(of: trimmed(folded[..<colon])) == .masthead ? .label : nil
  }

  private static func kind(of folded: ArraySlice<UInt8>) -> Furniture? {
    folded.withUnsafeBufferPointer { labels.vocabulary.existingNumber(of: $0) }
      .map { labels.kinds[$0] }
  }

  /// A folded label without the marks around it.
  private static func trimmed(_ folded: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let folded = folded.starts(with: bullet) ? folded.dropFirst(bullet.count) : folded
    guard let start = folded.firstIndex(where: { !isMark($0) }),
      let end = folded.lastIndex(where: { !isMark($0) })
    else { return [] }
    return folded[start...end]
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "|"),
      UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }

  private static let bullet = Array("•".utf8)

  private static let longest = 8

  private static let longestBytes = 120

  private static let labels: (vocabulary: Vocabulary, kinds: [Furniture]) = {
    var vocabulary = Vocabulary()
    var kinds: [Furniture] = []
    for (surfaces, kind) in surfaces {
      for surface in surfaces {
        let folded = trimmed(Array(Folding.fold(surface).utf8)[...])
        let number = folded.withUnsafeBufferPointer { vocabulary.number(of: $0) }
        if number == kinds.count { kinds.append(kind) }
      }
    }
    return (vocabulary, kinds)
  }()

  private static let surfaces: [([String], Furniture)] = [
    (
      [
        "TT", "شارك", "شارك الخبر", "شارك المقال", "مشاركة", "شاركها", "شارك هذا المقال",
        "نسخ الرابط", "تم نسخ الرابط", "طباعة", "أرسل إلى صديق", "فيسبوك", "تويتر", "واتساب",
        "تلغرام", "تيليجرام", "لينكدإن", "بريد إلكتروني", "Facebook", "Twitter", "WhatsApp",
        "Telegram", "LinkedIn", "Share", "Tweet", "Print", "Email", "Copy link", "Link",
        "Messenger", "X", "Pinterest", "copylink", "انشر عبر", "Partager", "شارك عبر", "شارك على",
      ], .share
    ),
    (
      [
        "استمع إلى الملخص", "الملخص", "ملخص الخبر", "ملخص", "أبرز النقاط", "النقاط الرئيسية",
        "في هذا المقال",
      ], .summary
    ),
    (
      [
        "رئيس التحرير", "رئيس مجلس الإدارة", "رئيس مجلس الادارة ورئيس التحرير", "مدير التحرير",
        "المدير العام", "رئيس مجلس الإدارة ورئيس التحرير", "المشرف العام", "مدير الموقع",
      ], .masthead
    ),
    (
      [
        "اقرأ أيضا", "اقرأ المزيد", "إقرأ أيضا", "مواضيع ذات صلة", "مقالات ذات صلة",
        "أخبار ذات صلة", "موضوعات ذات صلة", "موضوعات متعلقة", "قد يهمك أيضا", "قد يهمك",
        "شاهد أيضا", "الأكثر قراءة", "أخبار متعلقة", "مواضيع تهمك", "مواضيع قد تهمك", "ذات صلة",
        "قد يعجبك أيضا", "ربما يعجبك أيضا", "اخترنا لكم", "مختارات", "مقالات مشابهة",
        "أخبار مشابهة",
        "الأكثر مشاهدة", "الأكثر تعليقا",
        "More from author", "Most read", "روابط ذات صلة", "المزيد من الأخبار",
        "Related Articles", "Related", "Articles similaires", "À lire aussi",
      ], .related
    ),
    (
      [
        "الرئيسية", "القائمة", "بحث", "تسجيل الدخول", "اشترك الآن", "النشرة البريدية",
        "استمع", "استمع للمقال", "حجم الخط", "إعلان", "إعلانات", "Advertisement",
        "Loading...", "Loading", "لا توجد تعليقات", "موافق", "قبول", "رفض", "فيديو",
        "بث مباشر", "جميع الحقوق محفوظة", "المزيد", "تحميل المزيد", "نشرت", "نشر", "بواسطة",
        "انتهى", "انتهت", "يتبع", "A+", "A-", "A", "اشترك", "السابق", "التالي", "تسجيل", "دخول",
        "البث المباشر", "استمع إلى المقال", "شاهد الفيديو", "تحديث", "العودة إلى الأعلى",
        "تابعنا على", "تابعونا", "حفظ", "الصفحة الرئيسية", "آخر التحديثات", "أضف إلى المفضلة",
        "إضافة إعلان", "مساحة إعلانية", "مادة إعلانية", "لا يوجد تعليقات", "مقال مؤرشف", "مباشر",
        "Play", "Live", "No Image", "صورة الخبر", "نسخ", "تم النسخ", "انسخ الرابط", "إعدادات",
        "قبول الكل", "رفض الكل", "أقسام مهمة", "Skip to content", "Cancel reply", "YouTube", "RSS",
        "أحدث الأخبار", "آخر الأخبار", "أبرز الأخبار", "مواعيد الصلاة",
        "السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة",
        "الرسالة الإخبارية", "القائمة البريدية", "أوقات الصلاة", "خريطة الموقع", "تكبير الخط",
        "تصغير الخط", "عاجل",
      ], .label
    ),
    (
      [
        "اترك تعليقا", "أضف تعليقا", "أضف تعليق", "اترك تعليق", "اكتب تعليقك", "Leave a comment",
        "Leave a reply",
      ],
      .comments
    ),
    (
      ["تعليقات الزوار", "تعليقات القراء", "آراء القراء", "التعليقات", "تعليقات", "Comments"],
      .readers
    ),
    (["عن الكاتب", "عن الكاتبة", "نبذة عن الكاتب", "عن المؤلف", "About the author"], .author),
    (
      [
        "Previous article", "Next article", "المقال السابق", "المقال التالي", "الخبر السابق",
        "الخبر التالي", "الموضوع السابق", "الموضوع التالي",
      ], .neighbour
    ),
    (
      [
        "كلمات مفتاحية", "الكلمات المفتاحية", "الوسوم", "كلمات دلالية", "الكلمات الدلالية", "وسوم",
        "سمات", "علامات", "هاشتاغ", "Tags", "Mots clés",
      ], .tags
    ),
  ]
}
