import Editions
import Markup
import Sentences
import Wording

/// The steps to a year's published result, each with its state.
struct TaskSteps: Sendable {
  let words: TaskWords
  let labels: Labels

  /// Writes steps.
  func write(_ steps: [TaskList.Step], _ html: inout HTMLBuffer) {
    html.raw("<ol class=\"steps\">\n")
    for step in steps {
      html.raw("<li\(step.isDone ? " class=\"done\"" : "")>")
      html.element("span", class: "state", labels[step.isDone ? .taskDone : .taskToDo])
      html.raw(" ")
      html.element("strong", words.name(step))
      html.raw(" ")
      html.element("span", words.state(step))
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
  }
}
