package import Rubric
import Tabular

/// A range of the bytes of a register's file: a text that is made only when somebody asks for it.
struct CellText: Hashable, Sendable {
  private let start: UInt32
  private let count: UInt32

  /// No text.
  static let none = CellText([])

  /// Notes bytes of the table's text.
  init(_ bytes: ArraySlice<UInt8>) {
    start = UInt32(truncatingIfNeeded: bytes.startIndex)
    count = UInt32(truncatingIfNeeded: bytes.count)
  }

  /// The range of its bytes.
  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  /// True if there is no text.
  var isEmpty: Bool { count == 0 }
}

/// The numbers of a row's cells that findings about its record are at.
struct RecordColumns: Sendable {
  /// 开始.
  var start: Int32 = 1
  /// 内容.
  var value: Int32 = 1
  /// 完成.
  var done: Int32 = 1
  /// 限期.
  var due: Int32 = 1
}

/// A register row as it is kept: the places of its cells, and the cells that only people read.
struct StoredRow: Sendable {
  /// The file's index in ``RegisterRows/files``.
  let file: Int32
  /// The line on which the row begins.
  let line: Int32
  /// The round whose folder it was read from.
  let round: Int32
  /// The numbers of the cells that findings are at.
  var columns = RecordColumns()
  /// The kind of register it is in.
  var origin = RegisterRow.Origin.evidence
  /// True if 密级 is 公开.
  var isPublic = false
  /// 收到: the moment at which the material reached the office.
  var received: Moment?
  /// 编号, as written.
  var reference = CellText.none
  /// 内容, as written.
  var value = CellText.none
  /// 材料, as written.
  var document = CellText.none
  /// 备注, as written.
  var note = CellText.none

  init(file: Int, line: Int, round: Int) {
    self.file = Int32(clamping: file)
    self.line = Int32(clamping: line)
    self.round = Int32(clamping: round)
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
  /// 编号, as written.
  package var reference: String { string(row.reference) }
  /// 内容, as written.
  package var value: String { string(row.value) }
  /// 材料, as written.
  package var document: String { string(row.document) }
  /// 备注, as written.
  package var note: String { string(row.note) }
  /// 收到: the moment at which the material reached the office.
  package var received: Moment? { row.received }
  /// True if 密级 is 公开.
  package var isPublic: Bool { row.isPublic }

  private func string(_ cell: CellText) -> String {
    cell.isEmpty ? "" : String(decoding: text[cell.range], as: UTF8.self)
  }
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
