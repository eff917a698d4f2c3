/// A converter of byte columns in the file's lines into columns in characters.
///
/// It remembers its last position, so that converting places in the order of the text is linear, however long the
/// lines.
package struct ColumnCounter: Sendable {
  private let source: MarkdownSource
  private var line: Int32 = 0
  private var bytes = 0
  private var characters = 0

  /// Creates a converter for a document.
  package init(_ source: MarkdownSource) { self.source = source }

  /// Returns the column in characters (Unicode scalars), counted from 1, of a place in the file; at most one beyond
  /// its line.
  package mutating func column(of place: Place) -> Int {
    let text = source.fileLine(Int(place.line))
    let target = min(max(0, Int(place.column) - 1), text.count)
    if place.line != line || target < bytes { (line, bytes, characters) = (place.line, 0, 0) }
    for byte in text[(text.startIndex + bytes)..<(text.startIndex + target)] where byte & 0xC0 != 0x80 {
      characters += 1
    }
    bytes = target
    return characters + 1
  }
}
