import Assessment
import Registers
import Rubric
import SiteContent

extension AnswerCounts {
  /// Counts the answers to a round's result as the tasks do, or returns nil if units were never asked.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - round: The index of the round.
  ///   - today: The day from which answers are seen.
  init?(_ year: AssessmentYear, round: Int, today: Day) {
    let answers = UnitAnswers(year, round: round, today: today)
    guard answers.wereAsked else { return nil }
    var counts: [UnitAnswers.Answer: Int] = [:]
    for unitIndex in year.directory.active.indices { counts[answers.answer(at: unitIndex), default: 0] += 1 }
    confirmed = counts[.confirmed] ?? 0
    objected = counts[.objected] ?? 0
    none = counts[.none] ?? 0
  }
}
