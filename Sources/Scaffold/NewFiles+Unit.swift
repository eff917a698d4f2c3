package import Assessment
package import ContentFiles
package import Diagnostics
package import RegisterForms
import Registers
import RubricBooks
import SiteContent
import Tabular

extension NewFiles {
  /// Adds a unit's row to a year's units.csv, and an empty one to the checklists of its rounds.
  ///
  /// A workbook in which nothing was filled in is made anew; of another is said what to write in which of its cells.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - year: The year.
  ///   - folder: The content folder.
  ///   - form: The form in which to make the registers of rounds that have none yet; nil to leave those as they are.
  ///   - findings: The findings, to which faults of the existing registers are added.
  /// - Returns: The files, or nil if one of the registers cannot be used.
  /// - Throws: ``NewFilesFault`` if there can be no such unit.
  package static func unit(
    _ unit: NewUnit, in year: AssessmentYear, _ folder: ContentFolder, registers form: RegisterForm? = nil,
    findings: inout Findings
  ) throws(NewFilesFault) -> NewFiles? {
    guard unit.hasValidID else {
      throw NewFilesFault(message: "单位编号“\(unit.id)”只能用小写字母、数字和短横线，以字母或数字开头，最多 40 个字符；index 和 Windows 保留的名称（如 con）不能用")
    }
    let names = [unit.id, unit.name] + unit.aliases
    for name in names {
      guard let known = year.directory.unit(normalised(name)).map({ year.directory[$0] }) else { continue }
      throw NewFilesFault(message: "“\(name)”已是单位“\(known.name)”（\(known.id)，units.csv 第 \(known.line) 行）的编号、名称或别名")
    }
    var new = NewFiles()
    let path = folder.unitsPath(of: year.plan.year)
    guard xlsxStem(path) == nil else {
      throw NewFilesFault(message: "\(path) 是工作簿，程序不改它；请在 Excel 或 WPS 里打开，照别的单位在末尾加一行")
    }
    guard let bytes = folder.bytes(of: path, limit: Table.largestFile, findings: &findings) else { return nil }
    do {
      new.replacements[path] = try UnitFile.adding(unit, to: bytes, path: path, findings: &findings)
      if year.plan.approval == nil, unit.isActive {
        for round in year.plan.rounds {
          let place = "assessments/\(year.plan.year)/\(round.folder)"
          let path = "\(place)/checklist.csv"
          guard let bytes = try? folder.read(path, limit: Table.largestFile) else { continue }
          let added = try UnitFile.adding(
            row: unit.name, orAs: [unit.id] + unit.aliases, toChecklist: bytes, path: path, findings: &findings)
          if let added { new.replacements[path] = added }
        }
      }
    } catch {
      switch error {
      case .unreadable: return nil
      case .noColumn(let head, let known) where known.contains(head):
        throw NewFilesFault(message: "“\(head)”由命令的其他参数填写，请不要写在 --set 中")
      case .noColumn(let head, let known):
        throw NewFilesFault(message: "units.csv 中没有“\(head)”这一列，现有的列是 \(known.joined(separator: "、"))；请先在表头加上")
      case .unencodable: throw NewFilesFault(message: "units.csv 的编码写不下这些字，请先把它另存为 UTF-8 的 CSV")
      }
    }
    var later = Findings()
    let read = Content(folder.overlaid(with: new.overlay), scope: .year(year.plan.year), findings: &later)
    if !later.hasErrors, let directory = read.years.first?.directory, directory.unit(unit.id) == nil {
      throw NewFilesFault(message: "“\(unit.name)”写进 units.csv 后不会被读作单位，请换一个名称")
    }
    if year.plan.approval == nil, unit.isActive {
      let after = later.hasErrors ? nil : read.years.first
      for round in year.plan.rounds { try new.add(unit, to: round, of: year, after, form, folder) }
    }
    let others = year.directory.units.lazy.map(\.name).filter { !differInNumberAlone($0, unit.name) }
    if let close = nearest(to: unit.name, among: others) {
      new.gaps.append("已有名称相近的单位“\(close)”；若是同一单位改了名，应把新名称写进它那一行，旧名称写进“别名”，编号不变")
    }
    new.steps = ["在 assessments/\(year.plan.year)/roster.csv 中登记这个单位的负责人和联络员"]
    return new
  }

  /// Adds a unit to the registers of a round that are no CSV files.
  ///
  /// - Throws: ``NewFilesFault`` if there is not enough memory for a workbook.
  private mutating func add(
    _ unit: NewUnit, to round: AssessmentPlan.Round, of year: AssessmentYear, _ after: AssessmentYear?,
    _ form: RegisterForm?, _ folder: ContentFolder
  ) throws(NewFilesFault) {
    let place = "assessments/\(year.plan.year)/\(round.folder)"
    let entries = (try? folder.list(place)) ?? []
    if let form, let after, !entries.contains(where: { !$0.isFolder }) {
      let made = try NewFiles(RoundForms(round, of: after), as: form)
      files.merge(made.files) { old, _ in old }
      folders += made.folders.filter { path in !entries.contains { "\(place)/\($0.name)" == path } }
      return
    }
    guard let book = entries.first(where: { RegisterForm.isWorkbook($0.name) }) else { return }
    let path = "\(place)/\(book.name)"
    if let after, let bytes = try? folder.read(path, limit: Table.largestFile) {
      do {
        if try RoundForms(round, of: year).bytes() == bytes {
          replacements[path] = try RoundForms(round, of: after).bytes()
          return
        }
      } catch {
        throw NewFilesFault(message: "无法制作 \(RoundForms.fileName)：\(error.what)（\(error.code)）")
      }
    }
    if let words = CellsForUnit(unit, in: path, folder).words(for: unit.name) { gaps.append(words) }
  }
}
