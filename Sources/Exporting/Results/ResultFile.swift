package import Editions
import Layouts
package import Wording

/// A year's results as a file beside an edition's pages, with nothing that the edition may not show.
///
/// This module writes an edition's values as files other than pages: CSV, JSON, workbooks, calendars, reports and
/// tables for a terminal. It must not know themes or pages; of the pages it knows the addresses of downloads alone.
package struct ResultFile: Sendable {
  /// The format of a file.
  package enum Form: Sendable, CaseIterable {
    /// A table for people.
    case csv
    /// A workbook with a sheet per view, for people who sort, filter and print.
    case xlsx
    /// An object for programs.
    case json
  }

  private let year: YearValues
  private let labels: Labels
  /// The format of the file.
  package let form: Form

  /// Returns the files of an edition.
  ///
  /// - Parameters:
  ///   - years: The results that the edition may show.
  ///   - labels: The words of the interface.
  ///   - forms: Returns the forms of the files of a year with a number of units.
  /// - Returns: The files of the years.
  package static func files(_ years: [YearValues], labels: Labels, in forms: (Int) -> [Form]) -> [ResultFile] {
    years.flatMap { year in forms(year.units.count).map { ResultFile(year: year, labels: labels, form: $0) } }
  }

  /// The fixed words of files, whatever the results.
  package static let words =
    UnitColumns.unitHeads + UnitColumns.resultHeads + UnitColumns.shapeHeads + ResultSheets.words

  /// The path below the edition's root.
  package var path: String {
    switch form {
    case .csv: Address.download(.resultTable(year: year.year)).path
    case .xlsx: Address.download(.resultWorkbook(year: year.year)).path
    case .json: Address.download(.resultData(year: year.year)).path
    }
  }

  /// The source, for messages.
  package var source: String { "assessments/\(year.year)/assessment.yaml" }

  /// The file.
  package var bytes: [UInt8] {
    get throws(WorkbookFault) {
      switch form {
      case .csv: ResultTable(year, for: .download).csv
      case .xlsx: try workbook.file().bytes
      case .json: ResultData(year, for: .download).json
      }
    }
  }

  /// The results as a workbook.
  package var workbook: Workbook { ResultSheets(year, labels: labels).workbook }
}
