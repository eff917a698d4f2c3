import Editions
import Markup
import Rubric
import Sentences
import Wording

/// The steps to a year's published result, each with its state.
struct TaskSteps: Sendable {
  let words: TaskWords
  let labels: Labels

  /// Writes steps.
  func write(_ steps: [TaskList.Step], _ html: inout HTMLBuffer) {
    html.raw("<ol class=\"steps\" data-passed=\"")
    html.text(labels[.homePassed])
    html.raw("\">\n")
    for (index, step) in steps.enumerated() {
      let isNow = step.isNow(after: steps[..<index])
      html.raw(step.isDone ? "<li class=\"done\"" : isNow ? "<li aria-current=\"step\"" : "<li")
      // A script tells by the reader's clock that a day is over which was still ahead for the list.
      if case .answers(.open(_, let day?)) = step { html.raw(" data-last=\"\(day.iso)\"") }
      html.raw(">")
      html.element("span", class: "state", labels[step.isDone ? .taskDone : isNow ? .taskNow : .taskLater])
      html.raw(" ")
      html.element("strong", words.name(step))
      html.raw(" ")
      html.element("span", words.state(step))
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
  }
}

extension TaskList.Step {
  /// Returns true if the step can be taken now; missing answers keep nothing from being approved.
  fileprivate func isNow(after earlier: some Sequence<TaskList.Step>) -> Bool {
    switch self {
    case .decided, .objections: !isDone
    case .answers(let answers): if case .open = answers { true } else { false }
    case .approval(let approval): approval == .ready
    case .round, .publication, .record:
      !isDone
        && earlier.allSatisfy { step in
          if case .answers = step { true } else { step.isDone }
        }
    }
  }
}
