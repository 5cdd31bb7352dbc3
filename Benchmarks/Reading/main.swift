import Foundation
import SiteBuilder

/// Measures how fast inputs are read and extracted, on one core: `swift run -c release
/// benchmark-reading FILE...`. The seconds are the processor's, so other work on the machine counts
/// little; the fastest of five rounds is told.

let files = Array(CommandLine.arguments.dropFirst())
guard !files.isEmpty else {
  print("usage: benchmark-reading FILE...")
  exit(2)
}

var best = Double.infinity
var articles = 0
var bytes = 0
for _ in 0..<5 {
  let start = processorSeconds()
  let result = InputReader(jobs: 1).read(files)
  best = min(best, processorSeconds() - start)
  (articles, bytes) = (result.count, result.bytes)
}
guard articles > 0 else {
  print("no article was read")
  exit(1)
}
let speed = Double(bytes) / 1e6 / best
print(
  "\(articles) articles with \(bytes) bytes of text in \(String(format: "%.2f", best)) s:",
  "\(String(format: "%.1f", speed)) MB/s")

func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
