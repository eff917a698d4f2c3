import Diagnostics
import Rubric
import Tabular

/// Reads the cells of one row; what a cell should not hold becomes a finding at that cell.
struct CellReader {
  let table: Table
  let row: Table.Row
  /// Whether every cell asked for could be used.
  private(set) var isSound = true

  init(table: Table, row: Table.Row) {
    self.table = table
    self.row = row
  }

  /// The place of a cell.
  func location(_ column: Int) -> Location { table.location(row, column) }

  /// The cell as it stands.
  func text(_ column: Int) -> String { table.text(row, column) }

  /// The cell as a key, nil where it is empty.
  mutating func key(_ column: Int, required: Bool = false, findings: inout Findings) -> String? {
    let bytes = table.bytes(row, column)
    if isBlank(bytes) {
      if required { fault(.missingValue(location(column), table.name(column)), &findings) }
      return nil
    }
    return normalised(bytes)
  }

  /// The cell as a day with or without time.
  mutating func moment(_ column: Int, required: Bool = false, findings: inout Findings) -> Moment? {
    guard let key = key(column, required: required, findings: &findings) else { return nil }
    let moment = parseMoment(key)
    if moment == nil { fault(.badDate(location(column), text(column)), &findings) }
    return moment
  }

  /// The cell as yes or no.
  mutating func yesNo(_ column: Int, required: Bool = false, findings: inout Findings) -> Bool? {
    guard let key = key(column, required: required, findings: &findings) else { return nil }
    let answer = parseYesNo(key)
    if answer == nil { fault(.badYesNo(location(column), text(column)), &findings) }
    return answer
  }

  /// The cell as one of some words, given in lower case.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - words: The words with what they mean.
  ///   - shown: The words to suggest.
  ///   - required: Whether an empty cell is a finding.
  ///   - findings: Receives what is wrong.
  /// - Returns: What the word means, nil for an empty cell or another word.
  mutating func choice<Meaning>(
    _ column: Int, _ words: KeyValuePairs<String, Meaning>, shown: [String], required: Bool = false,
    findings: inout Findings
  ) -> Meaning? {
    guard let key = key(column, required: required, findings: &findings) else { return nil }
    let lowercased = key.lowercased()
    if let found = words.first(where: { $0.key == lowercased }) { return found.value }
    fault(.badChoice(location(column), text(column), shown), &findings)
    return nil
  }

  /// Whether the cell says 无, and nothing else.
  func isNoneWord(_ column: Int) -> Bool {
    let bytes = table.bytes(row, column)
    return bytes.count < 64 && !bytes.isEmpty && spaceless(normalised(bytes)) == "无"
  }

  /// Records a fault of the row.
  mutating func fault(_ diagnostic: Diagnostic, _ findings: inout Findings) {
    findings.add(diagnostic)
    isSound = false
  }
}
