import ContentFiles
import Diagnostics
import RubricBooks
import Tabular

extension Table {
  /// True if a checklist has rows and none of them says anything: no cell is filled besides 单位 and 备注.
  var isUnfilledChecklist: Bool {
    let rows = rows.filter { $0.kind != .summary }
    return !rows.isEmpty
      && rows.allSatisfy { row in
        row.kind == .data && others.allSatisfy { isBlank(row, at: $0.column) }
      }
  }
}

extension RegisterReader {
  /// Joins the findings about the unknown names of a checklist without content, which was made for other units or
  /// another rubric, into one whose remedy is to generate the file again.
  ///
  /// - Parameters:
  ///   - count: The number of findings before those of the checklist.
  ///   - table: The checklist.
  mutating func joinFindings(after count: Int, ofUnfilled table: Table) {
    let codes: Set<DiagnosticCode> = [.unknownItem, .unknownFact, .unknownUnit]
    let own = Array(findings.all.dropFirst(count))
    let stale = own.filter { codes.contains($0.code) }
    guard let first = stale.first else { return }
    findings.discard(after: count)
    for finding in own where !codes.contains(finding.code) { findings.add(finding) }
    let remedy = "再运行 \(remakingCommand)\(table.isSheet ? " --registers xlsx" : "") 重新生成"
    let (stands, it) = table.isSheet ? ("这张工作表还没有填过；整个工作簿都没有填过的，", "工作簿") : ("此表还没有填过，", "它")
    guard stale.count > 1 else {
      let pause = first.message.hasSuffix("？") ? "" : "；"
      findings.add(
        Diagnostic(first.code, at: first.location, "\(first.message)\(pause)\(stands)也可以删去\(it)，\(remedy)"))
      return
    }
    let place = first.location
    let head = table.others.first { place.line == table.headerLine && $0.column == place.column }?.header
    let unit = table.rows.first { $0.line == place.line }.map { trimmed(table.text($0, ChecklistColumn.unit)) } ?? ""
    let what = head.map { "评分细则中没有列名\(quoted($0))说的指标或事项" } ?? "units.csv 中没有单位\(quoted(unit))"
    findings.add(
      Diagnostic(first.code, at: place, "\(what)，另有 \(stale.count - 1) 处同样不符；\(stands)请删去\(it)，\(remedy)"))
  }

  /// Joins the findings about a round's workbook in which nothing was filled in, which was made for other units or
  /// another rubric, into one whose remedy is to generate it again.
  ///
  /// - Parameters:
  ///   - count: The number of findings before those of the round.
  ///   - book: The workbook.
  mutating func joinFindings(after count: Int, ofUnfilled book: RoundWorkbook) {
    let path = "\(yearPath)/\(book.name)"
    func isStale(_ finding: Diagnostic) -> Bool {
      finding.severity != .note && finding.code != .duplicateRegister
        && RegisterPath(finding.location.path).file == path
    }
    let own = Array(findings.all.dropFirst(count))
    let stale = own.filter(isStale)
    let errors = stale.filter { $0.severity == .error }
    guard let first = errors.first, folder.isUnfilled(workbook: path, namesRows: RoundWorkbook.isChecklist) else {
      return
    }
    let checklist = book.registers["checklist"].map { "\(yearPath)/\($0.name)" }
    // What the checklist alone has against it says so itself.
    guard errors.count > 1 || first.location.path != checklist else { return }
    let sheets = errors.compactMap { RegisterPath($0.location.path).sheet }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    findings.discard(after: count)
    for finding in own where !isStale(finding) { findings.add(finding) }
    findings.add(.staleForm(first.code, at: first.location, sheets: sheets, "\(remakingCommand) --registers xlsx"))
  }

  /// The command that writes the missing files of the round being read.
  private var remakingCommand: String {
    let round = plan.rounds[round]
    let isWord = round.name.allSatisfy { $0.isLetter || $0.isNumber }
    let year = folder.years.last == plan.year ? "" : " --year \(plan.year)"
    return "gongshi new round \(isWord ? round.name : round.id) --missing\(year)"
  }
}

extension Diagnostic {
  /// The number of sheets that are named.
  private static let namedSheets = 3

  /// Reports a workbook without entries that was made for other units or another rubric.
  fileprivate static func staleForm(
    _ code: DiagnosticCode, at place: Location, sheets: [String], _ command: String
  ) -> Diagnostic {
    let names = sheets.prefix(namedSheets).map { quoted($0) }.joined(separator: "、")
    let more = sheets.count > namedSheets ? "等 \(sheets.count) 张表" : ""
    return Diagnostic(
      code, at: place,
      "这个工作簿还没有人填过，\(names)\(more)与现在的评分细则或单位表不符；请删去这个工作簿，再运行 \(command) 重新生成")
  }
}
