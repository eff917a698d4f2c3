package import Diagnostics

/// A register read from CSV: the rows below a header, with cells found by column and located in their file.
///
/// This module turns the bytes of CSV and other text files into rows with positions, and rows into bytes. It must
/// not know what a column means.
///
/// A class, because it is passed along with every row and never changes.
package final class Table: Sendable {
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
    private let row: CellGrid.Row

    init(_ row: CellGrid.Row, _ kind: RowKind) {
      self.row = row
      self.kind = kind
    }

    /// The line on which the row begins, counted from 1.
    package var line: Int { row.line }
    var cells: Range<Int> { row.cells }
  }

  /// The path relative to the content folder; of a sheet that of its workbook, `#` and its name.
  package let path: String
  /// The encoding the file was found in.
  package let encoding: TextEncoding
  /// The line of the header, counted from 1.
  package let headerLine: Int
  /// True if it is a sheet of a workbook.
  package let isSheet: Bool
  /// The byte between cells: a comma, a tab or a semicolon; of no meaning for a sheet.
  package let delimiter: UInt8
  /// The rows below the header, blank ones left out.
  package let rows: [Row]
  /// The columns that the schema does not name, in file order, whether warned of or not; one with a blank header
  /// only if it has cells.
  package let others: [OtherColumn]

  /// True if a quote that is never closed swallowed the end of the file.
  package var isCutShort: Bool { grid.faults.last?.kind == .openQuote }

  let grid: CellGrid
  private let names: [String]
  /// The index of each schema column's cell in the rows; nil if the file lacks the column.
  private let places: [Int?]

  /// The most bytes that a file may have.
  package static let largestFile = 256 << 20
  /// The most bytes that a cell may have.
  package static let largestCell = 1 << 20
  /// The most characters that a cell of a workbook can have, as UTF-16 counts them.
  package static let mostCharacters = 32_767

  /// Reads a register, or fails if nothing in the file can be used.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - path: The path relative to the content folder, for findings.
  ///   - schema: The columns to search for.
  ///   - findings: The findings, to which faults are added.
  package convenience init?(_ bytes: [UInt8], path: String, schema: Schema, findings: inout Findings) {
    guard bytes.count <= Table.largestFile else {
      findings.add(.tooLarge(path, "文件超过 256 MiB"))
      return nil
    }
    guard let decoded = DecodedText(bytes) else {
      findings.add(.undecodable(path, bytes, schema))
      return nil
    }
    let (first, delimiters) = (CellGrid(decoded.utf8, delimiter: UInt8(ascii: ",")), [0x09, UInt8(ascii: ";")])
    var found = HeaderSearch(first, schema: schema).map { (grid: first, header: $0, delimiter: UInt8(ascii: ",")) }
    for delimiter in delimiters where found == nil && decoded.utf8.contains(delimiter) {
      let other = CellGrid(decoded.utf8, delimiter: delimiter)
      found = HeaderSearch(other, schema: schema).map { (other, $0, delimiter) }
    }
    guard let (grid, header, delimiter) = found else {
      if let fault = first.faults.first, HeaderSearch.rows(of: first).contains(fault.row) {
        findings.add(.cell(fault, path: path))
      } else {
        findings.add(.noHeader(path, first, decoded, bytes, schema))
      }
      return nil
    }
    self.init(
      grid, header, path: path, schema: schema, encoding: decoded.encoding, delimiter: delimiter, isSheet: false,
      findings: &findings)
  }

  /// Reads a sheet of a workbook as if it were a CSV file with the same cells, or fails if nothing in it can be used.
  ///
  /// - Parameters:
  ///   - sheet: The sheet's cells.
  ///   - path: The path of the workbook and the sheet's name, for findings.
  ///   - schema: The columns to search for.
  ///   - findings: The findings, to which faults are added.
  package convenience init?(sheet: CellGrid, path: String, schema: Schema, findings: inout Findings) {
    guard let header = HeaderSearch(sheet, schema: schema) else {
      let faults = sheet.faults.prefix { HeaderSearch.rows(of: sheet).contains($0.row) }
      for fault in faults { findings.add(.cell(fault, path: path)) }
      if faults.isEmpty { findings.add(.noHeader(path, ofSheet: sheet, schema)) }
      return nil
    }
    self.init(
      sheet, header, path: path, schema: schema, encoding: .utf8, delimiter: UInt8(ascii: ","), isSheet: true,
      findings: &findings)
  }

  private init?(
    _ grid: CellGrid, _ header: HeaderSearch, path: String, schema: Schema, encoding: TextEncoding, delimiter: UInt8,
    isSheet: Bool, findings: inout Findings
  ) {
    guard grid.longestCell <= Table.largestCell else {
      findings.add(.tooLarge(path, "有单元格超过 1 MiB"))
      return nil
    }
    if let twice = header.columns.repeated {
      findings.add(.repeatedColumn(path, twice))
      return nil
    }
    (self.path, self.grid, self.isSheet) = (path, grid, isSheet)
    (self.encoding, self.delimiter) = (encoding, delimiter)
    places = header.columns.places
    names = schema.columns.map(\.name)
    headerLine = grid.rows[header.row].line
    for fault in grid.faults where fault.row <= header.row {
      // Titles above the header are not read.
      guard fault.row == header.row || fault.kind != .noResult else { continue }
      findings.add(.cell(fault, path: path))
    }
    for row in header.titleRows { findings.add(.titleRow(path, line: grid.rows[row].line)) }
    if delimiter == UInt8(ascii: ";") { findings.add(.semicolons(path, line: headerLine)) }
    rows = RowSorting(grid, path: path, header: header, schema: schema, isSheet: isSheet).rows(findings: &findings)
    others = Table.others(grid, header, rows, schema)
    findDamage(findings: &findings)
    if grid.longestCell > Table.mostCharacters { findLongCells(findings: &findings) }
    checkOthers(grid.rows[header.row].cells, schema, findings: &findings)
  }

  /// Returns the bytes of a row's cell in a schema column, empty if there is no such cell.
  package func bytes(_ row: Row, _ column: Int) -> ArraySlice<UInt8> {
    places[column].map { bytes(row, at: $0 + 1) } ?? []
  }

  /// Returns the bytes of a row's cell by its number, counted from 1.
  package func bytes(_ row: Row, at number: Int) -> ArraySlice<UInt8> {
    number <= row.cells.count ? grid.bytes(row.cells.lowerBound + number - 1) : []
  }

  /// Returns true if a row's cell in a schema column holds nothing but white space and invisible characters.
  package func isBlank(_ row: Row, _ column: Int) -> Bool { places[column].map { isBlank(row, at: $0 + 1) } ?? true }

  /// Returns true if a row's cell, given by its number, holds nothing but white space and invisible characters.
  package func isBlank(_ row: Row, at number: Int) -> Bool {
    number > row.cells.count || grid.isBlank(row.cells.lowerBound + number - 1)
  }

  /// Returns the number of a schema column's cell in the rows, counted from 1, or nil if the file lacks the column.
  package func number(of column: Int) -> Int? { places[column].map { $0 + 1 } }

  /// Returns the number of bytes of a row's cell, given by its number.
  package func count(_ row: Row, at number: Int) -> Int {
    number <= row.cells.count ? grid.cells[row.cells.lowerBound + number - 1].range.count : 0
  }

  /// The bytes that the cells are ranges of.
  package var text: [UInt8] { grid.text }

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

  /// Finds the columns that the schema does not name, but for unnamed ones without cells.
  private static func others(
    _ grid: CellGrid, _ header: HeaderSearch, _ rows: [Row], _ schema: Schema
  ) -> [OtherColumn] {
    let heads = grid.rows[header.row].cells
    var isUsed = heads.map { !grid.isBlank($0) }
    var unnamed = isUsed.indices.filter { !isUsed[$0] }
    for row in rows where row.kind == .data {
      let cells = row.cells
      let filled = unnamed.lazy.prefix { $0 < cells.count }.filter { !grid.isBlank(cells.lowerBound + $0) }
      guard !filled.isEmpty else { continue }
      for place in filled { isUsed[place] = true }
      unnamed.removeAll { isUsed[$0] }
    }
    let named = Set(header.columns.places.compactMap { $0 }).union(header.columns.serials)
    return isUsed.indices.filter { isUsed[$0] && !named.contains($0) }.map { place in
      let head = String(decoding: grid.bytes(heads.lowerBound + place), as: UTF8.self)
      return OtherColumn(header: schema.head(head), column: place + 1)
    }
  }

  /// Warns of the columns that the schema does not name, unless it keeps them for the caller.
  private func checkOthers(_ heads: Range<Int>, _ schema: Schema, findings: inout Findings) {
    guard !schema.keepsOthers else { return }
    for other in others {
      let header = String(decoding: grid.bytes(heads.lowerBound + other.column - 1), as: UTF8.self)
      let near = schema.near(header) { places[$0] != nil }
      findings.add(
        .unknownColumn(Location(path, line: headerLine, column: other.column), header, schema, near: near))
    }
  }
}
