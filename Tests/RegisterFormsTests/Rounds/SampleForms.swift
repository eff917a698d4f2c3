import Assessment
import ContentFiles
import Diagnostics
import RegisterForms
import Registers
import Rubric
import RubricBooks
import Scaffold
import SiteContent
import Testing

/// The forms of the first round of a year.
func forms(_ files: [String: [UInt8]], round: Int = 0) throws -> RoundForms {
  var findings = Findings()
  let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
  let year = try #require(content.years.first, "\(findings.text())")
  return RoundForms(
    year.plan.rounds[round], plan: year.plan, rubric: year.rubric, directory: year.directory,
    calendar: year.terms.calendar)
}

/// The forms of a new folder's first round.
func forms(_ rubric: RubricTemplate, round: Int = 0) throws -> RoundForms {
  var findings = Findings()
  let options = FolderOptions(
    institution: "某局", title: "公示", office: "办公室", year: 2026, units: nil, rubric: rubric)
  return try forms(try #require(try NewFiles.folder(options, findings: &findings)).files, round: round)
}

/// The forms of a small year with a rubric of one item, given by its facts and rules.
func forms(facts: String, rules: String, cutoff: Bool = false) throws -> RoundForms {
  let rubric = """
    id: "r"
    title: 细则
    total: 10
    notApplicable: full
    dimensions:
      - id: "5"
        name: 处置
        items:
          - id: "5.1"
            name: 处置漏洞
            points: 10
            facts:
    \(facts.split(separator: "\n").map { "          \($0)" }.joined(separator: "\n"))
            rules:
    \(rules.split(separator: "\n").map { "          - \($0)" }.joined(separator: "\n"))
    """
  let plan = """
    year: 2026
    title: 2026 年考核
    rubric: "r"
    window: {from: 2026-01-01, to: 2026-12-31}
    dates: {}
    rounds:
      - {id: first, name: 初评, folder: 1-first, asOf: 2026-12-20}
    \(cutoff ? "cutoff: 2026-12-20" : "")
    """
  return try forms([
    "rubrics/r.yaml": Array(rubric.utf8), "assessments/2026/assessment.yaml": Array(plan.utf8),
    "assessments/2026/units.csv": Array("单位编号,单位名称,类别\na,甲,部门\nb,=乙,学院\n".utf8),
    "calendar/2026.csv": Array("日期,类型,名称\n2026-05-01,休,劳动节\n2026-05-09,班,调休\n".utf8),
  ])
}
