/// Finds the candidate that a word most probably meant, or nil if none is close enough.
///
/// - Complexity: That of ``likely(for:among:)``.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  likely(for: word, among: candidates).first
}

/// Finds the candidates that a word probably meant, at most three, best first (formats §3).
///
/// Candidates that contain the word or are contained in it come first, the closest in length before the others. The
/// rest are within one insertion, deletion, replacement or swap of neighbours (optimal string alignment) for every
/// three characters of the longer text. Of equals the earlier candidate wins; letter case does not matter.
///
/// - Complexity: O(*c* · *n*²) for *c* candidates of length *n*; words over 64 characters match nothing.
package func likely(for word: String, among candidates: some Sequence<String>) -> [String] {
  let letters = Array(word.lowercased().unicodeScalars)
  guard (1...64).contains(letters.count) else { return [] }
  var found: [(candidate: String, rank: Int)] = []
  for candidate in candidates {
    guard let rank = rank(of: Array(candidate.lowercased().unicodeScalars), for: letters) else { continue }
    // Three are kept, in order; an equal one goes after the others.
    guard found.count < 3 || rank < found[2].rank, !found.contains(where: { $0.candidate == candidate }) else {
      continue
    }
    found.insert((candidate, rank), at: found.firstIndex { $0.rank > rank } ?? found.count)
    if found.count > 3 { found.removeLast() }
  }
  return found.map(\.candidate)
}

/// Finds the candidates that a word probably meant among a few that say a thing or its contrary, best first.
///
/// A negative word never matches a positive one: 没有及时上报 means 不及时 and not 及时, although it contains the latter.
///
/// - Complexity: That of ``likely(for:among:)``.
package func likelyChoices(for word: String, among candidates: [String]) -> [String] {
  let isDenial = denies(word)
  let alike = candidates.filter { denies($0) == isDenial }
  let close = likely(for: word, among: alike)
  guard close.isEmpty, isDenial else { return close }
  return alike.filter { candidate in
    let rest = candidate.unicodeScalars.filter { !denials.contains($0) }
    return rest.count > 1 && word.contains(String(String.UnicodeScalarView(rest)))
  }
}

/// The characters that make a word negative.
private let denials: Set<Unicode.Scalar> = ["不", "未", "没", "无", "非"]

private func denies(_ word: String) -> Bool { word.unicodeScalars.contains { denials.contains($0) } }

/// Returns true if two names are told apart by numbers alone, as 第一小学 and 第六小学 or 甲区 and 乙区 are.
package func differInNumberAlone(_ left: String, _ right: String) -> Bool {
  left != right && withoutNumbers(left) == withoutNumbers(right)
}

/// The characters of numbers: digits, those of Chinese numbers, and the heavenly stems.
private let numberCharacters = Set("0123456789０１２３４５６７８９〇零一二三四五六七八九十百两甲乙丙丁戊己庚辛壬癸".unicodeScalars)

/// Returns the characters of a name with one mark for each number.
private func withoutNumbers(_ name: String) -> [Unicode.Scalar?] {
  name.unicodeScalars.reduce(into: []) { rest, character in
    guard numberCharacters.contains(character) else { return rest.append(character) }
    if rest.isEmpty || rest.last != .some(nil) { rest.append(nil) }
  }
}

/// Phrases a question that offers candidates, such as `，是不是“甲”、“乙”？`; returns nil without any.
package func offer(_ candidates: [String]) -> String? {
  candidates.isEmpty ? nil : "，是不是\(candidates.map { quoted($0) }.joined(separator: "、"))？"
}

/// Ranks a candidate by its distance from a word, less being closer; returns nil if it is too far.
private func rank(of others: [Unicode.Scalar], for letters: [Unicode.Scalar]) -> Int? {
  guard (1...64).contains(others.count) else { return nil }
  let gap = abs(letters.count - others.count)
  let (short, long) = letters.count < others.count ? (letters, others) : (others, letters)
  // A single character is contained in too many words.
  if short.count > 1 || long.count <= 2, contains(long, short) { return gap }
  let allowed = long.count / 3
  guard gap <= allowed else { return nil }
  let distance = distance(letters, others)
  return distance <= allowed ? 64 + distance : nil
}

private func contains(_ long: [Unicode.Scalar], _ short: [Unicode.Scalar]) -> Bool {
  (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
}

/// Counts the insertions, deletions, replacements and swaps of neighbours between two texts.
package func editDistance(_ left: String, _ right: String) -> Int {
  distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
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
