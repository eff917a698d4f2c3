import Assessment
package import Rubric
import RubricBooks
import SiteContent

extension TaskList {
  /// A step on the way to the published result.
  package enum Step: Sendable, Hashable {
    /// Every item is decided; how many units have items that are not, and how many items.
    case decided(openUnits: Int, openItems: Int)
    /// Units answer.
    case answers(Answers)
    /// Every objection is decided; how many are not.
    case objections(open: Int)
    /// The round with this name is to be the last, and is not.
    case round(String)
    /// The result is approved.
    case approval(Approval)
    /// The result is published.
    case publication(isDone: Bool)
    /// The published result is recorded.
    case record(year: Int, isDone: Bool)

    /// The state of the units' answers.
    package enum Answers: Sendable, Hashable {
      /// Nobody was asked yet.
      case ahead
      /// All have answered.
      case done
      /// Some have not; how many, and the last day for it where it is named and not over.
      case open(Int, until: Day?)
    }

    /// The state of the approval.
    package enum Approval: Sendable, Hashable {
      /// It is given; by whom and when.
      case given(by: String?, date: Day?)
      /// Nothing stands against it.
      case ready
      /// Something stands against it.
      case blocked
    }

    /// True where nothing is left to do.
    package var isDone: Bool {
      switch self {
      case .decided(_, let items): items == 0
      case .answers(let answers): answers == .done
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
  /// The steps of a year, in their order.
  static func all(of tasks: YearTasks) -> [TaskList.Step] {
    let steps = tasks.steps
    let plan = tasks.year.plan
    var all = [TaskList.Step.decided(openUnits: steps.undecidedUnits, openItems: steps.undecidedItems)]
    if !steps.isPublished {
      let answers: Answers? = steps.unanswered.map { $0 > 0 ? .open($0, until: steps.answersUntil) : .done }
      all.append(.answers(answers ?? .ahead))
    }
    all.append(.objections(open: steps.openObjections))
    if !steps.isLastRound { all.append(.round(plan.rounds[tasks.round].name)) }
    let given = Approval.given(by: plan.approval?.by, date: plan.approval?.date)
    all.append(.approval(steps.isApproved ? given : steps.isReady ? .ready : .blocked))
    all.append(.publication(isDone: steps.isPublished))
    all.append(.record(year: plan.year, isDone: steps.isPinned))
    return all
  }
}
