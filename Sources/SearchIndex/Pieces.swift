/// Cuts a run of numbers into pieces of at most `size`.
func pieces(of count: Int, size: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
}
