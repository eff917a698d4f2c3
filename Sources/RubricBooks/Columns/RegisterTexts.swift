package import Diagnostics
package import Tabular

/// The words of a year's registers, cell by cell with their places, whatever became of the rows.
///
/// Rows that were withdrawn, left out or skipped are included: a check of what must not be shown has to know every
/// word that was read. Dates are left out, and so are texts shorter than eight bytes, or six for names of persons.
package struct RegisterTexts: Sendable {
  /// A column of a file.
  private struct Column {
    let path: String
    /// The text of the file, which its cells are ranges of.
    let text: [UInt8]
    /// The number of the column, counted from 1.
    let number: Int
    let name: String
    let content: CellContent
    /// True if its cells are lists.
    var isList: Bool { content == .units }
    /// The minimum number of bytes of a cell that is kept; names of persons may be short.
    var least: Int { content == .person ? 6 : 8 }
  }

  private struct Cell {
    let text: CellText
    let line: Int32
    var column: Int32
  }

  private var cells: [Cell] = []
  private var columns: [Column] = []

  /// Creates an empty collection.
  package init() {}

  /// The number of texts.
  package var count: Int { cells.count }

  /// Returns the bytes of a text as written in the register, in UTF-8.
  package func bytes(_ number: Int) -> ArraySlice<UInt8> {
    let cell = cells[number]
    return columns[Int(cell.column)].text[cell.text.range]
  }

  /// Returns the kind of content of a text's column.
  package func content(_ number: Int) -> CellContent { columns[Int(cells[number].column)].content }

  /// Returns the cell that a text is in, with the path relative to the content folder, and the name of its column.
  package func place(_ number: Int) -> (location: Location, column: String) {
    let column = columns[Int(cells[number].column)]
    return (Location(column.path, line: Int(cells[number].line), column: column.number), column.name)
  }

  /// Collects the words of a register.
  ///
  /// - Parameters:
  ///   - table: The register; its columns without a meaning of their own are added as well.
  ///   - kind: The columns of its kind, which tell words, lists of names and persons apart.
  package init<Named: RegisterColumn>(_ table: Table, _ kind: Named.Type) {
    func watch(_ number: Int, _ name: String, _ content: CellContent) {
      columns.append(Column(path: table.path, text: table.text, number: number, name: name, content: content))
    }
    for column in kind.allCases where column.content != .meaning && table.has(column) {
      watch(table.headerLocation(column).column, table.name(column), column.content)
    }
    for other in table.others { watch(other.column, trimmed(other.header), .office) }
    read(table)
  }

  /// Reads the columns' cells, row by row.
  private mutating func read(_ table: Table) {
    // Rows often end before the last of many columns.
    let open = columns.enumerated().map { (number: $1.number, least: $1.least, isList: $1.isList, column: Int32($0)) }
      .sorted { $0.number < $1.number }
    for row in table.rows {
      for (number, least, isList, column) in open {
        guard table.has(row, cell: number) else { break }
        guard table.count(row, at: number) >= least else { continue }
        let cell = table.bytes(row, at: number)
        guard isList else {
          add(cell, line: row.line, column)
          continue
        }
        for name in RegisterTexts.names(cell) where name.count >= least { add(name, line: row.line, column) }
      }
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, line: Int, _ column: Int32) {
    guard !RegisterTexts.isDate(text) else { return }
    cells.append(Cell(text: CellText(text), line: Int32(clamping: line), column: column))
  }

  /// Adds the words of another register.
  package mutating func add(_ other: RegisterTexts) {
    let first = Int32(columns.count)
    columns += other.columns
    cells.reserveCapacity(cells.count + other.cells.count)
    for cell in other.cells { cells.append(Cell(text: cell.text, line: cell.line, column: first + cell.column)) }
  }

  /// Splits a list into its names, which `;`, `；` and `、` separate.
  private static func names(_ list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var names: [ArraySlice<UInt8>] = []
    var rest = list
    while let mark = rest.indices.first(where: { separatorLength(at: $0, in: rest) > 0 }) {
      names.append(rest[..<mark])
      rest = rest[(mark + separatorLength(at: mark, in: rest))...]
    }
    return names + [rest]
  }

  /// Returns the number of bytes of the separator that begins at an index, 0 if none does.
  private static func separatorLength(at index: Int, in list: ArraySlice<UInt8>) -> Int {
    switch list[index] {
    case UInt8(ascii: ";"): 1
    case 0xEF where list[index...].starts(with: "；".utf8): 3
    case 0xE3 where list[index...].starts(with: "、".utf8): 3
    default: 0
    }
  }

  /// Returns true if a cell is a date, which editions show in a form of their own.
  ///
  /// A number of eight digits is not a date: it belongs to a telephone.
  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    // Nearly every cell is decided by its first byte: a digit, a full-width one, or white space.
    guard let first = text.first, text.count <= 64,
      first <= UInt8(ascii: "9") && first != UInt8(ascii: "+") || first == 0xEF || first == 0xE3
    else { return false }
    return meaning(of: text) { parseMoment($0) } != nil
  }
}
