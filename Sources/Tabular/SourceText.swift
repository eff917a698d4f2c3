package import Diagnostics

/// A file's text by lines, for showing findings in it.
package struct SourceText: Sendable {
  /// The encoding the file was found in.
  package let encoding: TextEncoding
  private let utf8: [UInt8]
  /// The offset of each line's start, and of the end of the text.
  private let starts: [Int]
  /// The lines on which the table's rows begin, in order; empty if the file is not a table.
  private let rows: [Int]
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
    utf8 = decoded.utf8
    encoding = decoded.encoding
    let (starts, hasQuotes) = SourceText.lines(decoded.utf8)
    let delimiter = isTable ? SourceText.likelyDelimiter(decoded.utf8) : UInt8(ascii: ",")
    self.starts = starts
    self.delimiter = delimiter
    if !isTable {
      rows = []
    } else if hasQuotes {
      rows = CSVGrid(decoded.utf8, delimiter: delimiter).rows.map(\.line)
    } else {
      // Every line is a row.
      rows = Array(1..<starts.count)
    }
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

  /// Returns the line or row at a place, or nil if the place is the whole file or not in it.
  package func excerpt(at place: Location) -> Excerpt? { excerpts(at: [place])[0] }

  /// Returns the lines or rows at places, cut to what a reader is shown, with nil for a place that is the whole
  /// file or not in it.
  ///
  /// - Complexity: O(*n* + *p*) for *p* places in order; otherwise a line is read again for each place on it.
  package func excerpts(at places: [Location]) -> [Excerpt?] {
    var reached = (line: 0, column: 1, index: 0)
    var cells = (row: -1, ranges: [Range<Int>]())
    return places.map { place in
      guard place.extent != .file, place.line > 0, place.line < starts.count, place.column > 0, !utf8.isEmpty
      else { return nil }
      guard rows.isEmpty else { return excerpt(inRowAt: place, &cells) }
      let line = line(place.line)
      guard place.extent == .cell else { return Excerpt(line: head(line)) }
      if reached.line != place.line || reached.column > place.column { reached = (place.line, 1, line.startIndex) }
      while reached.column < place.column, reached.index < line.endIndex {
        reached = (reached.line, reached.column + 1, afterScalar(at: reached.index, in: line))
      }
      let end = reached.index < line.endIndex ? afterScalar(at: reached.index, in: line) : reached.index
      return Excerpt(
        before: tail(line[..<reached.index]), marked: head(line[reached.index..<end]), after: head(line[end...]))
    }
  }

  /// Returns the row at a place.
  ///
  /// - Parameters:
  ///   - place: The place, on a line of the file.
  ///   - cells: The index of the last row asked for and the ranges of its cells, which are reused.
  /// - Returns: The excerpt shown to a reader, or nil if the place is above the first row.
  private func excerpt(inRowAt place: Location, _ cells: inout (row: Int, ranges: [Range<Int>])) -> Excerpt? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] <= place.line { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let row = low - 1
    let last = low < rows.count ? rows[low] - 1 : starts.count - 1
    let source = trimmingEnd(utf8[starts[rows[row] - 1]..<starts[last]])
    guard place.extent == .cell else { return Excerpt(line: head(source)) }
    if cells.row != row { cells = (row, SourceText.cells(of: source, delimiter: delimiter)) }
    let ranges = cells.ranges
    let cell = place.column <= ranges.count ? ranges[place.column - 1] : source.endIndex..<source.endIndex
    return Excerpt(
      before: tail(source[..<cell.lowerBound]), marked: head(source[cell]), after: head(source[cell.upperBound...]),
      cell: SourceText.letters(ofColumn: place.column) + "\(low)")
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
