package import Editions
import Layouts
import Markup
import Rubric
import RubricBooks
import Sentences
package import SiteContent
import Wording

/// A unit's scorecard: its result in a sentence, its total, its dimensions, and every item with its calculation.
package struct Scorecard: Sendable {
  let year: YearValues
  let unit: UnitValues
  /// The parts of its items that are the same for all units.
  let items: ItemParts
  /// The situations that vetoes may name.
  let responsibility: Responsibility?
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates a scorecard from its parts.
  package init(
    year: YearValues, unit: UnitValues, items: ItemParts, responsibility: Responsibility?, context: PageContext
  ) {
    self.year = year
    self.unit = unit
    self.items = items
    self.responsibility = responsibility
    self.context = context
  }

  /// The parts of the template.
  package var parts: PageParts {
    [
      "about": html {
        $0.link(to: .year(year.year), year.title, context)
        $0.text("　" + labels(.cardAbout, unit.category, year.round, year.asOf.iso))
      },
      "total": html { writeTotal(&$0) },
      "changes": html { ChangeTable(year: year, unit: unit, context: context).write(&$0) },
      "dimensions": html { DimensionBars(year: year, unit: unit, context: context).write(&$0) },
      "items": html { buffer in
        if unit.items != nil, !items.sharedBasis.isEmpty {
          buffer.raw("<p class=\"quiet\">")
          buffer.text(labels[.basisShared])
          buffer.append(items.sharedBasis)
          buffer.raw("</p>\n")
        }
        let facts = ItemCard.Year(year)
        for (index, item) in (unit.items ?? []).enumerated() {
          ItemCard(
            item: item, parts: items[item.id], selfCheck: unit.selfCheck?.items[index],
            feedback: feedback(of: item.id), year: facts, labels: labels
          ).write(&buffer)
        }
      },
      "feedback": html { html in
        let shown = Set(unit.items?.map(\.id) ?? [])
        let rest = unit.feedback.filter { $0.item.map { !shown.contains($0) } ?? true }
        FeedbackList(feedback: rest, context: context).write(&html, naming: true)
      },
    ]
  }

  private func feedback(of item: String) -> FeedbackList? {
    unit.feedback.isEmpty ? nil : FeedbackList(feedback: unit.feedback.filter { $0.item == item }, context: context)
  }

  private func writeTotal(_ html: inout HTMLBuffer) {
    if let answer = labels.answer(for: unit, in: year) { html.line("p", class: "statement", answer) }
    if let total = unit.total {
      html.raw("<div class=\"score\"><strong>")
      html.decimal(total.points)
      html.raw("</strong>")
      html.element("span", labels(.outOf, year.total.decimal))
      html.element("span", class: "verdict", labels[total.verdict.label])
      if let rank = unit.rank { html.element("span", labels(.rankOf, "\(rank)")) }
      html.raw("</div>\n")
    }
    html.line("p", ([standing] + comparisons).joined())
    if let total = unit.total {
      if total.pending > .zero { html.line("p", labels(.pendingPoints, total.pending.decimal)) }
      if total.verdict == .vetoed { html.line("p", labels[.vetoNote]) }
    }
    if let selfCheck = unit.selfCheck {
      html.line("p", labels(.selfCheckResult, selfCheck.total.decimal))
    }
    for veto in unit.vetoes {
      VetoTerms(veto: veto, responsibility: responsibility, context: context).write(&html)
    }
    CorrectionList(year: year, context: context).write(only: unit.id, &html)
    guard !unit.earlier.isEmpty else { return }
    html.raw("<ul>\n")
    for round in unit.earlier {
      html.line(
        "li", labels(.earlierRound, round.name, round.asOf.iso, round.total.decimal, labels[round.verdict.label]))
    }
    html.raw("</ul>\n")
  }

  /// The standing of the result: a draft, or approved and published.
  private var standing: String {
    guard !year.isDraft else { return labels(.standingDraft, year.round, year.asOf.iso) }
    let facts = [
      year.approval.map(words), year.published.map { labels(.publishedOn, $0.iso) },
    ]
    return labels(.standingFinal, year.round, facts.compactMap(\.self).joined(separator: "，"))
  }

  /// Returns the approval in words, with day, approver and document: 2025-01-08 经领导小组审定（会议纪要）.
  private func words(_ approval: AssessmentPlan.Approval) -> String {
    "\(approval.date.iso) \(labels(.standingApproved, approval.by))" + (approval.document.map { "（\($0)）" } ?? "")
  }

  /// The comparisons of the total with the median and the previous year.
  private var comparisons: [String] {
    var words: [String] = []
    if unit.total != nil, let median = year.medians.total {
      words.append(labels(.medianOf, "\(median.count)", median.points.decimal))
    }
    if let previous = unit.previous {
      if !previous.isComparable {
        words.append(labels(.previousNotComparable, "\(previous.year)"))
      } else if let total = previous.total {
        words.append(labels(.previousTotal, "\(previous.year)", total.decimal))
      }
    }
    return words
  }
}
