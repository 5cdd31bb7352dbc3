import Foundation

/// What the command line asks for.
struct TrainingOptions {
  /// CoNLL files that folds are taken from.
  var labelled: [String] = []
  /// CoNLL files that are learnt from and never tested on.
  var added: [String] = []
  /// Files of tokens, tagged by what the labelled files teach and then learnt from too.
  var untagged: [String] = []
  /// Plain text, a passage a line.
  var texts: [String] = []
  /// Lists of names under heads.
  var names: [String] = []
  /// Tables whose first column are words that persons are called by.
  var personWords: [String] = []
  /// Where what plain text tells is kept between runs.
  var words: String?
  /// Where the weights go.
  var output: String?
  /// Which tenths of the labelled sentences to test on.
  var folds: [Int] = []
  /// How many classes words fall into, from coarse to fine.
  var grains = [64, 256, 1024]
  /// How the weights are learnt.
  var trainer = RandomFieldTrainer()

  static let usage = """
    usage: train-tagger OPTION VALUE ...
      --labelled FILE      CoNLL: a token a line, its tag in the last column
      --added FILE         the same, learnt from and never tested on
      --untagged FILE      tokens, a sentence's apart by blank lines: tagged by what the labelled
                           files teach, and then learnt from too
      --text FILE          plain text, a passage a line
      --names FILE         names apart by ، under lines '= kind'
      --person-words FILE  a table whose first column are words of persons' names
      --words FILE         keeps what plain text told for the next run
      --grains N,N,N       how many classes words fall into, from coarse to fine
      --folds N,N,...      test on these tenths (0 to 9), learning from the rest
      --epochs N  --rate X  --decay X  --dropout X  --seed N
      --output FILE        where the weights of all labelled files go
    """

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst(), read(option, value) else { return nil }
    }
    if labelled.isEmpty { return nil }
  }

  private mutating func read(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--labelled": labelled.append(value)
    case "--added": added.append(value)
    case "--untagged": untagged.append(value)
    case "--text": texts.append(value)
    case "--names": names.append(value)
    case "--person-words": personWords.append(value)
    case "--words": words = value
    case "--output": output = value
    case "--folds": folds = Self.numbers(value)
    case "--grains": grains = Self.numbers(value)
    default: return readLearning(option, value)
    }
    return true
  }

  private mutating func readLearning(_ option: String, _ value: String) -> Bool {
    guard let number = Double(value) else { return false }
    switch option {
    case "--epochs": trainer.epochs = Int(number)
    case "--rate": trainer.rate = Float(number)
    case "--decay": trainer.decay = Float(number)
    case "--dropout": trainer.dropout = number
    case "--seed": trainer.seed = UInt64(number)
    default: return false
    }
    return true
  }

  private static func numbers(_ value: String) -> [Int] {
    value.split(separator: ",").compactMap { Int($0) }
  }
}
