/// Tells whether the articles that have a name speak of one circle of people: who stand with one bearer of a name
/// do not stand with another. خالد الغامدي is a footballer among footballers and an officer among officers.
struct NameCircles {
  private let table: FormTable
  private let companions: Companions
  /// In how many articles a name may stand that tells who is meant: those that stand in many stand with all.
  private let mostArticles: Int

  /// - Parameters:
  ///   - table: the forms found.
  ///   - companions: in which articles they stand.
  init(_ table: FormTable, _ companions: Companions) {
    self.table = table
    self.companions = companions
    mostArticles = max(5, table.articles / 50)
  }

  /// Whether a name in five articles and more is several persons': no circle has three of four of its articles.
  /// - Parameter forms: the forms of the name.
  func areSeveral(_ forms: [Int]) -> Bool {
    let articles = companions.articles(of: forms)
    guard articles.count >= Self.fewestArticles else { return false }
    let words = Set(forms.flatMap { table.forms[$0].text.split(separator: " ") })
    var circles = WholeNames(count: articles.count)
    var firstWith: [Int: Int] = [:]
    for (number, article) in articles.enumerated() {
      for form in table.forms(in: article) where tells(form, beside: words) {
        let first = circles.name(of: firstWith[form] ?? number)
        let circle = circles.name(of: number)
        if first != circle { circles.join(circle, to: first) }
        firstWith[form] = first
      }
    }
    var sizes: [Int: Int] = [:]
    for number in articles.indices { sizes[circles.name(of: number), default: 0] += 1 }
    return 4 * (sizes.values.max() ?? 0) < 3 * articles.count
  }

  private static let fewestArticles = 5

  /// Whether a form tells a circle, and is no other form of the name.
  private func tells(_ form: Int, beside words: Set<Substring>) -> Bool {
    table.forms[form].articles <= mostArticles
      && !table.forms[form].text.split(separator: " ").contains { words.contains($0) }
  }
}
