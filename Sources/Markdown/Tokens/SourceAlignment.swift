/// The positions in the source of the characters of a text token, which the source may write as `\*` or `&#42;`.
///
/// The parser's tree does not tell an asterisk from an escaped one, and its columns are those of whole texts: both
/// are found by walking text and source side by side.
package struct SourceAlignment {
  /// The position of a character of the text in its line.
  package struct Origin {
    /// The column in bytes, counted from 1.
    package let column: Int32
    /// True if the source writes the character as itself.
    package let isVerbatim: Bool
  }

  /// The offsets in the text and in the source line from which on the two run in step; `isVerbatim` is false for an
  /// escaped character.
  private var steps: [(text: Int, line: Int, isVerbatim: Bool)] = []

  /// Aligns a text with the source, or returns nil if they do not match.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package init?(_ text: String, at place: Place, in source: MarkdownSource) {
    let line = source.line(Int(place.line))
    guard place.column >= 1 else { return nil }
    if align(text, with: line, from: Int(place.column) - 1) { return }
    // In a lazy continuation line of a quotation, the parser's columns assume a `>` that is not there.
    let indent = line.prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }.count
    guard align(text, with: line, from: indent) else { return nil }
  }

  /// Returns the origin of the character at a UTF-8 offset of the text.
  package func origin(of offset: Int) -> Origin {
    var low = 0
    var high = steps.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if steps[middle].text <= offset { low = middle } else { high = middle }
    }
    let step = steps[low]
    return Origin(column: Int32(step.line + (offset - step.text) + 1), isVerbatim: step.isVerbatim)
  }

  private mutating func align(_ text: String, with line: ArraySlice<UInt8>, from start: Int) -> Bool {
    steps = [(0, start, true)]
    let base = line.startIndex
    let text = Array(text.utf8)
    var position = 0
    var offset = start
    while position < text.count {
      guard offset < line.count else { return false }
      let byte = line[base + offset]
      let length: Int
      if byte == UInt8(ascii: "\\"), offset + 1 < line.count, Punctuation.isASCII(line[base + offset + 1]) {
        guard line[base + offset + 1] == text[position] else { return false }
        length = 2
      } else if byte == UInt8(ascii: "&"), let entity = SourceAlignment.entity(in: line[(base + offset)...]),
        !text[position...].starts(with: line[(base + offset)..<(base + offset + entity)])
      {
        length = entity
      } else {
        guard byte == text[position] else { return false }
        position += 1
        offset += 1
        continue
      }
      steps.append((position, offset, false))
      position += 1
      while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
      offset += length
      steps.append((position, offset, true))
    }
    return true
  }

  /// Returns the length of the character reference (CommonMark 0.30 §2.5) that a line begins with, or nil.
  private static func entity(in line: ArraySlice<UInt8>) -> Int? {
    let name = line.dropFirst().prefix(34).prefix { Punctuation.isASCIIAlphanumeric($0) || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ";") else { return nil }
    return name.count + 2
  }
}
