import Assessment
import Building
import ContentFiles
import Diagnostics
import Editions
import Exporting
import SiteContent

extension ExportCommand {
  /// Writes the table for the units' general evaluation; returns nil if the content has errors.
  func evaluation(_ form: TableForm, _ folder: ContentFolder, _ findings: inout Findings) throws -> [UInt8]? {
    let wanted = try self.folder.year(year, in: folder)
    let checked = CheckedContent(folder, findings: &findings)
    guard !findings.hasErrors, let table = checked.evaluation(of: wanted, findings: &findings) else { return nil }
    guard table.isApproved || draft else {
      throw UsageError(
        message: "\(wanted) 年的结果尚未审定（assessment.yaml 中没有 approval），不能用于综合考核；先看样子可加 --draft，表中会注明草稿")
    }
    return switch form {
    case .csv: table.sheet.csv
    case .xlsx: try table.workbook.file().bytes
    }
  }

  /// Writes the index of evidence; returns nil if the year has errors.
  func evidence(_ form: TableForm, _ folder: ContentFolder, _ findings: inout Findings) throws -> [UInt8]? {
    let year = try self.folder.year(self.year, in: folder)
    let content = Content(folder, scope: .year(year), findings: &findings)
    guard !findings.hasErrors, let assessed = content.years.first else { return nil }
    let table = EvidenceTable(assessed, round: try assessed.round(round))
    return switch form {
    case .csv: table.sheet.csv
    case .xlsx: try table.workbook.file().bytes
    }
  }

  /// Writes the calendar; returns nil if the content has errors.
  func calendar(_ folder: ContentFolder, _ findings: inout Findings) throws -> [UInt8]? {
    let latest = try year ?? self.folder.year(nil, in: folder)
    let checked = CheckedContent(folder, findings: &findings)
    guard !findings.hasErrors else { return nil }
    guard checked.calendarYears.contains(latest) else {
      let years = checked.calendarYears.map { "\($0)" }.joined(separator: "、")
      throw UsageError(message: "没有 \(latest) 年的考核和放假安排，现有 \(years)")
    }
    return checked.calendar(of: latest, for: .site, findings: &findings)?.bytes
  }
}
