package import Diagnostics
package import Rubric
package import Tabular

/// Reads the cells of one row; what a cell should not hold becomes a finding at that cell.
package struct CellReader<Column: RegisterColumn> {
  /// The register.
  package let table: Table
  /// The row.
  package let row: Table.Row
  /// True while every cell asked for could be used.
  package private(set) var isSound = true

  /// Prepares to read a row.
  package init(_ table: Table, _ row: Table.Row) {
    self.table = table
    self.row = row
  }

  /// The place of a cell.
  package func location(_ column: Column) -> Location { table.location(row, column) }

  /// The cell as it stands.
  package func bytes(_ column: Column) -> ArraySlice<UInt8> { table.bytes(row, column) }

  /// The cell as it stands.
  package func text(_ column: Column) -> String { table.text(row, column) }

  /// The cell without the white space around it.
  package func trimmed(_ column: Column) -> String { Tabular.trimmed(text(column)) }

  /// True where nothing is written in the cell.
  package func isEmpty(_ column: Column) -> Bool { isBlank(bytes(column)) }

  /// The cell as a key, nil where it is empty.
  package mutating func key(_ column: Column, required: Bool = false, findings: inout Findings) -> String? {
    let bytes = bytes(column)
    if isBlank(bytes) {
      if required { fault(.missingValue(location(column), table.name(column)), &findings) }
      return nil
    }
    return normalised(bytes)
  }

  /// The cell as a day with or without time.
  package mutating func moment(_ column: Column, required: Bool = false, findings: inout Findings) -> Moment? {
    guard let key = key(column, required: required, findings: &findings) else { return nil }
    let moment = parseMoment(key)
    if moment == nil { fault(.badDate(location(column), text(column)), &findings) }
    return moment
  }

  /// The cell as yes or no.
  package mutating func yesNo(_ column: Column, findings: inout Findings) -> Bool? {
    guard let key = key(column, findings: &findings) else { return nil }
    let answer = parseYesNo(key)
    if answer == nil { fault(.badYesNo(location(column), text(column)), &findings) }
    return answer
  }

  /// The cell as a number of times, nil where it is empty or no count.
  package mutating func count(_ column: Column, findings: inout Findings) -> Int64? {
    guard let key = key(column, findings: &findings) else { return nil }
    let count = parseCount(key)
    if count == nil { fault(.badCount(location(column), text(column)), &findings) }
    return count
  }

  /// The cell as one of some words, given in lower case.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - words: The words with what they mean.
  ///   - shown: The words to suggest.
  ///   - required: Whether an empty cell is a finding.
  ///   - findings: Receives what is wrong.
  /// - Returns: The meaning of the word, nil for an empty cell or another word.
  package mutating func choice<Meaning>(
    _ column: Column, _ words: KeyValuePairs<String, Meaning>, shown: [String], required: Bool = false,
    findings: inout Findings
  ) -> Meaning? {
    guard let key = key(column, required: required, findings: &findings) else { return nil }
    let lowercased = key.lowercased()
    if let found = words.first(where: { $0.key == lowercased }) { return found.value }
    fault(.badChoice(location(column), text(column), shown), &findings)
    return nil
  }

  /// True where the cell says 无, and nothing else.
  package func isNoneWord(_ column: Column) -> Bool {
    let bytes = bytes(column)
    return bytes.count < 64 && !bytes.isEmpty && spaceless(normalised(bytes)) == "无"
  }

  /// Records a fault of the row.
  package mutating func fault(_ diagnostic: Diagnostic, _ findings: inout Findings) {
    findings.add(diagnostic)
    isSound = false
  }
}

// Words that mean the same in several registers.
extension CellReader {
  /// The cell as 审核; empty is accepted.
  package mutating func review(_ column: Column, findings: inout Findings) -> Review {
    choice(
      column,
      [
        "通过": Review.accepted, "accepted": .accepted, "待审": .pending, "pending": .pending, "退回": .returned,
        "returned": .returned,
      ], shown: ["通过", "待审", "退回"], findings: &findings) ?? .accepted
  }

  /// The cell as 密级, true for 公开; empty is 内部.
  package mutating func isPublic(_ column: Column, findings: inout Findings) -> Bool {
    choice(
      column, ["公开": true, "public": true, "内部": false, "internal": false], shown: ["公开", "内部"],
      findings: &findings) ?? false
  }
}
