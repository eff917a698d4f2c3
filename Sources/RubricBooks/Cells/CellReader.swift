import ContentFiles
package import Diagnostics
package import Rubric
package import Tabular

/// A reader of one row's cells; whatever a cell should not hold becomes a finding at that cell.
package struct CellReader<Column: RegisterColumn> {
  /// The register.
  package let table: Table
  /// The row.
  package let row: Table.Row
  /// True if every cell read so far could be used.
  package private(set) var isSound = true

  /// Creates a reader of a row.
  package init(_ table: Table, _ row: Table.Row) {
    self.table = table
    self.row = row
  }

  /// Returns the place of a cell.
  package func location(_ column: Column) -> Location { table.location(row, column) }

  /// Returns the bytes of a cell, unchanged.
  package func bytes(_ column: Column) -> ArraySlice<UInt8> { table.bytes(row, column) }

  /// Returns the text of a cell, unchanged.
  package func text(_ column: Column) -> String { table.text(row, column) }

  /// Returns the text of a cell without surrounding white space.
  package func trimmed(_ column: Column) -> String { Tabular.trimmed(text(column)) }

  /// Returns true if nothing is written in a cell.
  package func isEmpty(_ column: Column) -> Bool { isBlank(bytes(column)) }

  /// Reads a cell as a key, normalised; nil if it is empty.
  package mutating func key(_ column: Column, required: Bool = false, findings: inout Findings) -> String? {
    let bytes = bytes(column)
    if isBlank(bytes) {
      if required { fault(.missingValue(location(column), table.name(column)), &findings) }
      return nil
    }
    return normalised(bytes)
  }

  /// Reads a cell as a day with or without a time; nil if it is empty or not a date.
  package mutating func moment(_ column: Column, required: Bool = false, findings: inout Findings) -> Moment? {
    guard let key = key(column, required: required, findings: &findings) else { return nil }
    let moment = parseMoment(key)
    if moment == nil { fault(.badDate(location(column), text(column)), &findings) }
    return moment
  }

  /// Reads a cell as yes or no; nil if it is empty or neither.
  package mutating func yesNo(_ column: Column, findings: inout Findings) -> Bool? {
    guard let key = key(column, findings: &findings) else { return nil }
    let answer = parseYesNo(key)
    if answer == nil { fault(.badYesNo(location(column), text(column)), &findings) }
    return answer
  }

  /// Reads a cell as a count; nil if it is empty or not a count.
  package mutating func count(_ column: Column, findings: inout Findings) -> Int64? {
    guard let key = key(column, findings: &findings) else { return nil }
    let count = parseCount(key)
    if count == nil { fault(.badCount(location(column), text(column)), &findings) }
    return count
  }

  /// Reads a cell as one of some words, in any letter case.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - words: The words in lower case, with their meanings.
  ///   - shown: The words that the finding suggests.
  ///   - required: True if an empty cell is a finding.
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

  /// Returns true if a cell says 无 and nothing else.
  package func isNoneWord(_ column: Column) -> Bool {
    let bytes = bytes(column)
    return bytes.count < 64 && !bytes.isEmpty && spaceless(normalised(bytes)) == "无"
  }

  /// Adds a finding about the row, which is then not sound.
  package mutating func fault(_ diagnostic: Diagnostic, _ findings: inout Findings) {
    findings.add(diagnostic)
    isSound = false
  }
}

// Words with the same meaning in several registers.
extension CellReader {
  /// Reads a cell of 审核; an empty one means accepted.
  package mutating func review(_ column: Column, findings: inout Findings) -> Review {
    choice(
      column,
      [
        "通过": Review.accepted, "accepted": .accepted, "待审": .pending, "pending": .pending, "退回": .returned,
        "returned": .returned,
      ], shown: ["通过", "待审", "退回"], findings: &findings) ?? .accepted
  }

  /// Reads a cell of 密级: true for 公开; an empty one means 内部.
  package mutating func isPublic(_ column: Column, findings: inout Findings) -> Bool {
    choice(
      column, ["公开": true, "public": true, "内部": false, "internal": false], shown: ["公开", "内部"],
      findings: &findings) ?? false
  }
}
