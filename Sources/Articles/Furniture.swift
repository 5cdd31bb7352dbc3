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
  /// Any other control or label.
  case label

  /// What a line is, by its whole text.
  /// - Parameter line: the line.
  static func kind(of line: Line) -> Furniture? {
    guard line.words <= longest, line.core.count <= 200 else { return nil }
    let folded = Folding.fold(String(line.trimmed))
    let bare = folded.drop(while: isMark)
    let trimmed = bare.reversed().drop(while: isMark).reversed()
    return labels[String(trimmed)] ?? mastheadWithName(folded)
  }

  /// «رئيس التحرير: …», the label and the name on one line.
  private static func mastheadWithName(_ folded: String) -> Furniture? {
    guard let colon = folded.firstIndex(of: ":") else { return nil }
    let label = folded[..<colon].reversed().drop { $0 == " " }.reversed()
    return labels[String(label)] == .masthead ? .label : nil
  }

  private static func isMark(_ character: Character) -> Bool {
    " :.…|•-–*»«\u{A0}".contains(character)
  }

  private static let longest = 8

  private static let labels: [String: Furniture] = {
    var labels: [String: Furniture] = [:]
    for (surfaces, kind) in surfaces {
      for surface in surfaces { labels[Folding.fold(surface)] = kind }
    }
    return labels
  }()

  private static let surfaces: [([String], Furniture)] = [
    (
      [
        "TT", "شارك", "شارك الخبر", "شارك المقال", "مشاركة", "شاركها", "شارك هذا المقال",
        "نسخ الرابط", "تم نسخ الرابط", "طباعة", "أرسل إلى صديق", "فيسبوك", "تويتر", "واتساب",
        "تلغرام", "تيليجرام", "لينكدإن", "بريد إلكتروني", "Facebook", "Twitter", "WhatsApp",
        "Telegram", "LinkedIn", "Share", "Tweet", "Print", "Email", "Copy link", "Link",
        "Messenger", "X",
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
        "شاهد أيضا", "الأكثر قراءة", "أخبار متعلقة", "روابط ذات صلة", "المزيد من الأخبار",
      ], .related
    ),
    (
      [
        "الرئيسية", "القائمة", "بحث", "تسجيل الدخول", "اشترك الآن", "النشرة البريدية",
        "استمع", "استمع للمقال", "حجم الخط", "إعلان", "إعلانات", "Advertisement",
        "Loading...", "Loading", "التعليقات", "اترك تعليقا", "أضف تعليقا", "لا توجد تعليقات",
        "جميع الحقوق محفوظة", "المزيد", "تحميل المزيد", "كلمات مفتاحية", "الكلمات المفتاحية",
        "الوسوم", "العودة إلى الأعلى", "تابعنا على", "تابعونا", "حفظ",
      ], .label
    ),
  ]
}
