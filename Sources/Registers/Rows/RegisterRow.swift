import ContentFiles
package import Rubric
import Tabular

/// The cells of a row as people read them; a record is evaluated without them.
package struct RowCells: Sendable {
  private let cells: StoredCells
  /// The text of the row's file.
  private let text: [UInt8]

  init(_ cells: StoredCells, in text: [UInt8]) {
    self.cells = cells
    self.text = text
  }

  /// 编号, as written.
  package var reference: String { string(cells.reference) }
  /// 内容, as written.
  package var value: String { string(cells.value) }
  /// 材料, as written.
  package var document: String { string(cells.document) }
  /// 备注, as written.
  package var note: String { string(cells.note) }
  /// 收到: the moment at which the material reached the office.
  package var received: Moment? { cells.received }
  /// True if 密级 is 公开.
  package var isPublic: Bool { cells.isPublic }

  private func string(_ cell: CellText) -> String {
    cell.isEmpty ? "" : String(decoding: text[cell.range], as: UTF8.self)
  }
}

/// A register row that records are made from, with the cells that only people read.
package struct RegisterRow: Sendable {
  /// The kinds of registers that records are made from.
  package enum Origin: Sendable {
    /// One row per unit, one column per fact.
    case checklist
    /// One row per meeting.
    case meetings
    /// One row per record; those of vetoes as well.
    case evidence
  }

  private let row: StoredRow
  /// The text of the row's file.
  private let text: [UInt8]

  init(_ row: StoredRow, in text: [UInt8]) {
    self.row = row
    self.text = text
  }

  /// The file's index in ``RegisterRows/files``.
  package var file: Int { Int(row.file) }
  /// The line on which the row begins.
  package var line: Int { Int(row.line) }
  /// The round whose folder it was read from.
  package var round: Int { Int(row.round) }
  /// The number of the 开始 cell, for findings.
  package var startColumn: Int { Int(row.columns.start) }
  /// The number of the 内容 cell, for findings.
  package var valueColumn: Int { Int(row.columns.value) }
  /// The number of the 完成 cell, for findings.
  package var doneColumn: Int { Int(row.columns.done) }
  /// The number of the 限期 cell, for findings.
  package var dueColumn: Int { Int(row.columns.due) }
  /// The kind of register it is in.
  package var origin: Origin { row.origin }
  /// The cells that no record has.
  package var cells: RowCells { RowCells(row.cells, in: text) }
}

/// All register rows of a year in reading order, by ``Rubric/RowID``.
package struct RegisterRows: RandomAccessCollection, Sendable {
  /// The files' paths relative to the year's folder, as `1-preliminary/evidence.csv`.
  package private(set) var files: [String] = []
  /// The files' texts, which the rows' cells are ranges of.
  private var texts: [[UInt8]] = []
  /// The rows in reading order of their files.
  private var rows: [StoredRow] = []

  /// Creates an empty collection.
  package init() {}

  mutating func addFile(_ name: String, _ text: [UInt8]) -> Int {
    files.append(name)
    texts.append(text)
    return files.count - 1
  }

  /// Makes room for further rows.
  mutating func reserve(_ count: Int) { rows.makeRoom(for: count) }

  /// Returns the rows with other words, and the same records behind them.
  package func reworded(_ replaced: RewordedTexts) -> RegisterRows {
    var other = self
    other.texts = texts.map { $0 + otherWord.utf8 }
    for row in rows.indices {
      let file = Int(rows[row].file)
      for cell in replaced == .all ? StoredCells.texts : [\.note] where !rows[row].cells[keyPath: cell].isEmpty {
        other.rows[row].cells[keyPath: cell] = CellText(other.texts[file][texts[file].count...])
      }
    }
    return other
  }

  mutating func add(_ row: StoredRow) -> RowID {
    rows.append(row)
    return RowID(rows.count - 1)
  }

  /// The row with an identifier.
  package subscript(_ row: RowID) -> RegisterRow { self[Int(row.index)] }

  /// The index of the first row.
  package var startIndex: Int { 0 }
  /// The index after the last row.
  package var endIndex: Int { rows.count }
  /// The row at an index.
  package subscript(position: Int) -> RegisterRow {
    let row = rows[position]
    return RegisterRow(row, in: texts[Int(row.file)])
  }

  /// Names a row as `<round folder>/<file>:<line>`.
  package func name(_ row: RowID) -> String {
    let row = rows[Int(row.index)]
    return "\(files[Int(row.file)]):\(row.line)"
  }
}
