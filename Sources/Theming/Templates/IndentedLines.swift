/// The lines of a partial on a line of its own, each of which begins with the blanks before its tag (Mustache
/// specification).
struct IndentedLines {
  private let indentation: [UInt8]
  private var isAtStart = true

  init(_ indentation: [UInt8]) { self.indentation = indentation }

  /// Begins the line of a tag if nothing is on it yet.
  mutating func begin(_ template: inout Template) {
    if isAtStart { template.add(indentation) }
    isAtStart = false
  }

  /// Adds text to a template; returns false if the template would exceed a number of bytes.
  mutating func add(_ text: ArraySlice<UInt8>, to template: inout Template, most: Int) -> Bool {
    guard !indentation.isEmpty else {
      guard template.fixed.count + text.count <= most else { return false }
      template.add(text)
      return true
    }
    var rest = text
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      let end = min(line.endIndex + 1, rest.endIndex)
      guard template.fixed.count + indentation.count + end - rest.startIndex <= most else { return false }
      begin(&template)
      template.add(rest[..<end])
      isAtStart = end > line.endIndex
      rest = rest[end...]
    }
    return true
  }
}
