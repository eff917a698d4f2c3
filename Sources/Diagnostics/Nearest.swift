/// The candidate most like a word, where one is close enough to be what was meant.
///
/// Closeness is the number of characters to insert, delete, replace or swap with their neighbour (optimal string
/// alignment), at most a third of the longer
/// word and at least one; of equals the earlier candidate wins. A candidate that begins with the word, or ends with it,
/// counts as close as well.
///
/// - Complexity: O(*c* · *n*²) in the number of candidates and their length; words over 64 characters have no nearest.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  guard (1...64).contains(letters.count) else { return nil }
  var best: (candidate: String, distance: Int)?
  var partial: String?
  for candidate in candidates {
    let others = Array(candidate.lowercased().unicodeScalars)
    guard (1...64).contains(others.count) else { continue }
    if letters.count > 1, others.count > 1, partial == nil,
      others.starts(with: letters) || others.reversed().starts(with: letters.reversed())
        || letters.starts(with: others)
    {
      partial = candidate
    }
    let allowed = max(1, max(letters.count, others.count) / 3)
    guard abs(letters.count - others.count) <= allowed else { continue }
    let found = distance(letters, others)
    guard found <= allowed, found < max(letters.count, others.count) else { continue }
    if best.map({ found < $0.distance }) ?? true { best = (candidate, found) }
  }
  return best?.candidate ?? partial
}

private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var previous = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var best = min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, previous) = (previous, current)
  }
  return previous[right.count]
}
