package import Diagnostics

/// A file's text by lines, for showing findings in it.
package struct SourceText: Sendable {
  /// The encoding the file was found in.
  package let encoding: TextEncoding
  private let utf8: [UInt8]
  /// The offset of each line's start, or of each row's of a sheet, and of the end of the text.
  private let starts: [Int]
  /// The lines on which the table's rows begin, in order; empty if the file is not a table.
  private let rows: [Int]
  /// True if the text was made of a workbook's sheet, in which lines are rows.
  private let isSheet: Bool
  /// The byte between the table's cells.
  private let delimiter: UInt8

  /// Decodes a file, or fails if its bytes do not decode or are too many.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - isTable: True for CSV, in which a column is a cell rather than a character.
  /// - Complexity: O(*n*).
  package init?(_ bytes: [UInt8], isTable: Bool) {
    guard bytes.count <= Table.largestFile, let decoded = DecodedText(bytes) else { return nil }
    isSheet = false
    utf8 = decoded.utf8
    encoding = decoded.encoding
    let (starts, hasQuotes) = SourceText.lines(decoded.utf8)
    let delimiter = isTable ? SourceText.likelyDelimiter(decoded.utf8) : UInt8(ascii: ",")
    self.starts = starts
    self.delimiter = delimiter
    if !isTable {
      rows = []
    } else if hasQuotes {
      rows = CellGrid(decoded.utf8, delimiter: delimiter).rows.map(\.line)
    } else {
      // Every line is a row.
      rows = Array(1..<starts.count)
    }
  }

  /// Writes the rows of a workbook's sheet as a CSV text would have them.
  ///
  /// - Complexity: O(*n*).
  package init(_ sheet: CellGrid) {
    var text: [UInt8] = []
    var starts = [0]
    for row in sheet.rows {
      for cell in row.cells {
        if cell > row.cells.lowerBound { text.append(UInt8(ascii: ",")) }
        SourceText.write(sheet.bytes(cell), to: &text)
      }
      text.append(0x0A)
      starts.append(text.count)
    }
    (utf8, encoding, self.starts, rows) = (text, .utf8, starts, sheet.rows.map(\.line))
    (delimiter, isSheet) = (UInt8(ascii: ","), true)
  }

  private static func write(_ cell: ArraySlice<UInt8>, to text: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard cell.contains(where: { $0 == UInt8(ascii: ",") || $0 == quote || $0 == 0x0A || $0 == 0x0D }) else {
      text += cell
      return
    }
    text.append(quote)
    for byte in cell { text += byte == quote ? [quote, quote] : [byte] }
    text.append(quote)
  }

  /// Finds the offsets of the lines' starts and of the end of a text, and whether it has quotes.
  private static func lines(_ utf8: [UInt8]) -> (starts: [Int], hasQuotes: Bool) {
    var starts = [0]
    var hasQuotes = false
    let span = utf8.span
    for index in span.indices where span[index] <= UInt8(ascii: "\"") {
      let byte = span[index]
      if byte == UInt8(ascii: "\"") { hasQuotes = true }
      let isEnd = byte == 0x0A || byte == 0x0D && (index + 1 == span.count || span[index + 1] != 0x0A)
      if isEnd, index + 1 < span.count { starts.append(index + 1) }
    }
    return (starts + [utf8.count], hasQuotes)
  }

  /// Returns the cell at a place as a spreadsheet names it, `G37`, or nil if the place is no cell of a table.
  package func cell(at place: Location) -> String? {
    guard place.extent == .cell, place.column > 0, has(place.line), let row = row(at: place.line) else { return nil }
    return address(column: place.column, row: row)
  }

  /// Returns true if a line may be in the text.
  private func has(_ line: Int) -> Bool { isSheet ? line > 0 : (1..<starts.count).contains(line) }

  /// Returns the name of a cell in a spreadsheet, where a CSV text has rows without gaps.
  private func address(column: Int, row: Int) -> String {
    SourceText.letters(ofColumn: column) + "\(isSheet ? rows[row] : row + 1)"
  }

  /// Returns the line or row at places, cut to what a reader is shown, or nil if all of them are the whole file or
  /// not in it.
  ///
  /// - Parameter places: Places of one line, ordered by their columns, of which the first few are marked.
  /// - Returns: The excerpt.
  /// - Complexity: O(*n* + *p*) for a line of length *n* and *p* places.
  package func excerpt(at places: some Sequence<Location>) -> Excerpt? {
    let places = places.filter { $0.extent != .file && has($0.line) && $0.column > 0 }
    guard let first = places.first, !utf8.isEmpty else { return nil }
    let row = row(at: first.line)
    guard rows.isEmpty && !isSheet || row != nil else { return nil }
    let source = row.map(source(ofRow:)) ?? line(first.line)
    var columns: [Int] = []
    for place in places where place.extent == .cell && place.column != columns.last {
      guard columns.count < Excerpt.mostMarks else { break }
      columns.append(place.column)
    }
    guard !columns.isEmpty else { return Excerpt(head(source)) }
    let ranges = row == nil ? characters(columns, of: source) : cells(columns, of: source)
    return Excerpt(
      tail(source[..<ranges[0].lowerBound]),
      marks: columns.indices.map { index in
        let end = index + 1 < ranges.count ? ranges[index + 1].lowerBound : source.endIndex
        return Excerpt.Mark(
          head(source[ranges[index]]), after: head(source[ranges[index].upperBound..<end]),
          cell: row.map { address(column: columns[index], row: $0) })
      })
  }

  /// Returns the index of the row that a line is part of, or nil if the file is no table or its first row is below.
  private func row(at line: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 && (!isSheet || rows[low - 1] == line) ? low - 1 : nil
  }

  private func source(ofRow row: Int) -> ArraySlice<UInt8> {
    if isSheet { return trimmingEnd(utf8[starts[row]..<starts[row + 1]]) }
    let last = row + 1 < rows.count ? rows[row + 1] - 1 : starts.count - 1
    return trimmingEnd(utf8[starts[rows[row] - 1]..<starts[last]])
  }

  /// Finds the ranges of characters of a line by their ascending columns; those beyond its end are empty.
  private func characters(_ columns: [Int], of line: ArraySlice<UInt8>) -> [Range<Int>] {
    var (column, index) = (1, line.startIndex)
    return columns.map { wanted in
      while column < wanted, index < line.endIndex { (column, index) = (column + 1, afterScalar(at: index, in: line)) }
      return index..<(index < line.endIndex ? afterScalar(at: index, in: line) : index)
    }
  }

  /// Finds the ranges of cells of a row by their ascending columns; those that it lacks are empty, at its end.
  private func cells(_ columns: [Int], of row: ArraySlice<UInt8>) -> [Range<Int>] {
    let ranges = SourceText.cells(of: row, delimiter: delimiter)
    return columns.map { $0 <= ranges.count ? ranges[$0 - 1] : row.endIndex..<row.endIndex }
  }

  /// The most bytes taken of each part of a line or row, of which a report shows 2000 characters.
  private static let mostTaken = 8192

  /// Returns the first bytes of a piece of a line, as text.
  private func head(_ piece: ArraySlice<UInt8>) -> String {
    var end = piece.index(piece.startIndex, offsetBy: SourceText.mostTaken, limitedBy: piece.endIndex) ?? piece.endIndex
    while end < piece.endIndex, isWithinScalar(end) { end += 1 }
    return String(decoding: piece[..<end], as: UTF8.self)
  }

  /// Returns the last bytes of a piece of a line, as text.
  private func tail(_ piece: ArraySlice<UInt8>) -> String {
    var start =
      piece.index(piece.endIndex, offsetBy: -SourceText.mostTaken, limitedBy: piece.startIndex) ?? piece.startIndex
    while start < piece.endIndex, isWithinScalar(start) { start += 1 }
    return String(decoding: piece[start...], as: UTF8.self)
  }

  private func afterScalar(at index: Int, in line: ArraySlice<UInt8>) -> Int {
    var next = index + 1
    while next < line.endIndex, isWithinScalar(next) { next += 1 }
    return next
  }

  private func isWithinScalar(_ index: Int) -> Bool { utf8[index] & 0xC0 == 0x80 }

  private func line(_ number: Int) -> ArraySlice<UInt8> { trimmingEnd(utf8[starts[number - 1]..<starts[number]]) }

  /// Removes the line end at the end of a slice.
  private func trimmingEnd(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = slice
    if slice.last == 0x0A { slice.removeLast() }
    if slice.last == 0x0D { slice.removeLast() }
    return slice
  }

  /// Finds the ranges of a row's cells, their quotes included.
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

  /// Finds the mark that separates most cells in one of the first five non-blank lines; a comma by default.
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

  /// Returns a column's name in a spreadsheet: A … Z, AA ….
  package static func letters(ofColumn number: Int) -> String {
    var letters = ""
    var rest = number
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
