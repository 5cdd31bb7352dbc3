extension TimeLexicon {
  /// Every word of the lexicon: its spellings, separated by «،», and what it says.
  static let words: [(String, TimeWord)] =
    gregorianMonths + hijriMonths + monthParts + weekdays + ordinals + cardinals + units + parts
    + directions + feasts + particles + contexts

  private static func gregorian(_ number: Int, isCommon: Bool = false) -> TimeWord {
    .month(MonthName(calendar: .gregorian, number: number), isCommon: isCommon)
  }

  private static func hijri(_ number: Int) -> TimeWord {
    .month(MonthName(calendar: .hijri, number: number), isCommon: true)
  }

  private static let gregorianMonths: [(String, TimeWord)] = [
    ("يناير، جانفي", gregorian(1)),
    ("فبراير، فيفري", gregorian(2)), ("شباط", gregorian(2, isCommon: true)),
    ("مارس، آذار", gregorian(3, isCommon: true)),
    ("أبريل، أفريل", gregorian(4)), ("نيسان", gregorian(4, isCommon: true)),
    ("مايو", gregorian(5)), ("أيار، ماي، مايس", gregorian(5, isCommon: true)),
    ("يونيو، يونيه، حزيران", gregorian(6)), ("جوان", gregorian(6, isCommon: true)),
    ("يوليو، يوليه، جويلية، يوليوز", gregorian(7)), ("تموز", gregorian(7, isCommon: true)),
    ("أغسطس، اغسطس، أغشت", gregorian(8)), ("آب، أوت، غشت", gregorian(8, isCommon: true)),
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
    ("الآخرة، ثان", .monthTail(2)),
    ("أول", .firstOfMonth), ("غرة", .firstOfMonth),
    ("القعدة", .monthTail(11)), ("الحجة", .monthTail(12)),
  ]

  private static let weekdays: [(String, TimeWord)] = [
    ("الأحد", .weekday(.sunday)),
    ("الاثنين", .weekday(.monday)),
    ("الثلاثاء، الثلثاء", .weekday(.tuesday)),
    ("الأربعاء", .weekday(.wednesday)),
    ("الخميس", .weekday(.thursday)),
    ("الجمعة", .weekday(.friday)),
    ("السبت", .weekday(.saturday)),
    ("أحد", .bareWeekday(.sunday)), ("ثلاثاء", .bareWeekday(.tuesday)),
    ("أربعاء", .bareWeekday(.wednesday)), ("خميس", .bareWeekday(.thursday)),
    ("جمعة", .bareWeekday(.friday)), ("سبت", .bareWeekday(.saturday)),
  ]

  private static let ordinals: [(String, TimeWord)] = [
    ("الأول، الحادي", .ordinal(1)), ("الثاني", .ordinal(2)), ("الثالث", .ordinal(3)),
    ("الرابع", .ordinal(4)), ("الخامس", .ordinal(5)), ("السادس", .ordinal(6)),
    ("السابع", .ordinal(7)), ("الثامن", .ordinal(8)), ("التاسع", .ordinal(9)),
    ("العاشر", .ordinal(10)),
    ("الأولى، الواحدة، الحادية", .feminineOrdinal(1)), ("الثانية", .feminineOrdinal(2)),
    ("الثالثة", .feminineOrdinal(3)), ("الرابعة", .feminineOrdinal(4)),
    ("الخامسة", .feminineOrdinal(5)), ("السادسة", .feminineOrdinal(6)),
    ("السابعة", .feminineOrdinal(7)), ("الثامنة", .feminineOrdinal(8)),
    ("التاسعة", .feminineOrdinal(9)), ("العاشرة", .feminineOrdinal(10)),
    ("ثاني", .bareOrdinal(2)), ("ثالث", .bareOrdinal(3)), ("رابع", .bareOrdinal(4)),
    ("خامس", .bareOrdinal(5)),
    ("آخر، الآخر، الأخير، الأخيرة", .final),
    ("العشرين، العشرون", .tens(20)), ("الثلاثين، الثلاثون", .tens(30)),
  ]

  private static let cardinals: [(String, TimeWord)] = [
    ("واحد، واحدة", .cardinal(1)),
    ("اثنان، اثنين، اثنتان، اثنتين، اثنا، اثني، اثنتا، اثنتي، إثني، إثنا", .cardinal(2)),
    ("ثلاث، ثلاثة", .cardinal(3)), ("أربع، أربعة", .cardinal(4)),
    ("خمس، خمسة", .cardinal(5)), ("ست، ستة", .cardinal(6)), ("سبع، سبعة", .cardinal(7)),
    ("ثمان، ثماني، ثمانية", .cardinal(8)), ("تسع، تسعة", .cardinal(9)),
    ("عشر، عشرة", .teen),
    ("عشرين، عشرون", .cardinal(20)), ("ثلاثين، ثلاثون", .cardinal(30)),
    ("أربعين، أربعون", .cardinal(40)), ("خمسين، خمسون", .cardinal(50)),
    ("ستين، ستون", .cardinal(60)), ("سبعين، سبعون", .cardinal(70)),
    ("ثمانين، ثمانون", .cardinal(80)), ("تسعين، تسعون", .cardinal(90)),
    ("مئة، مائة", .hundred), ("مئتين، مائتين، مئتان، مائتان", .cardinal(200)),
    ("ثلاثمئة، ثلاثمائة", .cardinal(300)), ("أربعمئة، أربعمائة", .cardinal(400)),
    ("خمسمئة، خمسمائة", .cardinal(500)), ("ستمئة، ستمائة", .cardinal(600)),
    ("سبعمئة، سبعمائة", .cardinal(700)), ("ثمانمئة، ثمانمائة", .cardinal(800)),
    ("تسعمئة، تسعمائة", .cardinal(900)),
    ("ألف، ألفا، آلاف", .thousand(1000)), ("ألفين، ألفان، ألفي", .thousand(2000)),
    ("الثلاث، الثلاثة", .definiteCardinal(3)), ("الأربع، الأربعة", .definiteCardinal(4)),
    ("الخمس، الخمسة", .definiteCardinal(5)), ("الست، الستة", .definiteCardinal(6)),
    ("السبع، السبعة", .definiteCardinal(7)),
    ("الثمان، الثماني، الثمانية", .definiteCardinal(8)),
    ("التسع، التسعة", .definiteCardinal(9)), ("العشر، العشرة", .definiteCardinal(10)),
    ("نصف، النصف", .minutes(30)), ("ثلث، الثلث", .minutes(20)),
    ("ربع، ربعا", .minutes(15)), ("الربع", .fractionOf(4)),
    ("إلا", .less),
  ]

  private static let units: [(String, TimeWord)] = [
    ("ثانية", .unit(.second, .bare)), ("ثانيتين", .unit(.second, .dual)),
    ("ثوان، ثواني", .unit(.second, .plural)),
    ("دقيقة", .unit(.minute, .bare)), ("دقيقتين، دقيقتان", .unit(.minute, .dual)),
    ("دقائق", .unit(.minute, .plural)),
    ("ساعة", .unit(.hour, .bare)), ("الساعة", .unit(.hour, .definite)),
    ("ساعتين، ساعتان", .unit(.hour, .dual)), ("ساعات", .unit(.hour, .plural)),
    ("الساعات", .unit(.hour, .definitePlural)),
    ("يوم، يوما", .unit(.day, .bare)), ("اليوم", .unit(.day, .definite)),
    ("يومين، يومان", .unit(.day, .dual)), ("يومي، اليومين", .unit(.day, .construct)),
    ("أيام", .unit(.day, .plural)), ("الأيام", .unit(.day, .definitePlural)),
    ("أسبوع، أسبوعا", .unit(.week, .bare)), ("الأسبوع", .unit(.week, .definite)),
    ("أسبوعين، أسبوعان", .unit(.week, .dual)), ("الأسبوعين", .unit(.week, .construct)),
    ("أسابيع", .unit(.week, .plural)),
    ("الأسابيع", .unit(.week, .definitePlural)),
    ("شهر، شهرا", .unit(.month, .bare)), ("الشهر", .unit(.month, .definite)),
    ("شهرين، شهران", .unit(.month, .dual)), ("شهري، الشهرين", .unit(.month, .construct)),
    ("أشهر، شهور", .unit(.month, .plural)), ("الأشهر، الشهور", .unit(.month, .definitePlural)),
    ("عام، عاما، سنة", .unit(.year, .bare)), ("العام، السنة", .unit(.year, .definite)),
    ("عامين، عامان، سنتين، سنتان", .unit(.year, .dual)),
    ("عامي، العامين، سنتي", .unit(.year, .construct)),
    ("أعوام، سنوات، سنين", .unit(.year, .plural)),
    ("الأعوام، السنوات، السنين", .unit(.year, .definitePlural)),
    ("عقدين", .unit(.decade, .dual)), ("عقود", .unit(.decade, .plural)),
    ("قرنين", .unit(.century, .dual)), ("قرون", .unit(.century, .plural)),
    ("أمس، الأمس، البارحة، امبارح، مبارح", .relativeDay(-1)),
    ("غدا، غد، الغد، بكرا", .relativeDay(1)),
    ("الليلة", .night), ("الآن", .now),
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
    ("الربيع", .definiteSeason(21)), ("صيف", .season(22)), ("الصيف", .definiteSeason(22)),
    ("خريف", .season(23)), ("الخريف", .definiteSeason(23)), ("شتاء", .season(24)),
    ("الشتاء", .definiteSeason(24)),
    ("هـ، هجري، هجرية، الهجري، الهجرية، للهجرة", .era(.hijri)),
    ("ميلادي، ميلادية، الميلادي، الميلادية، للميلاد", .era(.gregorian)),
    ("م", .eraOrAfterNoon),
    ("الموافق، الموافقة، والموافق", .corresponding), ("تاريخ", .dateNoun),
  ]

  private static let parts: [(String, TimeWord)] = [
    ("مطلع، بداية، أوائل، مستهل", .portion(.start)),
    ("منتصف، أواسط", .portion(.middle)),
    ("نهاية، أواخر، ختام", .portion(.end)),
    ("ص، صباحا، فجرا، am", .meridiem(.beforeNoon)),
    ("مساءا، ظهرا، عصرا، ليلا، pm", .meridiem(.afterNoon)),
    ("صباح، فجر، ضحى، ظهيرة، الصباح، الصبح، الفجر", .dayPart(.beforeNoon)),
    ("مساء، المساء، عصر، العصر، ظهر، ليلة", .dayPart(.afterNoon)),
    ("الظهر", .noon),
  ]

  private static let directions: [(String, TimeWord)] = [
    (
      "الماضي، الماضية، الفائت، الفائتة، المنصرم، المنصرمة، الفارط، الفارطة، المنقضي، المنقضية",
      .direction(.last)
    ),
    ("الجاري، الجارية، الحالي، الحالية", .direction(.current)),
    ("المقبل، المقبلة، القادم، القادمة، الجاي، الجاية، الآتي", .direction(.next)),
    ("الماضيين، الماضيتين، الفائتين، المنصرمين", .directionOfTwo(.last)),
    ("المقبلين، المقبلتين، القادمين، القادمتين", .directionOfTwo(.next)),
    (
      "التالي، التالية، اللاحق، اللاحقة، الموالي، الموالية", .sequence(.next)
    ),
    ("السابق، السابقة", .sequence(.last)), ("نفسه، نفسها، ذاته، ذاتها", .sequence(.current)),
    ("الجديد، الجديدة", .new),
    ("المبارك، المعظم، الحرام، المكرم، الخير، الفضيل", .honour),
    ("هذا، هذه", .this),
  ]

  private static let feasts: [(String, TimeWord)] = [
    ("عيد، المولد، الإسراء", .feastHead), ("رأس", .head),
    ("الفطر", .feast(.fitr)), ("الأضحى", .feast(.adha)), ("النبوي", .feast(.prophet)),
    ("عاشوراء", .feast(.ashura)), ("عرفة", .feast(.arafa)), ("المعراج", .feast(.isra)),
    ("الميلاد", .feast(.christmas)), ("العمال", .feast(.labour)), ("الحب", .feast(.valentine)),
    ("الأم", .feast(.mother)), ("الأب", .feast(.father)), ("الشكر", .feast(.thanksgiving)),
    ("النوروز، النيروز", .feast(.nowruz)),
    (
      "الاستقلال، الفصح، القيامة، الجيش، الثورة، التحرير، النصر، الجلاء، العرش، الجمهورية، الوحدة",
      .feast(.local)
    ),
  ]

  private static let particles: [(String, TimeWord)] = [
    ("من", .from), ("إلى، حتى", .to), ("بين", .between), ("و", .and), ("منذ", .since),
    ("قبل", .before), ("بعد", .after), ("خلال، غضون", .within),
    ("لمدة، مدة، طوال، طيلة، مدار، مدى", .lasting),
    ("في، بحلول", .yearContext), ("عند", .at), ("بضعة، بضع", .several),
    ("قليلة، القليلة، معدودة", .few),
    ("نحو، حوالي، قرابة، زهاء", .about), ("أكثر، أقل", .moreOrLess),
    ("على، عن، مع، ضد، أن، إن، التي، الذي، كان، كانت، حين، عندما، بسبب، وفق، ثم", .particle),
    (
      "مليون، مليونا، مليار، ملايين، دولار، دولارا، ريال، ريالا، درهم، دينار، "
        + "دينارا، جنيه، جنيها، يورو، ليرة، شخص، شخصا، كيلومتر، كيلومترا، كلم، كم، متر، مترا، "
        + "طن، طنا، برميل، نقطة، مرة، كيلو، وحدة، وظيفة، عائلة، أسرة",
      .counted
    ),
    ("كامل، كاملة، كاملا", .whole), ("كل", .each), ("تمام", .exactly),
    ("ال", .article),
  ]

  private static let contexts: [(String, TimeWord)] = [
    ("سيارة، سيارات، شركة، طراز، موديل", .brandNoun),
    (
      "شارع، ميدان، جسر، منبر، مسجد، جامع، طريق، مطار، حديقة، محطة، ملعب، استاد، كوبري، مدينة، حي، جامعة، صلاة، خطبة، خطب، سوق، نادي، صحيفة، جريدة، بوابة، "
        + "مجلة، أخبار، برنامج، دار، مؤسسة، رقم، الطابق، الباب، المادة، "
        + "الفقرة، القرار، قرار، القانون، البند، الآية، الصفحة، ذلك، تلك، نفس، ذات",
      .nameNoun
    ),
    ("عين، المصري، روسيا، المغرب", .paperName),
    (
      "ثورة، حرب، انتفاضة، هجمات، اعتداءات، أحداث، انقلاب، نكسة، نكبة، حراك، حركة، تفجيرات",
      .eventNoun
    ),
    (
      "الوطني، العالمي، الدولي، الأسود، الواحد، المفتوح، الدراسي، "
        + "الموعود، المشهود، التاريخي",
      .otherDay
    ),
    ("عمر، عمره، عمرها، عمرهم، العمر", .age),
    (
      "سوف، المقرر، المزمع، المرتقب، المنتظر، المتوقع، يعتزم، تعتزم، ينوي، تنوي، يستعد، تستعد، لن، "
        + "مقرر، مقررا، يتوقع، ينتظر، يرتقب، المرجح، يرجح، المحتمل، المفترض، يفترض",
      .tense(.future)
    ),
    (
      "قال، قالت، أعلن، أعلنت، أكد، أكدت، ذكر، ذكرت، أفاد، أفادت، صرح، صرحت، أوضح، أوضحت، أضاف، "
        + "أضافت، أصدر، أصدرت، بحث، تم، تمت، جرى، جرت، لم",
      .tense(.reported)
    ),
    (
      "الموقع، الموقعة، الصادر، الصادرة، المؤرخ، المؤرخة، المنعقد، المنعقدة، شهد، شهدت، التقى، "
        + "اندلع، اندلعت، صدر، صدرت، توفي، توفيت، ولد، ولدت، قتل، قتلت، انتخب، انتخبت، استقال، "
        + "تأسس، تأسست، انهار، انهارت، اغتيل، اغتيلت، وقعت",
      .tense(.past)
    ),
    (
      "سياسة، سياسات، سياسي، سياسية، سياق، سياحة، سياحي، سياحية، سيادة، سيدة، سيدات، سيطرة، "
        + "سيطر، سيطرت، سيناريو، سيناء، سينما، سينمائي، سينمائية، سيول، سيرة، سيولة، ستار، ستارة، "
        + "ستاد، ستراتيجية، ستوكهولم، ستيفن، سيارتين، سيارتها، سيارته، سياج، سياسيا، سياسيين، سيبيريا، سيرغي، سيرجي، "
        + "سيباستيان، سيمون، سيلفا، سيلفيو، سيلفان، سيميوني، سيسيليا، ستاندرد، ستالين، ستريت، "
        + "ستوديو، ستوديوهات، ستيفاني، ستيوارت، سينغ، سيغموند، سيزار، سيلفر، ستانفورد",
      .plain
    ),
  ]
}
