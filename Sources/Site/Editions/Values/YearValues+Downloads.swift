extension YearValues {
  /// The path of the results as a table below the edition's root.
  package var tablePath: String { "downloads/results-\(year).csv" }

  /// The path of the results as a workbook below the edition's root.
  package var workbookPath: String { "downloads/results-\(year).xlsx" }

  /// The path of the results for programs below the edition's root.
  package var dataPath: String { YearValues.dataPath(year) }

  /// The path of the data of a year below an edition's root.
  package static func dataPath(_ year: Int) -> String { "downloads/results-\(year).json" }
}
