import Rubric
import Tabular

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

/// The cells of a row as they are kept for people; ``RowCells`` has their words.
struct StoredCells: Sendable {
  /// 编号, as written.
  var reference = CellText.none
  /// 内容, as written.
  var value = CellText.none
  /// 材料, as written.
  var document = CellText.none
  /// 备注, as written.
  var note = CellText.none
  /// 收到: the moment at which the material reached the office.
  var received: Moment?
  /// True if 密级 is 公开.
  var isPublic = false

  /// All texts.
  static var texts: [WritableKeyPath<StoredCells, CellText>] { [\.reference, \.value, \.document, \.note] }
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
  /// The cells that only people read.
  var cells = StoredCells()

  init(file: Int, line: Int, round: Int) {
    self.file = Int32(clamping: file)
    self.line = Int32(clamping: line)
    self.round = Int32(clamping: round)
  }
}
