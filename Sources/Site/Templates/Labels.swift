/// The words of the interface, by label.
package struct Labels: Sendable {
  /// The words by label.
  var words: [Label: String]

  /// Creates labels; what is not given says its own key.
  package init(_ words: [Label: String]) { self.words = words }

  /// The word of a label without places to fill in.
  package subscript(_ label: Label) -> String { words[label] ?? label.rawValue }

  /// The words of a label with its places filled in, `{1}` with the first value and so on.
  package func callAsFunction(_ label: Label, _ values: String...) -> String {
    var result = ""
    var rest = self[label][...]
    // What is filled in is never looked at again: a value may hold braces.
    while let open = rest.firstIndex(of: "{") {
      let digit = rest[open...].dropFirst()
      guard let number = digit.first?.wholeNumberValue, digit.dropFirst().first == "}", number >= 1 else {
        result += rest[...open]
        rest = digit
        continue
      }
      result += rest[..<open]
      if number <= values.count { result += values[number - 1] }
      rest = digit.dropFirst(2)
    }
    return result + rest
  }
}
