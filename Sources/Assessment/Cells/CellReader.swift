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

/// What a spreadsheet left in place of a cell's value, with the remedy: the marks of a column that is too narrow, or the
/// name of an error; nil of another text.
func spoilt(_ text: String) -> String? {
  let key = normalised(text)
  guard key.hasPrefix("#"), key.utf8.count <= 256 else { return nil }
  if key.utf8.count > 1, key.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
    return "\(quoted(key))是 Excel 因为列太窄而显示的井号，原来的值没有存下来；请在原来的表里把这一列拉宽，再另存一次"
  }
  guard
    ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"].contains(key.uppercased())
  else { return nil }
  return "\(quoted(key))是 Excel 公式出错的结果；请在原来的表里改好公式，或直接填写，再另存一次"
}

extension Diagnostic {
  static func badYesNo(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.badYesNo, at: place, spoilt(text) ?? "\(quoted(text))不是“是”或“否”，请填“是”或“否”")
  }

  static func badNumber(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.badNumber, at: place, spoilt(text) ?? "\(quoted(text))不是有效数字，应写成 12 或 3.5 这样，不带单位、符号和分隔符")
  }

  static func badCount(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.badNumber, at: place, spoilt(text) ?? "\(quoted(text))不是有效数量，应是 0、1、2 这样的整数")
  }
}

extension ContentFolder {
  /// Reads a register that may be missing.
  func table(_ path: String, schema: Schema, findings: inout Findings) -> Table? {
    read(
      path, limit: Table.largestFile,
      oversize: { Diagnostic(.csvTooLarge, at: Location($0), "文件超过 256 MiB，无法读取；请拆分文件，或检查是否误存了其他内容") },
      findings: &findings
    ).flatMap { Table($0, path: path, schema: schema, findings: &findings) }
  }
}

/// The name of a CSV file without its ending, which may be in any case; nil for another file.
package func csvStem(_ name: String) -> String? {
  name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : nil
}
