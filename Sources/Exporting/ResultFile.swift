import Rubric
package import Site

/// A year's results as a file beside an edition's pages, of the edition's own values: what it may not show is not in
/// the file.
package struct ResultFile: Sendable {
  /// What the file is for.
  package enum Form: Sendable, CaseIterable {
    /// A table for people.
    case csv
    /// A sheet per view, for people who sort, filter and print.
    case xlsx
    /// An object for programs.
    case json
  }

  /// What the edition may show.
  let year: YearValues
  /// What the file is for.
  package let form: Form
  /// Whether a table says in every row whether it is a draft; a workbook always does.
  let saysStanding: Bool

  /// Creates a file of what an edition may show of a year.
  ///
  /// - Parameters:
  ///   - year: What the edition may show.
  ///   - form: What the file is for.
  ///   - saysStanding: Whether a table says in every row whether it is a draft, as one that leaves its page should.
  package init(_ year: YearValues, as form: Form, saysStanding: Bool = false) {
    self.year = year
    self.form = form
    self.saysStanding = saysStanding
  }

  /// The files of an edition.
  package static func files(_ years: [YearValues]) -> [ResultFile] {
    years.flatMap { year in Form.allCases.map { ResultFile(year, as: $0) } }
  }

  /// The path below the edition's root.
  package var path: String {
    switch form {
    case .csv: year.tablePath
    case .xlsx: year.workbookPath
    case .json: year.dataPath
    }
  }

  /// What it is made from.
  package var source: String { "assessments/\(year.year)/assessment.yaml" }

  /// The file.
  package var bytes: [UInt8] {
    get throws(WorkbookFault) {
      switch form {
      case .csv: csv
      case .xlsx: try workbook.file().bytes
      case .json: json
      }
    }
  }

  /// Whether the edition shows ranks.
  var showsRanks: Bool { year.units.contains { $0.rank != nil } }

  /// Whether the edition shows which rows are behind a calculation.
  var showsRows: Bool {
    year.units.contains { unit in
      (unit.items ?? []).contains { $0.lines.contains { $0.records.contains { $0.row != nil } } }
    }
  }
}
