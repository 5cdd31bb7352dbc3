import Dispatch

/// Applies a function to every element on several threads; results stand in the elements' order.
/// - Parameters:
///   - elements: what to work on.
///   - jobs: how many threads may work at once, at least 1.
///   - transform: the work; it must depend on its element only.
func parallelMap<Element: Sendable, Output: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @Sendable (Element) -> Output
) -> [Output] {
  let workers = min(max(jobs, 1), elements.count)
  guard workers > 1 else { return elements.map(transform) }
  var results = [Output?](repeating: nil, count: elements.count)
  results.withUnsafeMutableBufferPointer { buffer in
    // Safe because every index is written by one worker only, and all have ended before it is read.
    nonisolated(unsafe) let slots = buffer
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for index in stride(from: worker, to: elements.count, by: workers) {
        slots[index] = transform(elements[index])
      }
    }
  }
  return results.compactMap(\.self)
}

/// Cuts a run of numbers into pieces of at most `size`.
func pieces(of count: Int, size: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
