import Assessment
import RegisterForms
import RubricBooks
import SiteContent

extension NewFiles {
  /// The most facts that a step names.
  private static let named = 20

  /// Adds a step that names the facts for which it has to be registered that nothing happened, and the row to
  /// write.
  ///
  /// - Parameters:
  ///   - year: The year as it is.
  ///   - round: The index of the round after which the facts are still unknown.
  ///   - folder: The folder of the round in which to register them.
  ///   - form: The form of its registers.
  mutating func addUnsaid(_ year: AssessmentYear, after round: Int, in folder: String, _ form: RegisterForm) {
    let facts = year.unsaidFacts(after: round)
    guard let first = facts.first else { return }
    let names = facts.prefix(NewFiles.named).map { unsaid in
      let fact = year.rubric[unsaid.fact]
      return "\(year.rubric[fact.subject].id) \(fact.name)"
    }.joined(separator: "、")
    let more = facts.count > NewFiles.named ? "等 \(facts.count) 项" : ""
    let path = "assessments/\(year.plan.year)/\(folder)"
    let rows =
      switch form {
      case .csv: "\(path)/evidence.csv 中各写一行，如 \(year.noneRow(of: first.fact))"
      case .xlsx: "\(path)/\(RoundForms.fileName) 的这几张表中各写一行：单位写“全部”，内容写“无”"
      }
    steps.append(
      "没有发生也要登记，空白不算没有：\(names)\(more)。到轮次截至时各单位都没有发生的，在 \(rows)；"
        + "已登记过事件（或会议）的单位不受影响。还差哪些，gongshi status 会列出")
  }
}
