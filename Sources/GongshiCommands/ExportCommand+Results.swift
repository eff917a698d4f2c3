import Assessment
import ContentFiles
import Diagnostics
import Exporting
import Registers
import Site
import SiteContent
import Tabular
import Theming

extension ExportCommand {
  /// Writes the results as their audience may see them; returns nil if the year has errors.
  func results(_ folder: ContentFolder, _ findings: inout Findings) throws -> [UInt8]? {
    let year = try self.folder.year(self.year, in: folder)
    let content = Content(folder, scope: .year(year), findings: &findings)
    guard !findings.hasErrors, let assessed = content.years.first else { return nil }
    let round = try assessed.round(round)
    let place = try unit.map { try ExportCommand.place(of: $0, in: assessed.directory) }
    if place == nil, edition ?? .office == .office, format != .xlsx {
      let sheet = ScoreSheet(assessed, round: round)
      return format == .csv ? sheet.csv() : sheet.json()
    }
    guard let theme = Theme(findings: &findings) else { return nil }
    let audience: Edition =
      switch edition {
      case .site: .site
      case .briefing: .briefing
      case .office, nil: place == nil ? .office : .packets
      }
    guard
      let values = YearValues(
        assessed, among: content.years, for: audience, labels: theme.labels, round: round, only: place)
    else {
      throw UsageError(message: "\(year) 年的结果尚未审定公布，公开版中没有可以导出的内容")
    }
    let form: ResultFile.Form =
      switch format {
      case .csv: .csv
      case .xlsx: .xlsx
      case .json, .ics: .json
      }
    return try ResultFile(values, as: form, saysStanding: true).bytes
  }

  /// Returns the index of a unit among those that take part.
  private static func place(of unit: String, in directory: UnitDirectory) throws(UsageError) -> Int {
    guard let found = directory.unit(normalised(unit)), let place = directory.place(ofID: directory[found].id) else {
      throw UsageError(message: "没有参加考核的单位\(quoted(unit))，请用 units.csv 中的编号、名称或别名")
    }
    return place
  }
}
