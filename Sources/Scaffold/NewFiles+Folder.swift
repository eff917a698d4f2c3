import Assessment
import ContentFiles
package import Diagnostics
package import RegisterForms
import Registers
import Rubric
import RubricBooks
import SiteContent
import Tabular

/// The options of a new content folder.
package struct FolderOptions: Sendable {
  /// The institution.
  package let institution: String
  /// The site's title.
  package let title: String
  /// The responsible office.
  package let office: String
  /// The first year.
  package let year: Int
  /// The bytes of a units.csv to use; nil for sample units.
  package let units: [UInt8]?
  /// The rubric to begin with.
  package let rubric: RubricTemplate
  /// The form of the registers.
  package let registers: RegisterForm

  /// Creates options.
  package init(
    institution: String, title: String, office: String, year: Int, units: [UInt8]?, rubric: RubricTemplate = .college,
    registers: RegisterForm = .csv
  ) {
    self.institution = institution
    self.title = title
    self.office = office
    self.year = year
    self.units = units
    self.rubric = rubric
    self.registers = registers
  }
}

extension NewFiles {
  /// Makes a content folder to begin with: settings, a rubric that explains itself, a sample policy and a year with
  /// two rounds.
  ///
  /// It contains no guide: a sample's requirements would be published as real ones.
  ///
  /// - Parameters:
  ///   - options: The options of the folder.
  ///   - findings: The findings, to which faults of the given units are added.
  /// - Returns: The files, or nil if there is an error among the findings.
  /// - Throws: ``NewFilesFault`` if there can be no such year.
  package static func folder(_ options: FolderOptions, findings: inout Findings) throws(NewFilesFault) -> NewFiles? {
    let year = options.year
    guard let plan = AssessmentPlan.first(year, options.rubric) else {
      throw NewFilesFault(message: "年份应是 1000 到 9998 之间的四位数字，不能是 \(year)")
    }
    var new = NewFiles()
    let institution = yamlScalar(options.institution)
    new.add(
      "site.yaml",
      Template.text(
        "site.yaml",
        ["institution": institution, "title": yamlScalar(options.title), "office": yamlScalar(options.office)]))
    let rubric = "rubrics/\(year).yaml"
    // Units of any category go by the other one, so that those given are read before their categories are known.
    let first = options.rubric.asksForCategories ? RubricTemplate.college : options.rubric
    new.add(rubric, first.text(id: "\(year)", categories: [], policy: samplePolicy))
    new.add(
      "policies/\(samplePolicy).md", Template.text("policies/\(samplePolicy).md", ["institution": institution]))
    new.folders.append("guides")
    let path = "assessments/\(year)"
    new.add("\(path)/assessment.yaml", plan.written())
    new.files["\(path)/units.csv"] = options.units ?? sampleUnits
    new.files["\(path)/roster.csv"] = head(of: .roster)
    let notes = Template.text(options.registers.notes, ["year": "\(year)", "rubric": "\(year)"])
    // In the form in which Notepad saves it.
    new.files["说明.txt"] =
      [0xEF, 0xBB, 0xBF] + notes.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let empty = ContentFolder(memory: [:])
    new.addCalendar(year, to: empty)
    new.add(.schemas(for: empty))
    var found = Findings()
    defer { findings.add(found) }
    guard var read = new.year(year, &found) else { return nil }
    if first != options.rubric {
      found = Findings()
      new.add(
        rubric, options.rubric.text(id: "\(year)", categories: read.directory.categories, policy: samplePolicy))
      guard let other = new.year(year, &found) else { return nil }
      read = other
    }
    for round in plan.rounds {
      new.add(try NewFiles(RoundForms(round, of: read), as: options.registers))
    }
    new.add("\(path)/assessment.yaml", plan.written(show: .usual(of: read.rubric)))
    new.steps = [
      "先看 说明.txt，再依次改写 site.yaml、\(rubric) 和 \(path)/ 中的文件",
      options.units == nil
        ? "\(path)/units.csv 中是示例单位，请换成本单位的，再按 说明.txt 重建各轮的 \(options.registers.checklistFile)"
        : "核对 \(path)/units.csv：已照所给的文件写入 \(read.directory.units.count) 个单位",
      "policies/\(samplePolicy).md 是示例制度，不换掉也会公布：换成本单位的考核办法（gongshi new policy）后删去它"
        + (options.rubric == .blank ? "" : "，并把 \(rubric) 里各处 basis 的 \(samplePolicy) 改成新的 id 和条号"),
    ]
    if let step = options.rubric.step(for: read.directory.categories, path: rubric) { new.steps.append(step) }
    new.addUnsaid(read, after: plan.rounds.count - 1, in: plan.rounds[0].folder, options.registers)
    return new
  }

  /// Reads the year that the files make; returns nil if there is an error among the findings.
  private func year(_ year: Int, _ findings: inout Findings) -> AssessmentYear? {
    let content = Content(ContentFolder(memory: files), scope: .year(year), findings: &findings)
    return findings.hasErrors ? nil : content.years.first
  }

  /// The id of the sample policy.
  private static let samplePolicy = "kaohe-banfa"

  private static var sampleUnits: [UInt8] {
    var text = CSVText()
    text.row(RegisterKind.units.heads.map { .text($0) })
    for ((id, category), word) in zip([("a01", "业务部门"), ("a02", "业务部门"), ("b01", "管理部门")], Placeholder.unitWords) {
      text.row([.text(id), .text(Placeholder.unit + word), .text(category), .text(""), .text("参评")])
    }
    return text.bytes
  }
}

extension AssessmentPlan {
  /// Makes the plan that a new folder begins with, with the days that its rubric names; returns nil if there can be no
  /// such year.
  fileprivate static func first(_ year: Int, _ rubric: RubricTemplate) -> AssessmentPlan? {
    guard (1000...9998).contains(year) else { return nil }
    func day(_ month: Int, _ day: Int) -> Day { Day(year: year, month: month, day: day) ?? Day(number: 0) }
    let named =
      rubric == .blank
      ? []
      : [
        NamedDate(name: "责任书截止", day: day(4, 30)), NamedDate(name: "总结最早", day: day(12, 1)),
        NamedDate(name: "总结截止", day: day(12, 15)),
      ]
    return AssessmentPlan(
      year: year, title: "\(year) 年度考核", rubric: "\(year)", window: day(1, 1)...day(12, 31),
      dates: named + [NamedDate(name: "补充材料截止", day: day(12, 20))],
      rounds: [
        Round(id: "preliminary", name: "初评", folder: "1-preliminary", asOf: day(12, 20)),
        Round(id: "final", name: "终评", folder: "2-final", asOf: day(12, 31)),
      ], cutoff: day(12, 20), approval: nil, publication: nil)
  }
}
