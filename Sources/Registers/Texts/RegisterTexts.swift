package import Diagnostics
import RubricBooks
import Tabular

/// The words of a year's registers, cell by cell with their places, whatever became of the rows.
///
/// Rows that were withdrawn, left out or skipped are included: a check of what must not be shown has to know every
/// word that was read. Dates are left out, and so are texts shorter than eight bytes, or six for names of persons.
package struct RegisterTexts: Sendable {
  /// A column of a file.
  private struct Column {
    let path: String
    /// The number of the column, counted from 1.
    let number: Int
    let name: String
    /// True if it holds names of persons, which may be short.
    let isPersonal: Bool
    /// The minimum number of bytes of a cell that is kept.
    var least: Int { isPersonal ? 6 : 8 }
  }

  private struct Cell {
    let start: Int
    let count: Int32
    let line: Int32
    let column: Int32
  }

  /// All texts, end to end: three hundred thousand strings would take five times the memory.
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []
  private var columns: [Column] = []

  /// Creates an empty collection.
  package init() {}

  /// The number of texts.
  package var count: Int { cells.count }

  /// Returns the bytes of a text as written in the register, in UTF-8.
  package func bytes(_ number: Int) -> ArraySlice<UInt8> {
    let cell = cells[number]
    return bytes[cell.start..<(cell.start + Int(cell.count))]
  }

  /// Returns true if a text is the name of a person, by its column.
  package func isPersonal(_ number: Int) -> Bool { columns[Int(cells[number].column)].isPersonal }

  /// Returns the cell that a text is in, with the path relative to the content folder, and the name of its column.
  package func place(_ number: Int) -> (location: Location, column: String) {
    let column = columns[Int(cells[number].column)]
    return (Location(column.path, line: Int(cells[number].line), column: column.number), column.name)
  }

  /// Adds a register.
  ///
  /// - Parameters:
  ///   - table: The register; its columns without a meaning of their own are added as well.
  ///   - kind: The columns of its kind, which tell words, lists of names and persons apart.
  mutating func add<Named: RegisterColumn>(_ table: Table, _ kind: Named.Type) {
    var open: [(number: Int, column: Int32, isList: Bool)] = []
    func watch(_ number: Int, _ name: String, _ content: CellContent) {
      open.append((number, Int32(columns.count), content == .names))
      columns.append(Column(path: table.path, number: number, name: name, isPersonal: content == .person))
    }
    for column in kind.allCases where column.content != .meaning && table.has(column) {
      watch(table.headerLocation(column).column, table.name(column), column.content)
    }
    for other in table.others { watch(other.column, trimmed(other.header), .words) }
    // Rows often end before the last of many columns.
    open.sort { $0.number < $1.number }
    for row in table.rows {
      for (number, column, isList) in open {
        guard table.has(row, cell: number) else { break }
        let cell = table.bytes(row, at: number)
        guard cell.count >= columns[Int(column)].least else { continue }
        if isList {
          for name in RegisterTexts.names(cell) { add(name, line: row.line, column) }
        } else {
          add(cell, line: row.line, column)
        }
      }
    }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, line: Int, _ column: Int32) {
    guard text.count >= columns[Int(column)].least, !RegisterTexts.isDate(text) else { return }
    cells.append(Cell(start: bytes.count, count: Int32(text.count), line: Int32(clamping: line), column: column))
    bytes += text
  }

  /// Splits a list into its names, which `;`, `；` and `、` separate.
  private static func names(_ list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let text = String(decoding: list, as: UTF8.self)
    return text.split { $0 == ";" || $0 == "；" || $0 == "、" }.map { ArraySlice($0.utf8) }
  }

  /// Returns true if a cell is a date, which editions show in a form of their own.
  ///
  /// A number of eight digits is not a date: it belongs to a telephone.
  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    // Nearly every cell is decided by its first byte: a digit, a full-width one, or white space.
    guard let first = text.first, text.count <= 64,
      first <= UInt8(ascii: "9") && first != UInt8(ascii: "+") || first == 0xEF || first == 0xE3
    else { return false }
    return parseMoment(normalised(text)) != nil
  }
}
