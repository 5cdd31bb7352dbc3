/// Why a line, or a part of one, was taken for what it is; its raw value says so in plain English.
public enum ReadingReason: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  // MARK: - Headlines

  case returnsAfterShareBar = "returns after the share bar or opens the part"
  case firstLongLine = "the first line of the head long enough for a headline"
  case copyOfHeadline = "a copy of the headline"
  case copyOfRecordTitle = "a copy of the record's title"
  case repeatsHeadline = "repeats the headline"
  case headlineAgain = "returns after the deck, right before the text"
  case lastOfHead = "the last headline of the head, after menus"
  case underHeadline = "stands once under the headline and is no sentence"
  case overHeadline = "a short line right over the headline"
  case headerOverHeadline = "page header: over the headline"

  // MARK: - Text

  case runningText = "running text"
  case subheading = "short, no sentence, running text before and after"
  case summaryPoint = "a point under the summary's label"
  case summaryLabel = "the label of a summary"
  case copyOfParagraph = "a copy of the paragraph above"

  // MARK: - Captions

  case twiceInARow = "stands twice in a row"
  case twiceOrAgency = "stands twice in a row or ends with an agency's name"
  case afterCaptionLabel = "stands after the label of a caption"
  case endsWithCredit = "ends with a credit in parentheses"
  case captionLabel = "the label of a caption"
  case copyOfCaption = "a copy of the caption above"
  case pictureSource = "who took a picture"

  // MARK: - Dates and authors

  case fullDate = "a line that holds a full date"
  case fullDateBeforeText = "a line that holds a full date, before the text"
  case lastUpdate = "the date of the last update"
  case crawlDate = "page header: the date of the crawl"
  case crawlDateInTwoCalendars = "page header: the date of the crawl, in two calendars"
  case timeOfDay = "page header: a time of day"
  case age = "how old the page was, not its date"
  case agencyClock = "the time an agency sent its story"
  case namesAuthor = "names the author, an agency or a city before the text"
  case namesReporter = "names who reports, before a colon"
  case repeatsRecordAuthor = "repeats the record's author"
  case signsArticle = "signs the article"
  case trade = "what the author does"

  // MARK: - Tags and links

  case tagLabel = "the label of the article's tags"
  case underTagLabel = "under the label of tags"
  case tags = "the article's tags"
  case linkLabel = "the label of links to other articles"
  case link = "a link to another article"
  case linkToMore = "a link to more"

  // MARK: - The page

  case shareButton = "a button of the share bar"
  case shareBar = "the words of the share bar"
  case buttonsBeforeText = "buttons before the text"
  case galleryButtons = "the buttons of a gallery"
  case label = "a label or button of the page"
  case office = "masthead: an office of the house"
  case officeHolder = "masthead: the name under an office"
  case path = "the path to the page"
  case ownAddress = "the page's own address"
  case address = "an address"
  case mailGuard = "what hides an e-mail address"
  case counter = "a counter of the page"
  case prompt = "the page speaks for itself"
  case readersLabel = "the label of what readers wrote"
  case readersWords = "what readers wrote under the article"
  case authorLabel = "the label of words about the author"
  case aboutAuthor = "words about the author under the article"
  case neighbourLabel = "the label of the article before or after"
  case headlinesOnOneLine = "headlines of other articles on one line"
  case noLetters = "holds neither letters nor words"
  case amongChrome = "a short line after the text, among the page's own"
  case formLabel = "the label of a form for comments"
  case formField = "a field of the form for comments"
  case invitation = "an invitation to write to the author"

  // MARK: - The archive

  case repeatedInArchive = "stands in many articles of the archive"
  case endingOfArchive = "many articles of the archive end with these words"

  // MARK: - The rest

  case noArticle = "no article's"
  case onlyBlanks = "only blanks that are no spaces"
  case droppedBySettings = "sources.yml drops it"

  /// The reason in plain English.
  public var description: String { rawValue }
}
