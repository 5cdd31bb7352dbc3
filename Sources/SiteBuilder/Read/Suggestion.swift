/// The known word a mistyped one probably stands for.
/// - Parameters:
///   - word: what was written.
///   - known: the words that would have been understood.
/// - Returns: the nearest one, if at most a third of its letters differ.
func nearest(_ word: String, among known: [String]) -> String? {
  let distances = known.map { (word: $0, distance: editDistance(word, $0)) }
  guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(1, best.word.count / 3) ? best.word : nil
}

/// How many letters must be changed, added, dropped or swapped with a neighbour (optimal string
/// alignment). O(n·m).
private func editDistance(_ first: String, _ second: String) -> Int {
  let first = Array(first.lowercased()), second = Array(second.lowercased())
  var rows = [[Int]](
    repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
  for row in 0...first.count { rows[row][0] = row }
  for column in 0...second.count { rows[0][column] = column }
  guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
  for row in 1...first.count {
    for column in 1...second.count {
      let change = first[row - 1] == second[column - 1] ? 0 : 1
      rows[row][column] = min(
        rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + change)
      if row > 1, column > 1, first[row - 1] == second[column - 2],
        first[row - 2] == second[column - 1]
      {
        rows[row][column] = min(rows[row][column], rows[row - 2][column - 2] + 1)
      }
    }
  }
  return rows[first.count][second.count]
}
