/// The cells of a line read as a row of a pipe table (GFM 0.29 §4.10): ranges of bytes without outer blanks.
struct TableRow: Sendable, Equatable {
  let cells: [Range<Int>]
  /// True if the line has a pipe that separates cells.
  let hasPipe: Bool

  /// Splits a line, whose indices the ranges use; an escaped pipe belongs to its cell.
  init(_ line: ArraySlice<UInt8>) {
    let text = TableRow.trimmed(line)
    var cells: [Range<Int>] = []
    var hasPipe = false
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\") where index + 1 < text.endIndex && Punctuation.isASCII(text[index + 1]): index += 1
      case UInt8(ascii: "|"):
        hasPipe = true
        // The text before a leading pipe is no cell.
        if index > text.startIndex { cells.append(TableRow.range(text[start..<index])) }
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < text.endIndex { cells.append(TableRow.range(text[start...])) }
    self.cells = cells
    self.hasPipe = hasPipe
  }

  /// Returns the alignments that a delimiter row states, or nil if the line is not one.
  static func alignments(_ line: ArraySlice<UInt8>) -> [TableAlignment]? {
    guard line.allSatisfy({ " \t\u{C}|:-".utf8.contains($0) }) else { return nil }
    let row = TableRow(line)
    guard row.hasPipe, !row.cells.isEmpty else { return nil }
    var alignments: [TableAlignment] = []
    for range in row.cells {
      var cell = line[range]
      let left = cell.first == UInt8(ascii: ":")
      if left { cell.removeFirst() }
      let right = cell.last == UInt8(ascii: ":")
      if right { cell.removeLast() }
      guard !cell.isEmpty, cell.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return alignments
  }

  private static func range(_ cell: ArraySlice<UInt8>) -> Range<Int> {
    let trimmed = trimmed(cell)
    return trimmed.startIndex..<trimmed.endIndex
  }

  /// Returns a text without ASCII white space around it; an ideographic space is kept, as the parser keeps it.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }
}
