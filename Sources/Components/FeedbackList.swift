import Editions
import Markup
import Sentences
import Wording

/// A unit's feedback on its result, with the office's answers.
struct FeedbackList: Sendable {
  let feedback: [UnitValues.FeedbackValues]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the list, or nothing if there is no feedback; `naming` adds the subject of each entry.
  func write(_ html: inout HTMLBuffer, naming: Bool) {
    guard !feedback.isEmpty else { return }
    html.raw("<ul class=\"opinions\">\n")
    for entry in feedback {
      let subject = entry.item.map { labels(.feedbackItem, $0) } ?? labels[.feedbackWhole]
      let words = [
        naming ? subject : nil, entry.round, entry.isConfirmed.map { labels[$0 ? .confirmed : .objected] },
        entry.isOpen ? labels[.briefingOpen] : nil,
        entry.opinion.isEmpty ? nil : labels(.opinion, entry.opinion),
        entry.decision.map { labels(.decision, labels[$0.label]) },
        entry.reply.isEmpty ? nil : labels(.reply, entry.reply),
      ]
      html.line("li", words.compactMap(\.self).joined(separator: "　"))
    }
    html.raw("</ul>\n")
  }
}
