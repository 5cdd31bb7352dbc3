import Testing

@testable import Articles

@Suite struct TitleDeriverTests {
  private let deriver = TitleDeriver(length: 60...110)
  private let long =
    "أعلنت هيئة الأرصاد أن موجة البرد التي تضرب الساحل الشمالي منذ مطلع الأسبوع"

  @Test func `a short first sentence is the whole title`() {
    #expect(
      deriver.title(from: "وصل القطار الجديد إلى المحطة. واستقبله الناس.")
        == "وصل القطار الجديد إلى المحطة")
    #expect(deriver.title(from: "وصل القطار الجديد.") == "وصل القطار الجديد")
  }

  @Test func `a long sentence is cut at the end of its last clause in reach`() {
    let text = long + " ستنحسر غدا، وأن الأمطار ستتوقف في المدن كلها قبل نهاية الأسبوع المقبل"
    #expect(deriver.title(from: text) == long + " ستنحسر غدا")
  }

  @Test func `without a clause it is cut before a phrase that can be spared`() {
    let text = long + " ستنحسر عن المدن الكبيرة كلها خلال الساعات الأربع والعشرين المقبلة تماما"
    #expect(deriver.title(from: text) == long + " ستنحسر عن المدن الكبيرة كلها")
  }

  @Test func `without either it is cut between words, and says so`() {
    let text = Array(repeating: "كلمات", count: 60).joined(separator: " ")
    let title = deriver.title(from: text)
    #expect(title.hasSuffix("كلمات…"))
    #expect((60...111).contains(title.unicodeScalars.count))
  }

  @Test func `nothing is cut inside quotes or brackets`() {
    let quoted =
      "قال الشاعر «إن البحر، وإن طال الزمان، يعود إلى المرفأ، ويعود معه الصيادون، والليل، والريح» ثم جلس"
    #expect(deriver.title(from: quoted) == quoted)
    let unclosed = "قال «" + Array(repeating: "كلمة،", count: 60).joined(separator: " ")
    #expect(deriver.title(from: unclosed).unicodeScalars.count <= 111)
  }

  @Test(arguments: ["", ".", "...", " ", "ا", "\u{0}"])
  func `the least text has a title or none`(text: String) {
    #expect(deriver.title(from: text).unicodeScalars.count <= max(1, text.unicodeScalars.count))
  }
}

@Suite struct ArchiveEvidenceTests {
  private let texts = (0..<20).map { number in
    "بدأ الموسم رقم \(number) في القرى الجبلية هذا العام مبكرا بسبب الحر.\nبوابة الساحل للأخبار"
  }

  private func evidence(of texts: some Sequence<String>) -> ArchiveEvidence {
    var collector = EvidenceCollector()
    for text in texts { collector.note(text) }
    return collector.evidence
  }

  @Test func `a line at the end of many articles is dropped, of one it is kept`() {
    let archive = ArticleExtractor(evidence: evidence(of: texts))
    let reading = archive.reading(ofRecord: "الموسم", text: texts[3])
    #expect(reading.readings.map(\.role) == [.body, .boilerplate])
    let alone = ArticleExtractor().reading(ofRecord: "الموسم", text: texts[3])
    #expect(alone.readings.map(\.role) == [.body, .body])
  }

  @Test func `a greeting is no house's line, however many articles end with it`() {
    let letters = texts.map {
      $0.replacing("بوابة الساحل للأخبار", with: "والسلام عليكم ورحمة الله")
    }
    let archive = ArticleExtractor(evidence: evidence(of: letters))
    let reading = archive.reading(ofRecord: "الموسم", text: letters[3])
    #expect(reading.readings.map(\.role) == [.body, .body])
  }

  @Test func `copies of one article prove nothing`() {
    let copies = evidence(of: Array(repeating: texts[3], count: 50))
    let reading = ArticleExtractor(evidence: copies).reading(ofRecord: "الموسم", text: texts[3])
    #expect(reading.readings.map(\.role) == [.body, .body])
  }

  @Test func `slices merge to the evidence of the whole, in any order`() {
    let slices = [evidence(of: texts[..<7]), evidence(of: texts[7...])]
    #expect(ArchiveEvidence.merged(slices) == evidence(of: texts))
    #expect(ArchiveEvidence.merged(slices.reversed()) == evidence(of: texts))
  }
}

@Suite struct PartTests {
  private let text = "بدأ موسم قطف الزيتون في القرى الجبلية هذا العام مبكرا بسبب الحر."

  @Test func `a record's author is cut off the beginning of its text`() {
    let record = "هدى السالم- الساحل- المرفأ: " + text
    let reading = ArticleExtractor().reading(
      ofRecord: "الزيتون", text: record, authors: ["هدى السالم- الساحل- المرفأ:"])
    #expect(reading.articles.first?.blocks.map(\.passage.text) == [text])
    #expect(reading.articles.first?.blocks.first?.passage.offset == 28)
    #expect(reading.parts.map(\.range) == [0..<28])
  }

