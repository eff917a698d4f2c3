import ContentFiles
import Diagnostics
import RubricBooks
import Testing
import Theming
import Trials

/// A small rubric and what its sheets say.
struct TrialRubric {
  /// The rubric in sentences.
  let sheet: String
  /// What invented units get.
  let trial: String

  /// Reads a rubric, which may have other keys besides.
  ///
  /// - Parameters:
  ///   - total: The total.
  ///   - keys: Lines at the level of the rubric.
  ///   - dimensions: The dimensions in YAML.
  /// - Throws: Where the rubric cannot be read.
  init(total: String, keys: String = "", dimensions: String) throws {
    let text = "id: t\ntitle: 试用细则\ntotal: \(total)\n\(keys)dimensions:\n\(dimensions)"
    var findings = Findings()
    let folder = ContentFolder(memory: ["rubrics/t.yaml": Array(text.utf8)])
    let rubric = RubricBook.read("rubrics/t.yaml", in: folder, findings: &findings)
    let book = try #require(rubric, "\(findings.text())")
    #expect(!findings.hasErrors, "\(findings.text())")
    let labels = try #require(Theme(findings: &findings)).labels
    sheet = RubricSheet(book, labels: labels).text
    trial = TrialSheet(book, labels: labels).text
  }

  /// Reads a rubric of one item that is worth 10 points.
  init(item: String) throws {
    try self.init(
      total: "10",
      dimensions: "  - {id: \"1\", name: 甲, items: [{id: \"1.1\", name: 乙, points: 10, \(item)}]}\n")
  }

  /// What is said of the rules, line by line.
  var rules: [String] {
    trial.split(separator: "\n").map(String.init).drop { !$0.hasPrefix("每条规则单独计一次") }.dropFirst(2).map { line in
      String(line.drop { $0 == " " })
    }
  }
}
