/// Why an expression means what it means. A rule is one or more of these, each a phrase for the
/// page.
public enum DateReason: String, Sendable, Hashable, CaseIterable {
  // What the value rests on.
  case explicit
  case explicitHijri = "explicit Hijri"
  case explicitCentury = "explicit century"
  case explicitDecade = "explicit decade"
  case explicitStart = "explicit start, open to publication"
  case publicationDay = "the day of publication"
  case countedFromPublication = "counted from publication"
  case nextAfterPublication = "the next after publication"
  case latestBeforePublication = "the latest before publication"
  case latestUpToPublication = "the latest up to publication"
  case nearAhead = "the one near ahead"
  case nearest = "the nearest to publication"
  case inPublicationYear = "in the year of publication"
  case inPublicationWeek = "in the week of publication"
  case inPublicationMonth = "in the month of publication"
  case agreeingWeekday = "the year in which the weekday agrees"
  case countedFromTold = "counted from the date told before it"
  case countedFromNamed = "counted from the date it names"
  case lengthOfTime = "a length of time"

  // What else there is to say.
  case hijri = "Hijri"
  case dualMonth = "dual month name"
  case dayInWords = "day written as a word"
  case yearInWords = "year written in words"
  case monthFirst = "month first"
  case shortYear = "year of two digits"
  case ummAlQura = "Umm al-Qura"
  case tabular = "tabular calendar, to about a day"
  case weekdayDisagrees = "the weekday disagrees"
  case sharedMonth = "days sharing one month"
  case range = "range"
  case openToPublication = "open to publication"
  case twentiethCentury = "of the 20th century by use"
  case feast = "a feast by its calendar"
  case futureVerb = "the verb tells the future"
  case part = "a part of it"
  case estimate = "the text estimates it"
  case timeOfDay = "a time of day, taken for the day of publication"

  // Why there is no value.
  case unresolved
  case noPublication = "no publication date"
  case vaguePublication = "the publication date is not known so exactly"
  case noYear = "no year, no publication date"
  case eitherCalendar = "a year of either calendar"
  case noSuchDay = "no such day"
  case noSuchDayNear = "no such day near the publication date"
  case clockInRange = "a time of day in a range"
  case endBeforeStart = "the end lies before the start"
  case namedEvent = "the name of an event"
  case noAnchor = "counted from a day that is not told here"
  case untoldCount = "a number that is not told"
  case localFeast = "a feast whose day each country sets"
}
