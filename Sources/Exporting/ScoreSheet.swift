package import Assessment
import Registers
package import Rubric
import RubricBooks

/// The results of a year after a round, as every format of `gongshi score` shows them.
package struct ScoreSheet: Sendable {
  /// A unit with its result.
  struct Line: Sendable {
    let unit: Unit
    let result: UnitResult
  }

  let year: AssessmentYear
  let round: AssessmentPlan.Round
  let lines: [Line]

  /// Collects results.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - round: The index of the round.
  ///   - unit: The unit to show, nil for all; ranks are among all in either case.
  package init(_ year: AssessmentYear, round: Int, unit: UnitID? = nil) {
    self.year = year
    self.round = year.plan.rounds[round]
    lines = zip(year.directory.active, year.states[round].results)
      .filter { unit == nil || $0.0 == unit }
      .map { Line(unit: year.directory[$0], result: $1) }
  }
}

extension UnitResult.Verdict {
  /// The verdict in Chinese.
  package var word: String {
    switch self {
    case .scored: "已评定"
    case .pending: "待核定"
    case .vetoed: "一票否决"
    }
  }

  /// The verdict in machine output.
  var machineWord: String {
    switch self {
    case .scored: "scored"
    case .pending: "pending"
    case .vetoed: "vetoed"
    }
  }
}

extension ItemResult.State {
  /// The state in Chinese.
  package var word: String {
    switch self {
    case .scored: "得分"
    case .judged: "评判"
    case .overridden: "改判"
    case .notApplicable: "不适用"
    case .pending: "待核定"
    }
  }

  /// The state in machine output.
  var machineWord: String {
    switch self {
    case .scored: "scored"
    case .judged: "judged"
    case .overridden: "overridden"
    case .notApplicable: "notApplicable"
    case .pending: "pending"
    }
  }
}
