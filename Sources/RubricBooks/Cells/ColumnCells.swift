import ContentFiles
package import Diagnostics
package import Rubric
package import Tabular

/// The cells of a row by their columns' indices, for every kind of register; ``CellReader`` names the columns.
///
/// What a cell means is read from its bytes; texts are made for findings alone.
package struct ColumnCells {
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

  /// Returns true if something is written in a cell; a required cell in which nothing is is a finding.
  package mutating func isFilled(_ column: Int, required: Bool, _ findings: inout Findings) -> Bool {
    guard table.isBlank(row, column) else { return true }
    if required { fault(.missingValue(table.location(row, column), table.name(column)), &findings) }
    return false
  }

  /// Reads a cell as a key, normalised; nil if it is empty.
  package mutating func key(_ column: Int, required: Bool, _ findings: inout Findings) -> String? {
    isFilled(column, required: required, &findings) ? normalised(table.bytes(row, column)) : nil
  }

  /// Reads a cell as a day with or without a time; nil if it is empty or not a date.
  package mutating func moment(_ column: Int, required: Bool, _ findings: inout Findings) -> Moment? {
    guard isFilled(column, required: required, &findings) else { return nil }
    let moment = meaning(of: table.bytes(row, column)) { parseMoment($0) }
    if moment == nil { fault(.badDate(table.location(row, column), table.text(row, column)), &findings) }
    return moment
  }

  /// Reads a cell as yes or no; nil if it is empty or neither.
  package mutating func yesNo(_ column: Int, _ findings: inout Findings) -> Bool? {
    guard !table.isBlank(row, column) else { return nil }
    let answer = parseYesNo(table.bytes(row, column))
    if answer == nil { fault(.badYesNo(table.location(row, column), table.text(row, column)), &findings) }
    return answer
  }

  /// Reads a cell as a count; nil if it is empty or not a count.
  package mutating func count(_ column: Int, _ findings: inout Findings) -> Int64? {
    guard !table.isBlank(row, column) else { return nil }
    let count = meaning(of: table.bytes(row, column)) { parseCount($0) }
    if count == nil { fault(.badCount(table.location(row, column), table.text(row, column)), &findings) }
    return count
  }

  /// Reads a cell as one of some words; nil for an empty cell or another word.
  package mutating func choice(
    _ column: Int, _ words: ChoiceWords, required: Bool, _ findings: inout Findings
  ) -> Int? {
    guard isFilled(column, required: required, &findings) else { return nil }
    if let meaning = words.meaning(of: table.bytes(row, column)) { return meaning }
    fault(.badChoice(table.location(row, column), table.text(row, column), words.shown), &findings)
    return nil
  }

  /// Returns true if a cell says 无 and nothing else.
  package func isNoneWord(_ column: Int) -> Bool {
    guard !table.isBlank(row, column) else { return false }
    let bytes = table.bytes(row, column)
    return bytes.count < 64 && ColumnCells.noneWord.number(of: bytes) != nil
  }

  private static let noneWord = KeyNumbers(["无"], ignoring: .spaces)

  /// Adds a finding about the row, which is then not sound.
  package mutating func fault(_ diagnostic: Diagnostic, _ findings: inout Findings) {
    findings.add(diagnostic)
    isSound = false
  }
}

/// The words that a cell may hold, in any letter case, and those that a finding suggests.
package struct ChoiceWords: Sendable {
  private let numbers: KeyNumbers
  /// The words that the finding suggests.
  package let shown: [String]

  /// Collects the words for each meaning in turn, in lower case; the first of each is suggested.
  package init(_ words: [[String]]) {
    var numbers = KeyNumbers(ignoring: .letterCase)
    for (meaning, words) in words.enumerated() {
      for word in words { numbers.add(word, meaning) }
    }
    self.numbers = numbers
    shown = words.compactMap(\.first)
  }

  /// Returns the index of the meaning of the word in a cell, nil if it is none of them.
  func meaning(of cell: ArraySlice<UInt8>) -> Int? { numbers.number(of: cell) }
}
