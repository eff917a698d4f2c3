import Assessment
package import Rubric
import RubricBooks
import SiteContent

extension TaskList {
  /// A step on the way to the published result.
  package enum Step: Sendable, Hashable {
    /// Every item is decided; the numbers of units with undecided items and of those items.
    case decided(openUnits: Int, openItems: Int)
    /// Units answer to the result.
    case answers(Answers)
    /// Every objection is decided; the number of those that are not.
    case objections(open: Int)
    /// The last round is reached; the name of the round shown, which is not the last.
    case round(String)
    /// The result is approved.
    case approval(Approval)
    /// The result is published.
    case publication(isDone: Bool)
    /// The published result is recorded.
    case record(year: Int, isDone: Bool)

    /// The state of the units' answers.
    package enum Answers: Sendable, Hashable {
      /// Nobody has been asked yet.
      case ahead
      /// All have answered.
      case done
      /// Some have not; their number, and the last day for answers if it is named and not over.
      case open(Int, until: Day?)
      /// Some have not, and no last day for answers is named; their number.
      case undated(Int)
      /// The result is published, so that it is too late; the number of those that have not.
      case over(Int)
    }

    /// The state of the approval.
    package enum Approval: Sendable, Hashable {
      /// Given, by a body and on a day.
      case given(by: String, date: Day)
      /// Not given, and nothing stands in its way.
      case ready
      /// Not given, and something stands in its way.
      case blocked
    }

    /// True if nothing is left to do.
    package var isDone: Bool {
      switch self {
      case .decided(_, let items): items == 0
      case .answers(.done), .answers(.over): true
      case .answers: false
      case .objections(let open): open == 0
      case .round: false
      case .approval(.given): true
      case .approval: false
      case .publication(let isDone), .record(_, let isDone): isDone
      }
    }
  }
}

extension TaskList.Step {
  /// Returns the steps of a year, in their order.
  static func all(of tasks: YearTasks) -> [TaskList.Step] {
    let steps = tasks.steps
    let plan = tasks.year.plan
    var all = [TaskList.Step.decided(openUnits: steps.undecidedUnits, openItems: steps.undecidedItems)]
    if steps.isPublished {
      if let silent = steps.silent { all.append(.answers(silent > 0 ? .over(silent) : .done)) }
    } else if !steps.isUnasked {
      let isDated = steps.areAnswersDue || steps.answersUntil != nil
      let answers: Answers? = steps.unanswered.map { count in
        count == 0 ? .done : isDated ? .open(count, until: steps.answersUntil) : .undated(count)
      }
      all.append(.answers(answers ?? .ahead))
    }
    all.append(.objections(open: steps.openObjections))
    if !steps.isLastRound { all.append(.round(plan.rounds[tasks.round].name)) }
    let given = steps.isApproved ? plan.approval.map { Approval.given(by: $0.by, date: $0.date) } : nil
    all.append(.approval(given ?? (steps.isReady ? .ready : .blocked)))
    all.append(.publication(isDone: steps.isPublished))
    all.append(.record(year: plan.year, isDone: steps.isPinned))
    return all
  }
}
