extension TimeLexicon {
  /// Every word of the lexicon: its spellings, separated by «،», and what it says.
  static let words: [(String, TimeWord)] =
    gregorianMonths + hijriMonths + monthParts + weekdays + ordinals + units + particles

  private static func gregorian(_ number: Int) -> TimeWord {
    .month(MonthName(calendar: .gregorian, number: number))
  }

  private static func hijri(_ number: Int) -> TimeWord {
    .month(MonthName(calendar: .hijri, number: number))
  }

  private static let gregorianMonths: [(String, TimeWord)] = [
    ("يناير، جانفي", gregorian(1)),
    ("فبراير، شباط، فيفري", gregorian(2)),
    ("مارس، آذار", gregorian(3)),
    ("أبريل، نيسان، أفريل", gregorian(4)),
    ("مايو، أيار، ماي، مايس", gregorian(5)),
    ("يونيو، يونيه، حزيران، جوان", gregorian(6)),
    ("يوليو، يوليه، تموز، جويلية، يوليوز", gregorian(7)),
    ("أغسطس، اغسطس، آب، أوت، غشت، أغشت", gregorian(8)),
    ("سبتمبر، أيلول، شتنبر، شتمبر", gregorian(9)),
    ("أكتوبر", gregorian(10)),
    ("نوفمبر، نونبر", gregorian(11)),
    ("ديسمبر، دجنبر، دجمبر", gregorian(12)),
  ]

  private static let hijriMonths: [(String, TimeWord)] = [
    ("محرم، المحرم", hijri(1)),
    ("صفر", hijri(2)),
    ("رجب", hijri(7)),
    ("شعبان", hijri(8)),
    ("رمضان", hijri(9)),
    ("شوال", hijri(10)),
    ("ذوالقعدة، ذيالقعدة", hijri(11)),
    ("ذوالحجة، ذيالحجة", hijri(12)),
  ]

  private static let monthParts: [(String, TimeWord)] = [
    ("تشرين", .monthHead(.tishrin)), ("كانون", .monthHead(.kanun)),
    ("ربيع", .monthHead(.rabi)), ("جمادى، جماد", .monthHead(.jumada)),
    ("ذو، ذي", .monthHead(.dhu)),
    ("الآخر، الآخرة، ثاني، ثان", .monthTail(2)),
    ("أول", .firstOfMonth), ("غرة", .firstOfMonth),
    ("القعدة", .monthTail(11)), ("الحجة", .monthTail(12)),
  ]

  private static let weekdays: [(String, TimeWord)] = [
    ("الأحد", .weekday(.sunday)),
    ("الاثنين", .weekday(.monday)),
    ("الثلاثاء", .weekday(.tuesday)),
    ("الأربعاء", .weekday(.wednesday)),
    ("الخميس", .weekday(.thursday)),
    ("الجمعة", .weekday(.friday)),
    ("السبت", .weekday(.saturday)),
  ]

  private static let ordinals: [(String, TimeWord)] = [
    ("الأول، الحادي", .ordinal(1)), ("الثاني", .ordinal(2)), ("الثالث", .ordinal(3)),
    ("الرابع", .ordinal(4)), ("الخامس", .ordinal(5)), ("السادس", .ordinal(6)),
    ("السابع", .ordinal(7)), ("الثامن", .ordinal(8)), ("التاسع", .ordinal(9)),
    ("العاشر", .ordinal(10)),
    ("الأولى", .feminineOrdinal(1)), ("الثانية", .feminineOrdinal(2)),
    ("عشر، عشرة", .teen),
    ("العشرين، العشرون", .tens(20)), ("الثلاثين، الثلاثون", .tens(30)),
  ]

  private static let units: [(String, TimeWord)] = [
    ("عام، العام، سنة، السنة", .year),
    ("عامي، العامين، سنتي، أعوام، الأعوام، سنوات، السنوات", .years),
    ("يوم، اليوم، يوما", .dayNoun),
    ("شهر، الشهر", .monthNoun),
    ("القرن", .century),
    ("العقد", .decadeOfCentury),
    ("العشرينيات، العشرينات، عشرينيات، عشرينات", .decade(20)),
    ("الثلاثينيات، الثلاثينات، ثلاثينيات، ثلاثينات", .decade(30)),
    ("الأربعينيات، الأربعينات، أربعينيات، أربعينات", .decade(40)),
    ("الخمسينيات، الخمسينات، خمسينيات، خمسينات", .decade(50)),
    ("الستينيات، الستينات، ستينيات، ستينات", .decade(60)),
    ("السبعينيات، السبعينات، سبعينيات، سبعينات", .decade(70)),
    ("الثمانينيات، الثمانينات، ثمانينيات، ثمانينات", .decade(80)),
    ("التسعينيات، التسعينات، تسعينيات، تسعينات", .decade(90)),
    ("الربيع", .season(21)), ("صيف، الصيف", .season(22)),
    ("خريف، الخريف", .season(23)), ("شتاء، الشتاء", .season(24)),
    ("هـ، هجري، هجرية، الهجري، الهجرية، للهجرة", .era(.hijri)),
    ("ميلادي، ميلادية، الميلادي، الميلادية، للميلاد", .era(.gregorian)),
    ("م", .eraOrAfterNoon),
    ("ص، صباحا، فجرا، am", .meridiem(.beforeNoon)),
    ("مساء، ظهرا، عصرا، ليلا، pm", .meridiem(.afterNoon)),
    ("الساعة", .hour),
    ("الموافق، الموافقة", .corresponding),
  ]

  private static let particles: [(String, TimeWord)] = [
    (
      "الماضي، الماضية، الفائت، الفائتة، المنصرم، المنصرمة، الفارط، الفارطة، المنقضي",
      .direction(.last)
    ),
    ("الجاري، الجارية، الحالي، الحالية", .direction(.current)),
    ("المقبل، المقبلة، القادم، القادمة", .direction(.next)),
    ("الجديد، الجديدة", .new),
    ("المبارك، المعظم، الحرام، المكرم، الخير", .honour),
    ("هذا، هذه", .this),
    ("من", .from), ("إلى، حتى", .to), ("بين", .between), ("و", .and), ("منذ", .since),
    (
      "في، خلال، بحلول، مطلع، بداية، أوائل، منتصف، نهاية، أواخر، ختام، قبل، بعد",
      .yearContext
    ),
    ("على، عن، مع، ضد، أن، إن، التي، الذي، كان، كانت، حين، عندما، بسبب، وفق، ثم", .particle),
    (
      "ألف، ألفا، آلاف، مليون، مليونا، مليار، ملايين، دولار، دولارا، ريال، ريالا، درهم، دينار، "
        + "دينارا، جنيه، جنيها، يورو، ليرة، شخص، شخصا، كيلومتر، كيلومترا، كلم، كم، متر، مترا، "
        + "طن، طنا، برميل، نقطة، مرة، ساعة، دقيقة، كيلو، وحدة، وظيفة، عائلة، أسرة",
      .counted
    ),
    ("ال", .article),
    ("سيارة، سيارات، شركة، طراز، موديل", .brandNoun),
    ("عمر، عمره، عمرها، عمرهم، العمر", .age),
  ]
}
