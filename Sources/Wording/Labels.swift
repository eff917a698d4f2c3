/// The words of the interface, by label.
///
/// The module `Wording` answers how things are said, as far as that takes only the rubric: labels, days, deadlines,
/// points, verdicts and rules in words. It knows no register, edition, theme or HTML.
package struct Labels: Sendable {
  /// The words by label, with their placeholders found once.
  private var patterns: [Label: Pattern]

  /// Creates labels; a label without words reads as its own key.
  package init(_ words: [Label: String]) { patterns = words.mapValues { Pattern($0) } }

  /// The words of a label without placeholders.
  package subscript(_ label: Label) -> String { patterns[label]?.text ?? label.rawValue }

  /// Returns the words of a label with its placeholders filled in, `{1}` with the first value and so on.
  package func callAsFunction(_ label: Label, _ values: String...) -> String {
    patterns[label]?.filled(with: values) ?? label.rawValue
  }

  /// Returns the labels with other words for some of them.
  package func replacing(_ words: [Label: String]) -> Labels {
    var labels = self
    for (label, text) in words { labels.patterns[label] = Pattern(text) }
    return labels
  }
}

/// A text cut at its placeholders.
private struct Pattern: Sendable {
  /// The whole text.
  let text: String
  /// The text ahead of the first placeholder.
  private let start: String
  /// The placeholders in order: the number of the value, from 1, and the text after it.
  private let places: [(number: Int, rest: String)]

  /// Cuts a text at its placeholders.
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

  /// Returns the text with its placeholders filled in; values are never searched, so that they may hold braces.
  func filled(with values: [String]) -> String {
    var result = start
    for place in places {
      if place.number <= values.count { result += values[place.number - 1] }
      result += place.rest
    }
    return result
  }
}
