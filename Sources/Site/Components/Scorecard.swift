import Assessment
import PolicyText
import Rubric

/// A unit's scorecard: its total, its dimensions, and every item with its calculation.
struct Scorecard: Sendable {
  let year: YearValues
  let unit: UnitValues
  /// The ids of the items that have guide pages.
  let guided: Set<String>
  /// The situations that vetoes may name.
  let responsibility: Responsibility?
  let labels: Labels

  /// The parts of its template; links begin with the way to the site's root.
  func parts(root: String) -> KeyValuePairs<String, HTMLBuffer> {
    [
      "about": html {
        $0.link("index.html", year.title)
        $0.text("　" + labels(.cardAbout, unit.category, year.round, year.asOf.iso))
      },
      "total": html { writeTotal(&$0, root: root) }, "dimensions": html { writeDimensions(&$0) },
      "items": html { buffer in
        for (index, item) in (unit.items ?? []).enumerated() {
          ItemCard(item: item, selfCheck: unit.selfCheck?.items[index], year: year, labels: labels).write(
            &buffer, root: root, isLinked: guided.contains(item.id))
        }
      },
      "feedback": html { writeFeedback(&$0) },
    ]
  }

  private func writeTotal(_ html: inout HTMLBuffer, root: String) {
    if let total = unit.total {
      html.raw("<div class=\"score\"><strong>\(total.points.decimal)</strong>")
      html.element("span", labels(.outOf, year.total.decimal))
      html.element("span", class: "verdict", labels[total.verdict.label])
      if let rank = unit.rank { html.element("span", labels(.rankOf, "\(rank)")) }
      html.raw("</div>\n")
      if total.pending > .zero { html.line("p", labels(.pendingPoints, total.pending.decimal)) }
      if total.verdict == .vetoed { html.line("p", labels[.vetoNote]) }
    }
    if let selfCheck = unit.selfCheck {
      html.line("p", labels(.selfCheckResult, selfCheck.total.decimal))
    }
    for veto in unit.vetoes {
      VetoTerms(veto: veto, responsibility: responsibility, labels: labels).write(&html, root: root)
    }
    guard !unit.earlier.isEmpty else { return }
    html.raw("<ul>\n")
    for round in unit.earlier {
      html.line(
        "li", labels(.earlierRound, round.name, round.asOf.iso, round.total.decimal, labels[round.verdict.label]))
    }
    html.raw("</ul>\n")
  }

  private func writeDimensions(_ html: inout HTMLBuffer) {
    guard let dimensions = unit.dimensions else { return }
    html.raw("<table>\n<thead><tr>")
    html.columns([(labels[.dimension], false), (labels[.earned], true), (labels[.points], true)])
    html.raw("</tr></thead>\n<tbody>\n")
    for (dimension, result) in zip(year.dimensions, dimensions) {
      html.raw("<tr><th scope=\"row\">")
      html.text("\(dimension.id) \(dimension.name)")
      html.raw(result.earned < result.points ? "</th><td class=\"number lost\">" : "</th><td class=\"number\">")
      html.raw("\(result.earned.decimal)</td><td class=\"number\">\(result.points.decimal)</td></tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  private func writeFeedback(_ html: inout HTMLBuffer) {
    guard !unit.feedback.isEmpty else { return }
    html.raw("<ul>\n")
    for feedback in unit.feedback {
      let words = [
        feedback.item.map { labels(.feedbackItem, $0) } ?? labels[.feedbackWhole], feedback.round,
        feedback.isConfirmed.map { labels[$0 ? .confirmed : .objected] },
        feedback.opinion.isEmpty ? nil : labels(.opinion, feedback.opinion),
        feedback.decision.map { labels(.decision, labels[$0.label]) },
        feedback.reply.isEmpty ? nil : labels(.reply, feedback.reply),
      ]
      html.line("li", words.compactMap(\.self).joined(separator: "　"))
    }
    html.raw("</ul>\n")
  }
}

extension DecisionEntry.Decision {
  /// The decision's label.
  var label: Label {
    switch self {
    case .accepted: .decisionAccepted
    case .partly: .decisionPartly
    case .rejected: .decisionRejected
    }
  }
}
