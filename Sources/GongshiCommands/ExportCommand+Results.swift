import ContentFiles
import Diagnostics
import Editions
import Exporting
import SiteContent
import Theming

extension ExportCommand {
  /// Writes the results as their audience may see them; returns nil if the year has errors.
  func results(_ form: ResultFile.Form, _ folder: ContentFolder, _ findings: inout Findings) throws -> [UInt8]? {
    let year = try self.folder.year(self.year, in: folder)
    let content = Content(folder, scope: .year(year), findings: &findings)
    guard !findings.hasErrors, let assessed = content.years.first else { return nil }
    let round = try assessed.round(round)
    let index = try unit.map { try assessed.index(of: $0) }
    if audience.readsEverything, form != .xlsx {
      // What programs read of everything is what they read of `gongshi score`.
      let values = YearValues(assessed, .score, shown: round)
      return try bytes(of: values, as: form, for: .score, &findings)
    }
    guard
      let values = YearValues(
        assessed, among: content.comparedYears, for: audience, round: round, only: index)
    else {
      throw UsageError(message: "\(year) 年的结果尚未审定公布，\(audience.title)中没有可以导出的内容")
    }
    return try bytes(of: values, as: form, for: .handout, &findings)
  }

  private func bytes(
    of values: YearValues, as form: ResultFile.Form, for purpose: ResultPurpose, _ findings: inout Findings
  ) throws -> [UInt8]? {
    switch form {
    case .csv: return ResultTable(values, for: purpose).csv
    case .json: return ResultData(values, for: purpose).json
    case .xlsx:
      guard let theme = Theme(findings: &findings) else { return nil }
      return try ResultSheets(values, labels: theme.labels).workbook.file().bytes
    }
  }
}
