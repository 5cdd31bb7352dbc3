import Annotation
import Foundation

var labelled: [String] = []
var texts: [String] = []
var cache = ""
var lists: [String] = []
var persons: [String] = []
var folds: [Int] = []
var grains = [64, 256, 1024]
var extra: [String] = []
var trainer = RandomFieldTrainer()
var arguments = Array(CommandLine.arguments.dropFirst())
while arguments.count > 1 {
  let (option, value) = (arguments.removeFirst(), arguments.removeFirst())
  switch option {
  case "--labelled": labelled.append(value)
  case "--extra": extra.append(value)
  case "--text": texts.append(value)
  case "--names": lists.append(value)
  case "--person-words": persons.append(value)
  case "--folds": folds = value.split(separator: ",").compactMap { Int($0) }
  case "--grains": grains = value.split(separator: ",").compactMap { Int($0) }
  case "--cache": cache = value
  case "--seed": trainer.seed = UInt64(value)!
  case "--epochs": trainer.epochs = Int(value)!
  case "--rate": trainer.rate = Float(value)!
  case "--decay": trainer.decay = Float(value)!
  case "--dropout": trainer.dropout = Double(value)!
  default: fatalError("unknown option \(option)")
  }
}
let clock = ContinuousClock()
var names = NameLists()
names.addPlaces()
for list in lists { try names.addFile(list) }
for list in persons { try names.addPersonWords(list) }
let listed = HashTable(names.entries)
let began = clock.now
var statistics: [(key: UInt32, value: WordStatistics)] = []
if !cache.isEmpty, let text = try? String(contentsOfFile: cache, encoding: .utf8) {
  for line in text.split(separator: "\n") {
    let n = line.split(separator: " ").map { Int($0)! }
    statistics.append((UInt32(n[0]), WordStatistics(level: UInt8(n[1]), classes: n[2...].map { UInt16($0) })))
  }
} else if !texts.isEmpty {
  statistics = try UnlabelledText(files: texts).statistics(grains: grains, passes: 8, listed: listed)
  if !cache.isEmpty {
    try statistics.map { "\($0.key) \($0.value.level) " + $0.value.classes.map(String.init).joined(separator: " ") }.joined(separator: "\n").write(toFile: cache, atomically: true, encoding: .utf8)
  }
}
print("\(names.entries.count) listed, \(statistics.count) words, \(clock.now - began)")
let reader = WordReader(statistics: HashTable(statistics), listed: listed)
let sentences = try labelled.flatMap { try Sentence.read($0) }
let instances = sentences.map { Instance($0, reader: reader) }
let added = try extra.flatMap { try Sentence.read($0) }.map { Instance($0, reader: reader) }
print("\(instances.count) sentences, \(clock.now - began)")
var scores: [Float: Score] = [:]
let bonuses: [Float] = [0, 0.5, 1, 1.5]
for fold in folds {
  let bounds = (fold * instances.count / 10)..<((fold + 1) * instances.count / 10)
  let field = trainer.train(Array(instances[..<bounds.lowerBound] + instances[bounds.upperBound...]) + added)
  for bonus in bonuses {
    for instance in instances[bounds] {
      scores[bonus, default: Score()].add(field.decode(instance, bonus: bonus), wanted: instance.tags)
    }
  }
  print("fold \(fold) \(clock.now - began)")
}
for bonus in bonuses { print(bonus, scores[bonus]!.description) }
