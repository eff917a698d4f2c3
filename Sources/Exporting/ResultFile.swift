import Rubric
package import Site

/// A year's results as a file beside an edition's pages, of the edition's own values: what it may not show is not in
/// the file.
package struct ResultFile: Sendable {
  /// What the file is for.
  package enum Form: Sendable, CaseIterable {
    /// A table for people.
    case csv
    /// An object for programs.
    case json
  }

  /// What the edition may show.
  let year: YearValues
  /// What the file is for.
  let form: Form

  /// Creates a file of what an edition may show of a year.
  package init(_ year: YearValues, as form: Form) {
    self.year = year
    self.form = form
  }

  /// The files of an edition.
  package static func files(_ years: [YearValues]) -> [ResultFile] {
    years.flatMap { year in Form.allCases.map { ResultFile(year, as: $0) } }
  }

  /// The path below the edition's root.
  package var path: String {
    switch form {
    case .csv: year.tablePath
    case .json: year.dataPath
    }
  }

  /// What it is made from.
  package var source: String { "assessments/\(year.year)/assessment.yaml" }

  /// The file.
  package var bytes: [UInt8] {
    switch form {
    case .csv: csv
    case .json: json
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
