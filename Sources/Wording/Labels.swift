/// The words of the interface, by label.
package struct Labels: Sendable {
  /// The words by label, with their places found once.
  private var patterns: [Label: Pattern]

  /// Creates labels; what is not given says its own key.
  package init(_ words: [Label: String]) { patterns = words.mapValues { Pattern($0) } }

  /// The word of a label without places to fill in.
  package subscript(_ label: Label) -> String { patterns[label]?.text ?? label.rawValue }

  /// The words of a label with its places filled in, `{1}` with the first value and so on.
  package func callAsFunction(_ label: Label, _ values: String...) -> String {
    patterns[label]?.filled(with: values) ?? label.rawValue
  }

  /// The labels with other words for some of them.
  package func replacing(_ words: [Label: String]) -> Labels {
    var labels = self
    for (label, text) in words { labels.patterns[label] = Pattern(text) }
    return labels
  }
}

/// A text cut at the places to fill in.
private struct Pattern: Sendable {
  /// The whole text.
  let text: String
  /// What stands ahead of the first place.
  private let start: String
  /// The places in order: the number of the value, from 1, and what follows it.
  private let places: [(number: Int, rest: String)]

  init(_ text: String) {
    self.text = text
    var parts: [(number: Int, rest: String)] = []
    var part = ""
    var number = 0
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let digit = rest[open...].dropFirst()
      guard let next = digit.first?.wholeNumberValue, digit.dropFirst().first == "}", next >= 1 else {
        part += rest[...open]
        rest = digit
        continue
      }
      parts.append((number, part + rest[..<open]))
      (number, part) = (next, "")
      rest = digit.dropFirst(2)
    }
    parts.append((number, part + rest))
    start = parts[0].rest
    places = Array(parts.dropFirst())
  }

  /// The text with values in its places; they are never looked at, so that a value may hold braces.
  func filled(with values: [String]) -> String {
    var result = start
    for place in places {
      if place.number <= values.count { result += values[place.number - 1] }
      result += place.rest
    }
    return result
  }
}
