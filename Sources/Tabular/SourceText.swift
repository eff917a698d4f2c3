package import Diagnostics

/// A file's text by lines, to show findings in it.
package struct SourceText: Sendable {
  /// The encoding the file was found in.
  package let encoding: TextEncoding
  private let utf8: [UInt8]
  /// Where each line begins; one more than there are lines, the last behind the end.
  private let starts: [Int]
  /// The lines on which the table's rows begin, in order; empty where the file is no table.
  private let rows: [Int]
  /// What stands between the table's cells.
  private let delimiter: UInt8

  /// Decodes a file, or fails where its bytes do not decode.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - isTable: Whether it is CSV, whose columns are cells, and not characters.
  /// - Complexity: O(*n*).
  package init?(_ bytes: [UInt8], isTable: Bool) {
    guard bytes.count <= Table.largestFile, let decoded = DecodedText(bytes) else { return nil }
    utf8 = decoded.utf8
    encoding = decoded.encoding
    var starts = [0]
    for (index, byte) in utf8.enumerated() {
      let isEnd = byte == 0x0A || byte == 0x0D && (index + 1 == utf8.count || utf8[index + 1] != 0x0A)
      if isEnd, index + 1 < utf8.count { starts.append(index + 1) }
    }
    starts.append(utf8.count)
    self.starts = starts
    delimiter = isTable ? SourceText.likelyDelimiter(utf8) : UInt8(ascii: ",")
    rows = isTable ? CSVGrid(utf8, delimiter: delimiter).rows.map(\.line) : []
  }

  /// The line or row at a place; nil where the place is the whole file, or not in it.
  package func excerpt(at place: Location) -> Excerpt? {
    guard place.extent != .file, place.line > 0, place.line < starts.count, place.column > 0, !utf8.isEmpty
    else { return nil }
    guard !rows.isEmpty else {
      let line = String(decoding: line(place.line), as: UTF8.self)
      guard place.extent == .cell else { return Excerpt(line: line) }
      let scalars = line.unicodeScalars
      let before = scalars.prefix(max(0, place.column - 1))
      let marked = scalars[before.endIndex...].prefix(1)
      return Excerpt(
        before: String(before), marked: String(marked), after: String(scalars[marked.endIndex...]))
    }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] <= place.line { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : excerpt(ofRow: low - 1, place)
  }

  private func excerpt(ofRow row: Int, _ place: Location) -> Excerpt {
    let last = row + 1 < rows.count ? rows[row + 1] - 1 : starts.count - 1
    let source = trimmingEnd(utf8[starts[rows[row] - 1]..<starts[last]])
    guard place.extent == .cell else { return Excerpt(line: String(decoding: source, as: UTF8.self)) }
    let cells = SourceText.cells(of: source, delimiter: delimiter)
    let cell = place.column <= cells.count ? cells[place.column - 1] : source.endIndex..<source.endIndex
    func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
    return Excerpt(
      before: text(source.startIndex..<cell.lowerBound), marked: text(cell),
      after: text(cell.upperBound..<source.endIndex),
      cell: SourceText.letters(ofColumn: place.column) + "\(row + 1)")
  }

  private func line(_ number: Int) -> ArraySlice<UInt8> { trimmingEnd(utf8[starts[number - 1]..<starts[number]]) }

  /// A slice without the line end it ends in.
  private func trimmingEnd(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = slice
    if slice.last == 0x0A { slice.removeLast() }
    if slice.last == 0x0D { slice.removeLast() }
    return slice
  }

  /// Where the cells of a row stand, their quotes included.
  private static func cells(of row: ArraySlice<UInt8>, delimiter: UInt8) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.startIndex
    var isQuoted = false
    for index in row.indices {
      let byte = row[index]
      if byte == UInt8(ascii: "\""), isQuoted || index == start {
        // A doubled quote closes and opens again.
        isQuoted.toggle()
      } else if byte == UInt8(ascii: "\""), row[index - 1] == byte, row[start] == byte {
        isQuoted = true
      } else if byte == delimiter, !isQuoted {
        cells.append(start..<index)
        start = index + 1
      }
    }
    cells.append(start..<row.endIndex)
    return cells
  }

  /// The mark that parts most cells in one of the first five lines with anything on them; a comma where there is none.
  private static func likelyDelimiter(_ utf8: [UInt8]) -> UInt8 {
    var most = (mark: UInt8(ascii: ","), count: 0)
    for line in utf8.prefix(1 << 16).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).filter({ !isBlank($0) })
      .prefix(5)
    {
      for mark in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")] {
        let count = line.count { $0 == mark }
        if count > most.count { most = (mark, count) }
      }
    }
    return most.mark
  }

  /// A column as a spreadsheet names it: A … Z, AA ….
  static func letters(ofColumn number: Int) -> String {
    var letters = ""
    var rest = number
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
