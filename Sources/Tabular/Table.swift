package import Diagnostics

/// A register read from CSV: the rows below a header, with cells found by column and located in their file.
///
/// This module turns the bytes of CSV and other text files into rows with positions, and rows into bytes. It must
/// not know what a column means.
package struct Table: Sendable {
  /// A column that the schema does not name.
  package struct OtherColumn: Sendable {
    /// The header cell as written, without a remark in brackets at its end.
    package let header: String
    /// The number of the cell in its row, counted from 1.
    package let column: Int
  }

  /// The use of a row.
  package enum RowKind: Sendable {
    /// Data.
    case data
    /// A sum, a remark, a signature or a repeated header.
    case summary
    /// A row with a fault that makes its cells unreliable.
    case faulty
  }

  /// A row below the header.
  package struct Row: Sendable {
    /// The use of the row.
    package let kind: RowKind
    /// The line on which the row begins, counted from 1.
    package let line: Int
    let cells: Range<Int>
  }

  /// The path relative to the content folder.
  package let path: String
  /// The encoding the file was found in.
  package let encoding: TextEncoding
  /// The line of the header, counted from 1.
  package let headerLine: Int
  /// The byte between cells: a comma, a tab or a semicolon.
  package let delimiter: UInt8
  /// The rows below the header, blank ones left out.
  package private(set) var rows: [Row] = []
  /// The columns that the schema does not name, in file order, whether warned of or not; one with a blank header
  /// only if it has cells.
  package private(set) var others: [OtherColumn] = []

  /// True if a quote that is never closed swallowed the end of the file.
  package var isCutShort: Bool { grid.faults.last?.isOpen ?? false }

  let grid: CSVGrid
  private let names: [String]
  /// The index of each schema column's cell in the rows; nil if the file lacks the column.
  private let places: [Int?]
  /// The indices of the cells headed 序号, which have no meaning.
  private let serials: Set<Int>

  /// The most bytes that a file may have.
  package static let largestFile = 256 << 20
  /// The most bytes that a cell may have.
  package static let largestCell = 1 << 20

  /// Reads a register, or fails if nothing in the file can be used.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - path: The path relative to the content folder, for findings.
  ///   - schema: The columns to search for.
  ///   - findings: The findings, to which faults are added.
  package init?(_ bytes: [UInt8], path: String, schema: Schema, findings: inout Findings) {
    guard bytes.count <= Table.largestFile else {
      findings.add(.tooLarge(path, "文件超过 256 MiB"))
      return nil
    }
    guard let decoded = DecodedText(bytes) else {
      findings.add(.undecodable(path, bytes, schema))
      return nil
    }
    let (first, delimiters) = (CSVGrid(decoded.utf8, delimiter: UInt8(ascii: ",")), [0x09, UInt8(ascii: ";")])
    var found = HeaderSearch(first, schema: schema).map { (grid: first, header: $0, delimiter: UInt8(ascii: ",")) }
    for delimiter in delimiters where found == nil && decoded.utf8.contains(delimiter) {
      let other = CSVGrid(decoded.utf8, delimiter: delimiter)
      found = HeaderSearch(other, schema: schema).map { (other, $0, delimiter) }
    }
    guard let (grid, header, delimiter) = found else {
      if let fault = first.faults.first, HeaderSearch.rows(of: first).contains(fault.row) {
        findings.add(.quote(fault, path: path))
      } else {
        findings.add(.noHeader(path, first, decoded, bytes, schema))
      }
      return nil
    }
    guard grid.longestCell <= Table.largestCell else {
      findings.add(.tooLarge(path, "有单元格超过 1 MiB"))
      return nil
    }
    if let twice = header.columns.repeated {
      findings.add(.repeatedColumn(path, twice))
      return nil
    }
    self.path = path
    self.grid = grid
    encoding = decoded.encoding
    self.delimiter = delimiter
    places = header.columns.places
    serials = Set(header.columns.serials)
    names = schema.columns.map(\.name)
    headerLine = grid.rows[header.row].line
    for fault in grid.faults where fault.row <= header.row { findings.add(.quote(fault, path: path)) }
    for row in header.titleRows { findings.add(.titleRow(path, line: grid.rows[row].line)) }
    if delimiter == UInt8(ascii: ";") { findings.add(.semicolons(path, line: headerLine)) }
    readRows(below: header.row, schema: schema, findings: &findings)
    findDamage(findings: &findings)
    readOthers(header.row, schema: schema, findings: &findings)
  }

  /// Returns the bytes of a row's cell in a schema column, empty if there is no such cell.
  package func bytes(_ row: Row, _ column: Int) -> ArraySlice<UInt8> {
    places[column].map { bytes(row, at: $0 + 1) } ?? []
  }

  /// Returns the bytes of a row's cell by its number, counted from 1.
  package func bytes(_ row: Row, at number: Int) -> ArraySlice<UInt8> {
    number <= row.cells.count ? grid.bytes(row.cells.lowerBound + number - 1) : []
  }

  /// Returns true if a row has a cell with a number, counted from 1.
  package func has(_ row: Row, cell number: Int) -> Bool { number <= row.cells.count }

  /// Returns the text of a row's cell in a schema column as written.
  package func text(_ row: Row, _ column: Int) -> String { String(decoding: bytes(row, column), as: UTF8.self) }

  /// Returns the Chinese name of a schema column.
  package func name(_ column: Int) -> String { names[column] }

  /// Returns true if the file has a schema column.
  package func has(_ column: Int) -> Bool { places[column] != nil }

  /// Returns the place of a row's cell in a schema column, or of the whole row if there is no such column.
  package func location(_ row: Row, _ column: Int) -> Location {
    Location(path, line: row.line, column: places[column].map { $0 + 1 })
  }

  /// Returns the place of the header cell of a schema column, or of the whole header if there is no such column.
  package func headerLocation(_ column: Int) -> Location {
    Location(path, line: headerLine, column: places[column].map { $0 + 1 })
  }

  private mutating func readRows(below header: Int, schema: Schema, findings: inout Findings) {
    let head = grid.rows[header].cells
    let summaries = SummaryWords(schema, places: places, serials: serials, header: head, grid: grid)
    var faults = grid.faults[...]
    rows.reserveCapacity(grid.rows.count - header)
    for index in grid.rows.indices.dropFirst(header + 1) {
      let row = grid.rows[index]
      while let fault = faults.first, fault.row < index { faults.removeFirst() }
      var kind = RowKind.data
      if faults.first?.row == index {
        kind = .faulty
        while let fault = faults.first, fault.row == index {
          findings.add(.quote(fault, path: path))
          faults.removeFirst()
        }
      } else {
        guard let first = firstFilled(row.cells) else { continue }
        if let word = summaries.word(of: row.cells, firstFilled: first, grid: grid) {
          findings.add(.summaryRow(path, line: row.line, word: word))
          kind = .summary
        } else if let surplus = row.cells.dropFirst(head.count).first(where: { !isBlank(grid.bytes($0)) }) {
          findings.add(
            .surplusCell(
              Location(path, line: row.line, column: surplus - row.cells.lowerBound + 1),
              grid.bytes(surplus), width: head.count))
          kind = .faulty
        }
      }
      rows.append(Row(kind: kind, line: row.line, cells: row.cells))
    }
  }

  /// Finds the first filled cell of a row outside the 序号 columns.
  private func firstFilled(_ cells: Range<Int>) -> Int? {
    cells.first { !isBlank(grid.bytes($0)) && (serials.isEmpty || !serials.contains($0 - cells.lowerBound)) }
  }

  private mutating func readOthers(_ header: Int, schema: Schema, findings: inout Findings) {
    let heads = grid.rows[header].cells
    var isUsed = heads.map { !isBlank(grid.bytes($0)) }
    for row in rows where row.kind == .data {
      for (place, cell) in row.cells.prefix(isUsed.count).enumerated() where !isUsed[place] {
        isUsed[place] = !isBlank(grid.bytes(cell))
      }
    }
    let named = Set(places.compactMap { $0 }).union(serials)
    for (place, cell) in heads.enumerated() where isUsed[place] && !named.contains(place) {
      let header = String(decoding: grid.bytes(cell), as: UTF8.self)
      others.append(OtherColumn(header: schema.head(header), column: place + 1))
      guard !schema.keepsOthers else { continue }
      let near = schema.near(header) { places[$0] != nil }
      findings.add(.unknownColumn(Location(path, line: headerLine, column: place + 1), header, schema, near: near))
    }
  }
}
