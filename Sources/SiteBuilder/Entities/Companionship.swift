import Foundation

/// How closely two entities belong together, by the articles that name both.
///
/// Local mutual information (Evert 2005): n · ln(n · N ÷ (a · b)), where n articles name both, a and b
/// name each, and N are in the archive. What is named everywhere meets everybody no more often than
/// chance would have it, and so counts for nothing.
struct Companionship {
  /// How many articles the archive has.
  let articles: Int

  /// The measure; 0 where they meet no more often than by chance.
  /// - Parameters:
  ///   - shared: how many articles name both.
  ///   - first: how many name the one.
  ///   - second: how many name the other.
  func strength(shared: Int, first: Int, second: Int) -> Double {
    guard shared > 0, first > 0, second > 0 else { return 0 }
    let expected = Double(first) * Double(second) / Double(max(1, articles))
    return max(0, Double(shared) * log(Double(shared) / expected))
  }
}
