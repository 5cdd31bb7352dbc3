import Annotation
import Foundation

/// The whole training: lists and text are read, folds tested, the weights written.
struct Training {
  let options: TrainingOptions
  private let names: NameLists
  private let words: [WordTable.Entry]
  private let shape: [Int8]
  private let sentences: [Sentence]
  private let instances: [Instance]
  private let added: [Instance]
  private let untagged: [Sentence]
  private let reader: WordReader

  init(_ options: TrainingOptions) throws {
    self.options = options
    var names = NameLists()
    names.addPlaces()
    for file in options.names { try names.addFile(file) }
    for file in options.personWords { try names.addPersonWords(file) }
    self.names = names
    let listed = HashTable(names.entries)
    let text = try UnlabelledText(files: options.texts)
    words = try WordTable.entries(of: text, options, listed: listed)
    shape = NameShapeTrainer().weights(names: names.personWords, words: text.frequentWords)
    reader = WordReader(
      statistics: HashTable(words), listed: listed, shape: NameShape(weights: shape))
    let reader = reader
    sentences = try options.labelled.flatMap { try Sentence.read($0) }
    instances = sentences.map { Instance($0, reader: reader) }
    added = try options.added.flatMap { try Sentence.read($0) }
      .map { Instance($0, reader: reader) }
    untagged = try options.untagged.flatMap { try Sentence.read($0) }
  }

  /// What is taken from the tag outside.
  static let outsideCost: Float = 1.5

  func run() throws {
    print("\(names.entries.count) listed, \(words.count) words, \(sentences.count) sentences")
    if !options.folds.isEmpty { try test() }
    if let output = options.output {
      let field = learn(instances + added)
      try Data(file(field, outsideCost: Self.outsideCost)).write(to: URL(filePath: output))
    }
  }

  /// Learns from sentences, then from them and from what that lets it say of the untagged ones.
  private func learn(_ instances: [Instance]) -> RandomField {
    let field = options.trainer.train(instances)
    guard !untagged.isEmpty else { return field }
    let bytes = file(field, outsideCost: Self.outsideCost)
    guard let model = bytes.withUnsafeBytes({ TaggerModel($0) }) else { return field }
    var tagger = Tagger(model: model)
    let taught = tagged(untagged, with: &tagger).filter { $0.tags.contains { $0.begins } }
    return options.trainer.train(instances + taught.map { Instance($0, reader: reader) })
  }

  private func file(_ field: RandomField, outsideCost: Float) -> [UInt8] {
    WeightFileWriter(
      statistics: words, names: names.entries, shape: shape, field: field,
      outsideCost: outsideCost
    ).bytes()
  }

  /// Learns from nine tenths and tags the last with what was written, several costs side by side.
  private func test() throws {
    let costs: [Float] = [0, 1, Self.outsideCost, 2, 2.5]
    var scores = costs.map { _ in Score() }
    for fold in options.folds {
      let tenth =
        (fold * instances.count / 10)..<((fold + 1) * instances.count / 10)
      let rest = instances[..<tenth.lowerBound] + instances[tenth.upperBound...]
      let field = learn(Array(rest) + added)
      for (index, cost) in costs.enumerated() {
        let bytes = file(field, outsideCost: cost)
        guard let model = bytes.withUnsafeBytes({ TaggerModel($0) }) else { continue }
        var tagger = Tagger(model: model)
        tag(Array(sentences[tenth]), with: &tagger, into: &scores[index])
      }
      print("up to tenth \(fold): \(scores[2].description)")
    }
    for (cost, score) in zip(costs, scores) {
      print("outside \(cost): \(score.description)")
    }
  }

  /// Tags sentences and counts what is right.
  private func tag(_ sentences: [Sentence], with tagger: inout Tagger, into score: inout Score) {
    for (sentence, found) in zip(sentences, tagged(sentences, with: &tagger)) {
      score.add(found.tags, wanted: sentence.tags)
    }
  }

  /// Sentences with the tags that a tagger gives them when it reads them as one document.
  private func tagged(_ sentences: [Sentence], with tagger: inout Tagger) -> [Sentence] {
    var text: [UInt8] = []
    var tokens: [Range<Int>] = []
    var ends: [Int] = []
    for sentence in sentences {
      for token in sentence.tokens {
        tokens.append(text.count..<text.count + token.utf8.count)
        text += Array(token.utf8)
      }
      ends.append(tokens.count)
    }
    let tags = text.withUnsafeBufferPointer {
      tagger.tags(of: tokens, sentenceEnds: ends, in: $0)
    }
    var start = 0
    return zip(ends, sentences).map { end, sentence in
      defer { start = end }
      var sentence = sentence
      sentence.tags = Array(tags[start..<end])
      return sentence
    }
  }
}
