import Dispatch
import Synchronization

/// Does the same work for every item on several cores, and gives the results in the items' order.
/// - Parameters:
///   - items: what to work on.
///   - jobs: how many items may be worked on at a time.
///   - work: the work; it must not depend on the order of the calls.
/// - Returns: a result for every item, in their order.
/// - Throws: the error of the first item, in their order, whose work failed.
package func parallelMap<Item: Sendable, Output: Sendable, Failure: Error>(
  _ items: [Item], jobs: Int, _ work: @Sendable (Item) throws(Failure) -> Output
) throws(Failure) -> [Output] {
  let results = Mutex<[Result<Output, Failure>?]>(Array(repeating: nil, count: items.count))
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, items.count))) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < items.count else { return }
      let result = Result<Output, Failure> { () throws(Failure) in try work(items[index]) }
      results.withLock { $0[index] = result }
    }
  }
  var outputs: [Output] = []
  outputs.reserveCapacity(items.count)
  for case let result? in results.withLock({ $0 }) { outputs.append(try result.get()) }
  return outputs
}
