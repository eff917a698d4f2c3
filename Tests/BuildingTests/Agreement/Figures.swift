/// What a file says of a unit, or of all of them: figures by what they are, in a notation of their own.
///
/// Points are hundredths, verdicts and states the words of machine output, whatever the file writes.
typealias Figures = [String: String]

/// Hundredths of what is written as `−12.5`, with a sign of either kind or none; the text itself where it is no number.
func hundredths(_ text: some StringProtocol) -> String {
  var digits = text.trimmingPrefix(while: \.isWhitespace)[...]
  while digits.last?.isWhitespace ?? false { digits.removeLast() }
  let isNegative = digits.first == "−" || digits.first == "-"
  if isNegative || digits.first == "+" { digits.removeFirst() }
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCII) }),
    let whole = Int(parts[0]), parts.count == 1 || parts[1].count <= 2,
    let rest = Int(parts.count == 1 ? "0" : parts[1] + String(repeating: "0", count: 2 - parts[1].count))
  else { return String(text) }
  return "\((isNegative ? -1 : 1) * (whole * 100 + rest))"
}

extension Figures {
  /// Takes in a page's cell about a dimension: what a unit has in it, with a mark if something is undecided.
  mutating func read(_ cell: String, ofDimension id: String) {
    if cell.hasPrefix("◌") { self["open \(id)"] = "yes" }
    self["dimension \(id)"] = hundredths(cell.trimmingPrefix("◌"))
  }
}

/// The numbers that stand in a text, in order.
func numbers(in text: String) -> [String] {
  text.matches(of: /[0-9]+(?:\.[0-9]+)?/).map { String($0.0) }
}

/// Where figures differ, in words, in the order of their names; empty where they are the same.
func differences(_ found: Figures, from expected: Figures, in place: String) -> [String] {
  Set(found.keys).union(expected.keys).sorted().compactMap { name in
    found[name] == expected[name]
      ? nil : "\(place): \(name) is \(found[name] ?? "missing"), not \(expected[name] ?? "there")"
  }
}
