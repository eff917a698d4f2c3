extension Table {
  /// A cell that is to have another text.
  package struct NewCell: Sendable {
    /// The row, nil for the header.
    let row: Row?
    /// The number of the cell, counted from 1; beyond the last one, those between are empty.
    let number: Int
    /// The text, in which nothing needs quotes.
    let text: String

    /// Describes a cell.
    package init(row: Row?, number: Int, text: String) { (self.row, self.number, self.text) = (row, number, text) }
  }

  /// Returns the text of the header cell of a schema column as written, nil if there is no such column.
  package func headText(_ column: Int) -> String? {
    guard let number = number(of: column), let header else { return nil }
    return String(decoding: grid.bytes(header.cells.lowerBound + number - 1), as: UTF8.self)
  }

  /// The number of cells of the header.
  package var headCount: Int { header?.cells.count ?? 0 }

  private var header: CellGrid.Row? { grid.rows.first { $0.line == headerLine } }

  /// Finds where other texts of cells belong in the file, whose other bytes stay as they are.
  ///
  /// - Parameters:
  ///   - cells: The cells, each once.
  ///   - bytes: The bytes that the register was read from.
  /// - Returns: The ranges of the bytes to replace, each with the new ones in the file's encoding, in order; nil if a
  ///   cell cannot be found in the bytes: in UTF-16, of a sheet, or where quotes are doubled.
  /// - Complexity: O(*n*) in the bytes.
  package func rewriting(
    _ cells: [NewCell], in bytes: [UInt8]
  ) -> [(range: Range<Int>, bytes: [UInt8])]? {
    guard !isSheet, let decoded = DecodedText(bytes) else { return nil }
    var found: [(range: Range<Int>, text: [UInt8])] = []
    for cell in cells {
      guard let place = place(of: cell, in: decoded.utf8) else { return nil }
      found.append(place)
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    let wanted = found.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    guard let offsets = SourceOffsets(bytes, decoded)?.offsets(of: wanted) else { return nil }
    var result: [(Range<Int>, [UInt8])] = []
    for (index, place) in found.enumerated() {
      guard let text = decoded.encoding == .gb18030 ? transcoded(toGB18030: place.text) : place.text else { return nil }
      result.append((offsets[index * 2]..<offsets[index * 2 + 1], text))
    }
    return result
  }

  /// Finds the range of a cell in the decoded text, or the end of its row if it has no such cell.
  private func place(of cell: NewCell, in utf8: [UInt8]) -> (range: Range<Int>, text: [UInt8])? {
    guard let range = cell.row?.cells ?? header?.cells, let last = range.last else { return nil }
    let text = Array(cell.text.utf8)
    if cell.number <= range.count {
      let own = grid.cells[range.lowerBound + cell.number - 1].range
      // Cells that are not as written stand behind the text.
      guard own.upperBound <= utf8.count else { return nil }
      let filled = trimmed(utf8[own])
      return (filled.startIndex..<filled.endIndex, text)
    }
    let end = grid.cells[last].range
    guard end.upperBound <= utf8.count else { return nil }
    let quote = UInt8(ascii: "\"")
    let isQuoted =
      end.lowerBound > 0 && utf8[end.lowerBound - 1] == quote && end.upperBound < utf8.count
      && utf8[end.upperBound] == quote
    let place = end.upperBound + (isQuoted ? 1 : 0)
    return (place..<place, Array(repeating: delimiter, count: cell.number - range.count) + text)
  }
}
