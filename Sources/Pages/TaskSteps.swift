import Components
import Editions
import Layouts
import Markup
import Rubric
import Sentences
import Wording

/// The steps to a year's published result, each with its state.
struct TaskSteps: Sendable {
  let words: TaskWords
  let labels: Labels
  let context: PageContext

  /// Writes some steps of all.
  func write(_ steps: [TaskList.Step], among all: [TaskList.Step], _ html: inout HTMLBuffer) {
    html.raw("<ol class=\"steps\" data-passed=\"")
    html.text(labels[.stepPassed])
    html.raw("\">\n")
    for step in steps {
      let isNow = step.isNow(after: all.prefix { $0 != step })
      html.raw(step.isDone ? "<li class=\"done\"" : isNow ? "<li aria-current=\"step\"" : "<li")
      // A script tells by the reader's clock that a day is over which was still ahead for the list.
      if case .answers(.open(_, let day?)) = step { html.raw(" data-last=\"\(day.iso)\"") }
      html.raw(">")
      html.element("span", class: "state", labels[step.isDone ? .taskDone : isNow ? .taskNow : .taskLater])
      html.raw(" ")
      html.element("strong", words.name(step))
      html.raw(" ")
      html.raw("<span>")
      html.figures(words.state(step))
      let how = Address.manual("first-year", anchor: "审定和公布")
      if step.isWritten, context.links(to: ManualPages.start) {
        html.text("　")
        html.link(to: how, labels[.stepHow], context)
      }
      html.raw("</span></li>\n")
    }
    html.raw("</ol>\n")
  }
}

extension TaskList.Step {
  /// True if the step is taken in the settings or with a command, as the manual has it.
  fileprivate var isWritten: Bool {
    switch self {
    case .approval(.ready), .publication(isDone: false), .record(_, isDone: false): true
    case .decided, .answers, .objections, .round, .approval, .publication, .record: false
    }
  }

  /// Returns true if the step can be taken now; missing answers keep nothing from being approved.
  fileprivate func isNow(after earlier: some Sequence<TaskList.Step>) -> Bool {
    switch self {
    case .decided, .objections: !isDone
    case .answers(.open): true
    case .answers(.undated): earlier.allSatisfy(\.isDone)
    case .answers: false
    case .approval(let approval): approval == .ready
    // What is published is recorded at once.
    case .record: !isDone && earlier.contains(.publication(isDone: true))
    case .round, .publication:
      !isDone
        && earlier.allSatisfy { step in
          if case .answers = step { true } else { step.isDone }
        }
    }
  }
}
