package import Diagnostics
package import Rubric
package import Tabular

/// A reader of one row's cells; whatever a cell should not hold becomes a finding at that cell.
///
/// Its functions only name the columns of ``ColumnCells``, so that one function reads the cells of every register.
package struct CellReader<Column: RegisterColumn> {
  /// The cells by their columns' indices.
  package var cells: ColumnCells

  /// Creates a reader of a row.
  package init(_ table: Table, _ row: Table.Row) { cells = ColumnCells(table, row) }

  /// The register.
  @inlinable package var table: Table { cells.table }

  /// The row.
  @inlinable package var row: Table.Row { cells.row }

  /// True if every cell read so far could be used.
  @inlinable package var isSound: Bool { cells.isSound }

  /// Returns the place of a cell.
  @inlinable
  package func location(_ column: Column) -> Location { table.location(row, column.rawValue) }

  /// Returns the bytes of a cell, unchanged.
  @inlinable
  package func bytes(_ column: Column) -> ArraySlice<UInt8> { table.bytes(row, column.rawValue) }

  /// Returns the text of a cell, unchanged.
  @inlinable
  package func text(_ column: Column) -> String { table.text(row, column.rawValue) }

  /// Returns the text of a cell without surrounding white space.
  @inlinable
  package func trimmed(_ column: Column) -> String {
    String(decoding: Tabular.trimmed(bytes(column)), as: UTF8.self)
  }

  /// Returns true if nothing is written in a cell.
  @inlinable
  package func isEmpty(_ column: Column) -> Bool { table.isBlank(row, column.rawValue) }

  /// Returns true if something is written in a cell; a required cell in which nothing is is a finding.
  @inlinable
  package mutating func isFilled(_ column: Column, required: Bool = false, findings: inout Findings) -> Bool {
    cells.isFilled(column.rawValue, required: required, &findings)
  }

  /// Reads a cell as a key, normalised; nil if it is empty.
  @inlinable
  package mutating func key(_ column: Column, required: Bool = false, findings: inout Findings) -> String? {
    cells.key(column.rawValue, required: required, &findings)
  }

  /// Reads a cell as a day with or without a time; nil if it is empty or not a date.
  @inlinable
  package mutating func moment(_ column: Column, required: Bool = false, findings: inout Findings) -> Moment? {
    cells.moment(column.rawValue, required: required, &findings)
  }

  /// Reads a cell as yes or no; nil if it is empty or neither.
  @inlinable
  package mutating func yesNo(_ column: Column, findings: inout Findings) -> Bool? {
    cells.yesNo(column.rawValue, &findings)
  }

  /// Reads a cell as a count; nil if it is empty or not a count.
  @inlinable
  package mutating func count(_ column: Column, findings: inout Findings) -> Int64? {
    cells.count(column.rawValue, &findings)
  }

  /// Reads a cell as one of some words, in any letter case.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - words: The words that it may hold.
  ///   - required: True if an empty cell is a finding.
  ///   - findings: Receives what is wrong.
  /// - Returns: The index of the word's meaning, nil for an empty cell or another word.
  @inlinable
  package mutating func choice(
    _ column: Column, _ words: ChoiceWords, required: Bool = false, findings: inout Findings
  ) -> Int? {
    cells.choice(column.rawValue, words, required: required, &findings)
  }

  /// Returns true if a cell says 无 and nothing else.
  @inlinable
  package func isNoneWord(_ column: Column) -> Bool { cells.isNoneWord(column.rawValue) }

  /// Adds a finding about the row, which is then not sound.
  @inlinable
  package mutating func fault(_ diagnostic: Diagnostic, _ findings: inout Findings) {
    cells.fault(diagnostic, &findings)
  }
}

// Words with the same meaning in several registers.
extension CellReader {
  /// Reads a cell of 审核; an empty one means accepted.
  @inlinable
  package mutating func review(_ column: Column, findings: inout Findings) -> Review {
    cells.review(column.rawValue, &findings)
  }

  /// Reads a cell of 密级: true for 公开; an empty one means 内部.
  @inlinable
  package mutating func isPublic(_ column: Column, findings: inout Findings) -> Bool {
    cells.isPublic(column.rawValue, &findings)
  }
}

extension ColumnCells {
  /// The words of 审核.
  package static let reviews = ChoiceWords([["通过", "accepted"], ["待审", "pending"], ["退回", "returned"]])
  /// The words of 密级.
  package static let visibilities = ChoiceWords([["公开", "public"], ["内部", "internal"]])

  /// Reads a cell of 审核; an empty one means accepted.
  package mutating func review(_ column: Int, _ findings: inout Findings) -> Review {
    switch choice(column, ColumnCells.reviews, required: false, &findings) {
    case 1: .pending
    case 2: .returned
    default: .accepted
    }
  }

  /// Reads a cell of 密级: true for 公开; an empty one means 内部.
  package mutating func isPublic(_ column: Int, _ findings: inout Findings) -> Bool {
    choice(column, ColumnCells.visibilities, required: false, &findings) == 0
  }
}
