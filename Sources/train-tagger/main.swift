// train-tagger: makes Sources/CTaggerWeights/tagger.weights; see Documentation/MODEL.md.

import Foundation

guard let options = TrainingOptions(Array(CommandLine.arguments.dropFirst())) else {
  print(TrainingOptions.usage)
  exit(64)
}
try Training(options).run()