  @Test func `buttons and a name before the text go, and the name is the author's`() {
    let reading = ArticleExtractor().reading(
      ofRecord: "الزيتون", text: "Next Previous سامر النجار – الساحل اليوم\n" + text)
    #expect(reading.articles.first?.blocks.map(\.passage.text) == [text])
    #expect(reading.articles.first?.metadata.authors == ["سامر النجار"])
    #expect(reading.parts.map(\.role) == [])
  }

  @Test func `a line that loses its middle becomes two passages`() {
    let reading = ArticleExtractor().reading(
      ofRecord: "الزيتون",
      text: "راسلونا على [email\u{A0}protected] /* */ في كل وقت من النهار والليل.")
    #expect(
      reading.articles.first?.blocks.map(\.passage.text)
        == ["راسلونا على", "في كل وقت من النهار والليل."])
  }

  @Test func `the headline at the end of a text goes with its label`() {
    let title = "موسم الزيتون يبدأ مبكرا"
    let reading = ArticleExtractor().reading(
      ofRecord: title, text: text + " رابط الخبر بموقع الساحل: " + title)
    #expect(reading.articles.first?.blocks.map(\.passage.text) == [text])
  }

  @Test func `a verse that is also the title stays where it stands in the poem`() {
    let verses = (1...9).map { "البيت رقم \($0) من القصيدة الطويلة" }
    let reading = ArticleExtractor().reading(
      ofRecord: verses[4], text: verses.joined(separator: "\n"))
    #expect(reading.articles.first?.blocks.count == 9)
  }

  @Test func `what was cut away whole is read once`() {
    // A line that was nothing but buttons used to be cut for ever.
    let reading = ArticleExtractor().reading(ofRecord: "أ", text: "Next Previous\n" + text)
    #expect(reading.articles.first?.blocks.map(\.passage.text) == [text])
  }
}

@Suite struct RecordTests {
  private let extractor = ArticleExtractor()
  private let first = "بدأ موسم قطف الزيتون في القرى الجبلية هذا العام مبكرا بسبب الحر."
  private let second = "ويقول المزارعون إن المحصول أوفر من السنة الماضية، وإن الأسعار لن ترتفع."

  @Test func `a record keeps its title and its text`() {
    let article = extractor.read(record: "  موسم الزيتون يبدأ مبكرا ", text: first + "\n" + second)
    #expect(article.title?.text == "موسم الزيتون يبدأ مبكرا")
    #expect(article.titleBasis == .frontMatter)
    #expect(article.blocks.map(\.passage.text) == [first, second])
    #expect(article.deck == nil)
  }

  @Test func `a short first line of a record is text, not a headline`() {
    let article = extractor.read(record: "موسم الزيتون", text: "القرى الجبلية\n" + first)
    #expect(article.blocks.map(\.passage.text) == ["القرى الجبلية", first])
  }

  @Test func `a record is never two articles`() {
    let inner = "عنوان آخر في المتن هنا"
    let text = "\(first)\n\n\n\(inner)\n\nTT\n\n\(inner)\n\n\(second)"
    let reading = extractor.reading(ofRecord: "موسم الزيتون", text: text)
    #expect(reading.articles.count == 1)
    #expect(reading.readings.map(\.role.rawValue).contains("share-residue"))
  }

  @Test func `chrome, captions and a second copy of the title leave a record's text`() {
    let title = "موسم الزيتون يبدأ مبكرا"
    let text = "\(title)\nصورة من القطاف (رويترز)\n\(first)\nشارك\n\(second)\nاقرأ أيضا\nخبر آخر"
    let article = extractor.read(record: title, text: text)
    #expect(article.blocks.map(\.passage.text) == [first, second])
    #expect(article.captions.map(\.text.text) == ["صورة من القطاف"])
    #expect(article.captions.map { $0.credit?.text } == ["رويترز"])
  }

  @Test func `a record without a title gets one from its text`() {
    let article = extractor.read(record: " ", text: first)
    #expect(article.title == nil)
    #expect(article.titleBasis == .derived)
    #expect(first.hasPrefix(article.displayTitle))
  }

  @Test func `a record without a text keeps its title`() {
    let article = extractor.read(record: "عنوان", text: "")
    #expect(article.displayTitle == "عنوان")
    #expect(article.blocks.isEmpty)
  }
}

@Suite struct ContentKeyTests {
  private func key(_ title: String, _ text: String) -> [UInt8] {
    ArticleExtractor().read(record: title, text: text).contentKey
  }

  @Test func `copies of a text share a key whatever their title, marks and blanks`() {
    let text = "قال الأستاذ: إنَّ المدرسةَ ستفتح أبوابها غدًا."
    let copy = "  قال الاستاذ إن  المدرسه ستفتح\u{A0}أبوابها غدا "
    #expect(key("عنوان", text) == key("عنوان آخر", copy))
    #expect(key("عنوان", text) != key("عنوان", text + " وقال غير ذلك."))
  }

