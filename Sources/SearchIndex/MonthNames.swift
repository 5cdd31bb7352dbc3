/// The months as queries may name them, folded: those of a month with `=` between, and `_` for blanks.
enum MonthNames {
  /// Those of the Gregorian calendar in every Arab country, and the beginnings of the English ones.
  ///
  /// Source: the month names of CLDR's Arabic locales.
  static let gregorian = [
    "يناير=كانون الثاني=جانفي=jan", "فبراير=شباط=فيفري=feb", "مارس=اذار=mar",
    "ابريل=نيسان=افريل=apr", "مايو=ايار=ماي=may", "يونيو=يونيه=حزيران=جوان=jun",
    "يوليو=يوليه=تموز=جويليه=يوليوز=jul", "اغسطس=اب=اوت=غشت=اغشت=aug",
    "سبتمبر=ايلول=شتنبر=شتمبر=sep", "اكتوبر=تشرين الاول=oct", "نوفمبر=تشرين الثاني=نونبر=nov",
    "ديسمبر=كانون الاول=دجنبر=دجمبر=dec",
  ].map { $0.replacing(" ", with: "_") }

  /// Those of the Hijri calendar.
  static let hijri = [
    "محرم", "صفر", "ربيع الاول", "ربيع الاخر=ربيع الثاني", "جمادي الاولي=جمادي الاول",
    "جمادي الاخره=جمادي الثانيه=جمادي الاخري", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعده=ذي القعده", "ذو الحجه=ذي الحجه",
  ].map { $0.replacing(" ", with: "_") }
}
