package import Rubric

/// The cells of a row as people read them; a record is evaluated without them.
package struct RowCells: Hashable, Sendable {
  /// 编号, as written.
  package var reference = ""
  /// 内容, as written.
  package var value = ""
  /// 材料, as written.
  package var document = ""
  /// 备注, as written.
  package var note = ""
  /// 收到: the moment at which the material reached the office.
  package var received: Moment?
  /// True if 密级 is 公开.
  package var isPublic = false
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

  /// The file's index in ``RegisterRows/files``.
  package let file: Int
  /// The line on which the row begins.
  package let line: Int
  /// The round whose folder it was read from.
  package let round: Int
  /// The number of the 开始 cell, for findings.
  package var startColumn = 1
  /// The number of the 内容 cell, for findings.
  package var valueColumn = 1
  /// The number of the 完成 cell, for findings.
  package var doneColumn = 1
  /// The number of the 限期 cell, for findings.
  package var dueColumn = 1
  /// The kind of register it is in.
  package var origin = Origin.evidence
  /// The cells that no record has.
  package var cells = RowCells()

  init(file: Int, line: Int, round: Int) {
    self.file = file
    self.line = line
    self.round = round
  }
}

/// All register rows of a year, by ``Rubric/RowID``.
package struct RegisterRows: Sendable {
  /// The files' paths relative to the year's folder, as `1-preliminary/evidence.csv`.
  package private(set) var files: [String] = []
  /// The rows in reading order of their files.
  package private(set) var rows: [RegisterRow] = []

  /// Creates an empty collection.
  package init() {}

  mutating func addFile(_ name: String) -> Int {
    files.append(name)
    return files.count - 1
  }

  mutating func add(_ row: RegisterRow) -> RowID {
    rows.append(row)
    return RowID(rows.count - 1)
  }

  /// The row with an identifier.
  package subscript(_ row: RowID) -> RegisterRow { rows[Int(row.index)] }

  /// Names a row as `<round folder>/<file>:<line>`.
  package func name(_ row: RowID) -> String {
    let found = self[row]
    return "\(files[found.file]):\(found.line)"
  }
}