  @Test func `articles without a text are told apart by their titles`() {
    #expect(key("عنوان أول", "") != key("عنوان ثان", ""))
  }
}

@Suite struct HostilePageTests {
  private func reading(_ text: String) -> PageReading { ArticleExtractor().read(text) }

  @Test(arguments: [
    "", "\n", "\r\n", "\r", "\u{0}", "\u{FEFF}", "(", ")", "()", "(())", "«", "- ", "•", ":", ".",
    "TT", "الملخص", "الملخص\n-", "رئيس التحرير", "رئيس التحرير:", ": رئيس التحرير", "اقرأ أيضا",
    "عنوان (", "عنوان )(", "عنوان ()", "\u{202E}\u{202C}", "a\u{0}b", "1/1/2020", "2020-01-01",
  ])
  func `the least page is read, every line of it`(text: String) {
    let reading = reading(text)
    #expect(reading.lines.count == reading.readings.count)
    #expect(reading.lines.count == text.utf8.count { $0 == UInt8(ascii: "\n") } + 1)
  }

  @Test func `a page of chrome has no article`() {
    #expect(reading("TT\nشارك\nاقرأ أيضا\n\u{A0}\n").articles.isEmpty)
  }

  @Test func `every visible line is content, a copy, or dropped for a reason`() {
    let page =
      "أخبار\nعنوان من أربع كلمات\nTT\nعنوان من أربع كلمات\nنص يقول شيئا عن أمر ما.\n\u{A0}"
    for reading in reading(page).readings {
      let isShown = [.title, .deck, .caption, .body, .subheading, .summaryBullet, .section, .blank]
        .contains(reading.role)
      #expect(isShown || reading.reason != nil)
    }
  }

  @Test func `passages are parts of their lines`() throws {
    let page =
      "\u{200F} عنوان من أربع كلمات\u{A0}\n\n  - صورة البحر (رويترز) \n\t نص يقول شيئا عن أمر ما هنا. \n"
    let reading = reading(page)
    let article = try #require(reading.articles.first)
    #expect(!article.passages.isEmpty)
    for (_, passage) in article.passages {
      let line = Array(reading.lines[passage.line - 1].unicodeScalars)
      let end = passage.offset + passage.text.unicodeScalars.count
      #expect(Array(passage.text.unicodeScalars) == Array(line[passage.offset..<end]))
    }
  }

  /// Ten times the page may cost about ten times the time; a hundredfold would be quadratic.
  @Test(arguments: [
    "\n", "سطر واحد يتكرر\n", "(", "صورة \u{0} (أ.ف.ب)\n", "رئيس التحرير\n", "الملخص\n- نقطة\n",
    "اقرأ أيضا\nعنوان قصير\n", "كلمة ", "مايو (", "24 و", "عنوان من أربع كلمات\n\nTT\n\n\n",
  ])
  func `the cost of a page grows with its length`(piece: String) {
    let clock = ContinuousClock()
    let small = String(repeating: piece, count: 500)
    let large = String(repeating: piece, count: 5000)
    _ = reading(small)
    let once = (0..<3).map { _ in clock.measure { _ = reading(small) } }.min() ?? .zero
    let tenfold = clock.measure { _ = reading(large) }
    #expect(tenfold < once * 60 + .milliseconds(50))
  }

  @Test func `many different captions cost no more than their length`() {
    let clock = ContinuousClock()
    let page = { (count: Int) in
      "عنوان من أربع كلمات\n" + (0..<count).map { "صورة رقم \($0) (أ.ف.ب)\n" }.joined()
    }
    let once = clock.measure { _ = reading(page(200)) }
    let tenfold = clock.measure { _ = reading(page(2000)) }
    #expect(tenfold < once * 60 + .milliseconds(50))
  }

  @Test func `mutated pages never trap and lose no line`() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15  // xorshift64, G. Marsaglia
    let seed = Array(
      "عنوان من أربع كلمات\n\nTT\n\nعنوان من أربع كلمات\n\nصورة (أ.ف.ب)\nصورة (أ.ف.ب)\n\nنص في 3 مايو 2020 هنا.\n"
        .utf8)
    for _ in 0..<2000 {
      var bytes = seed
      for _ in 0..<6 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        let at = Int(state % UInt64(bytes.count))
        if state & 1024 == 0 {
          bytes[at] = UInt8(truncatingIfNeeded: state >> 32)
        } else {
          bytes.insert(UInt8(ascii: "\n"), at: at)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = reading(text)
      #expect(reading.lines.joined(separator: "\n").utf8.count <= text.utf8.count)
      #expect(reading.lines.count == reading.readings.count)
    }
  }
}
