import ContentFiles
import Diagnostics
import PolicyText
import SiteContent
import Theming

/// A reader of the program that is handed files of arbitrary bytes, which must end in findings, never in a trap.
package enum FuzzedReader: String, CaseIterable, Sendable {
  /// The registers of a round, the units and the calendar.
  case csv
  /// The rubric, the plan, the settings, the duties and the notes.
  case yaml
  /// A policy and a guide, front matter included.
  case frontMatter = "front-matter"
  /// The body of a policy.
  case markdown
  /// A page's template.
  case template
  /// The record of what was published.
  case published
  /// A round's workbook.
  case workbook
  /// The parts of a workbook's sheet.
  case sheet

  /// Reads the bytes wherever this reader may find them.
  package func read(_ bytes: [UInt8]) {
    switch self {
    case .csv:
      for path in ["assessments/2024/units.csv", "calendar/2024.csv"] { SmallContent.read(with: [path: bytes]) }
      let names = ["evidence.csv", "checklist.csv", "meetings.csv", "scores.csv", "vetoes.csv", "feedback/jwc.csv"]
      SmallContent.read(
        with: Dictionary(uniqueKeysWithValues: names.map { ("assessments/2024/1-preliminary/" + $0, bytes) }))
    case .yaml:
      let paths = [
        "rubrics/2024.yaml", "assessments/2024/assessment.yaml", "site.yaml", "responsibility.yaml",
        "policies/notes.yaml",
      ]
      for path in paths { SmallContent.read(with: [path: bytes]) }
    case .frontMatter: SmallContent.read(with: ["policies/a.md": bytes, "guides/1.1.md": bytes])
    case .markdown: _ = PolicyDocument(bytes, path: "policies/a.md")
    case .template:
      var findings = Findings()
      let files = ThemeFiles(["templates/rubric.mustache": bytes, "labels.yaml": bytes], prefix: "")
      _ = Theme(files, findings: &findings)
    case .workbook: SmallContent.read(with: ["assessments/2024/1-preliminary/登记.xlsx": bytes])
    case .sheet:
      SmallContent.read(with: ["assessments/2024/1-preliminary/登记.xlsx": SheetWorkbook.bytes(bytes)])
    case .published: SmallContent.read(with: ["assessments/2024/published.json": bytes])
    }
  }
}
