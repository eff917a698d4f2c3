import ContentFiles
import Diagnostics
import RubricBooks
import Tabular

/// A register that has been read from its file, before its rows mean anything: what can be done for several files at
/// once.
struct OpenedRegister: Sendable {
  /// The table; nil if the register is missing or cannot be used.
  let table: Table?
  /// Its words.
  let texts: RegisterTexts
  /// What is wrong with the file.
  let findings: Findings

  /// Reads a register, which may be missing.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - year: The year's folder.
  ///   - source: The place that the register is read from.
  ///   - columns: The columns of its kind.
  ///   - schema: Its columns, if they are not those of its kind.
  ///   - rubric: The rubric, whose facts may name sheets; nil if it cannot be used.
  init<Column: RegisterColumn>(
    _ folder: ContentFolder, year: String, _ source: RegisterSource, _ columns: Column.Type, schema: Schema? = nil,
    rubric: RubricBook?
  ) {
    var findings = Findings()
    let (path, schema) = ("\(year)/\(source.name)", schema ?? columns.schema)
    if let sheet = source.sheet {
      table = Table(sheet: sheet, path: path, schema: schema, findings: &findings)
    } else {
      table = folder.table(
        path, schema: schema, isRegister: { RoundWorkbook.isRegister($0, rubric) }, findings: &findings)
    }
    texts = table.map { RegisterTexts($0, columns) } ?? RegisterTexts()
    self.findings = findings
  }
}
