package import Editions
import Layouts
package import Wording

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

  private let year: YearValues
  private let labels: Labels
  /// What the file is for.
  package let form: Form

  /// The files of an edition.
  ///
  /// - Parameters:
  ///   - years: What the edition may show.
  ///   - labels: The words of the interface.
  /// - Returns: The files of every form.
  package static func files(_ years: [YearValues], labels: Labels) -> [ResultFile] {
    years.flatMap { year in Form.allCases.map { ResultFile(year: year, labels: labels, form: $0) } }
  }

  /// The words that files have of their own, whatever the results.
  package static let words = UnitColumns.unitHeads + UnitColumns.resultHeads + ResultSheets.words

  /// The path below the edition's root.
  package var path: String {
    switch form {
    case .csv: Address.download(.resultTable(year: year.year)).path
    case .xlsx: Address.download(.resultWorkbook(year: year.year)).path
    case .json: Address.download(.resultData(year: year.year)).path
    }
  }

  /// What it is made from.
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
