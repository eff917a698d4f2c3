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
  /// What the unit still has to do, or nil on cards that do not say so.
  private let duties: UnitDuties?
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates a scorecard from its parts.
  package init(
    year: YearValues, unit: UnitValues, items: ItemParts, responsibility: Responsibility?,
    duties: UnitDuties? = nil, context: PageContext
  ) {
    self.year = year
    self.unit = unit
    self.items = items
    self.responsibility = responsibility
    self.duties = duties
    self.context = context
  }

  /// The parts of the template.
  package var parts: PageParts {
    let cards = self.cards
    return [
      "about": html {
        $0.link(to: .year(year.year), year.title, context)
        $0.text("　" + unit.category)
      },
      "total": html { writeTotal(&$0) },
      "changes": html { ChangeTable(year: year, unit: unit, context: context).write(&$0) },
      "dimensions": html { DimensionBars(year: year, unit: unit, context: context).write(&$0) },
      "losses": html { writeLosses(cards, &$0) }, "items": html { writeSettled(cards, &$0) },
      "feedback": html { html in
        let shown = Set(unit.items?.map(\.id) ?? [])
        let rest = unit.feedback.filter { $0.item.map { !shown.contains($0) } ?? true }
        FeedbackList(feedback: rest, context: context).write(&html, naming: true)
      },
    ]
  }

  /// The items that are shown, in the order of the rubric.
  private var cards: [ItemCard] {
    let facts = ItemCard.Year(year)
    return (unit.items ?? []).enumerated().filter(\.element.exists).map { index, item in
      ItemCard(
        item: item, parts: items[item.id],
        selfCheck: unit.selfCheck.flatMap { own in
          own.items[index].map { (score: $0, difference: own.differences[index]) }
        },
        feedback: feedback(of: item.id), year: facts, labels: labels)
    }
  }

  private func feedback(of item: String) -> FeedbackList? {
    guard !unit.feedback.isEmpty else { return nil }
    let own = unit.feedback.filter { $0.item == item }
    return own.isEmpty ? nil : FeedbackList(feedback: own, context: context)
  }

  /// Writes the items that lost points, the greatest loss first, then those that are open, those with something else to
  /// explain, and the bonus.
  private func writeLosses(_ cards: [ItemCard], _ html: inout HTMLBuffer) {
    let rest = cards.filter { !$0.isSettled && !$0.item.isBonus }
    let bonus = cards.filter(\.item.isBonus)
    guard !rest.isEmpty || !bonus.isEmpty else { return }
    // Equal losses keep the order of the rubric.
    let losses = rest.map { $0.item.lost ?? .zero }
    let order = rest.indices.filter { losses[$0] > .zero }.sorted { (losses[$1], $0) < (losses[$0], $1) }
    write(order.map { rest[$0] }, .lossesHeading, &html)
    write(rest.filter { $0.item.state == .pending }, .openHeading, &html)
    write(
      rest.indices.filter { losses[$0] <= .zero && rest[$0].item.state != .pending }.map { rest[$0] }, .remarksHeading,
      &html)
    writeBonus(bonus, &html)
    guard !items.sharedBasis.isEmpty else { return }
    html.raw("<p class=\"quiet\">")
    html.text(labels[.basisShared])
    html.append(items.sharedBasis)
    html.raw("</p>\n")
  }

  private func write(_ cards: [ItemCard], _ heading: Label, _ html: inout HTMLBuffer) {
    guard !cards.isEmpty else { return }
    html.line("h2", labels[heading])
    for card in cards { card.write(&html) }
  }

  /// Writes the items of bonus dimensions: what they added, then those that added nothing, in rows.
  private func writeBonus(_ cards: [ItemCard], _ html: inout HTMLBuffer) {
    guard !cards.isEmpty else { return }
    html.line("h2", labels[.bonusHeading])
    if let bonus = unit.bonus {
      html.line("p", bonus == .zero ? labels[.bonusNothing] : bounded() + labels(.bonusSum, bonus.decimal))
    }
    for card in cards where !card.isSettled { card.write(&html) }
    writeRows(cards.filter(\.isSettled), &html)
  }

  /// Returns which bonus dimensions came to more than they may add.
  private func bounded() -> String {
    guard let items = unit.items else { return "" }
    return year.dimensions.compactMap { dimension -> String? in
      guard dimension.isBonus, let cap = dimension.cap else { return nil }
      let sum = dimension.items.reduce(Points.zero) { $0 + (items[$1].earned ?? .zero) }
      return sum > cap ? labels(.bonusBounded, dimension.name, sum.decimal, cap.decimal) : nil
    }.joined()
  }

  /// Writes the items that have their full points.
  private func writeSettled(_ cards: [ItemCard], _ html: inout HTMLBuffer) {
    writeRows(cards.filter { $0.isSettled && !$0.item.isBonus }, &html)
  }

  private func writeRows(_ settled: [ItemCard], _ html: inout HTMLBuffer) {
    guard !settled.isEmpty else { return }
    html.raw("<table class=\"settled\">\n<thead class=\"unseen\"><tr>")
    html.columns([(labels[.item], false), (labels[.settledHow], false), (labels[.earned], true)])
    html.raw("</tr></thead>\n<tbody>\n")
    for card in settled { card.writeRow(&html) }
    html.raw("</tbody>\n</table>\n")
  }

  /// Writes the sentence that answers first; the points that it begins with are the most conspicuous.
  private func writeAnswer(_ html: inout HTMLBuffer) {
    guard let answer = labels.answer(for: unit, in: year)?.unparted else { return }
    html.raw("<p class=\"statement\">")
    let points = unit.total.map { labels(.pointsUnit, $0.points.decimal).unparted } ?? ""
    if !points.isEmpty, answer.hasPrefix(points) {
      html.element("strong", points)
      html.text(String(answer.dropFirst(points.count)))
    } else {
      html.text(answer)
    }
    html.raw("</p>\n")
  }

  private func writeTotal(_ html: inout HTMLBuffer) {
    writeAnswer(&html)
    html.raw("<p>")
    if let total = unit.total {
      html.element("span", class: "verdict", labels[total.verdict.label])
      html.text("　" + labels(.outOf, year.total.decimal) + "　")
    }
    html.figures(([standing] + comparisons).joined())
    html.raw("</p>\n")
    if let total = unit.total {
      if total.verdict == .vetoed { html.line("p", labels[.vetoNote]) }
    }
    duties?.write(&html)
    if let selfCheck = unit.selfCheck {
      let decided = selfCheck.decided
      html.line(
        "p",
        labels(
          .selfCheckResult, "\(decided.count)", decided.points.decimal, decided.earned.decimal,
          decided.open == 0 ? "" : labels(.selfCheckRest, "\(decided.open)")))
    }
    for veto in unit.vetoes {
      VetoTerms(veto: veto, responsibility: responsibility, context: context).write(&html)
    }
    CorrectionList(year: year, context: context).write(only: unit.id, &html)
    for round in unit.earlier {
      html.line(
        "p", class: "quiet",
        labels(
          .earlierRound, round.name, labels.words(for: round.asOf), round.total.decimal, labels[round.verdict.label]))
    }
  }

  /// The standing of the result: a draft, or approved and published.
  private var standing: String {
    guard !year.isDraft else { return labels(.standingDraft, year.round, labels.words(for: year.asOf)) }
    let facts = [
      year.approval.map(words), year.published.map { labels(.standingPublished, labels.words(for: $0)) },
    ]
    return labels(
      .standingFinal, year.round, labels.words(for: year.asOf), facts.compactMap(\.self).joined(separator: "，"))
  }

  /// Returns the approval in words, with day, approver and document: 2025-01-08 经领导小组审定（会议纪要）.
  private func words(_ approval: AssessmentPlan.Approval) -> String {
    "\(labels.words(for: approval.date))\(labels(.standingApproved, approval.by))"
      + (approval.document.map { "（\($0)）" } ?? "")
  }

  /// The comparisons of the total with the median and the previous year.
  private var comparisons: [String] {
    var words: [String] = []
    if unit.total != nil {
      if let median = year.medians.total {
        words.append(labels(.medianOf, "\(median.count)", median.points.decimal))
      } else if let own = year.medians.totals.first(where: { $0.cohort.has(unit.category) }),
        own.median.count > 1
      {
        words.append(
          labels(.medianOfLike, own.cohort.words, "\(own.median.count)", own.median.points.decimal))
      }
    }
    if let previous = unit.previous {
      if !previous.isComparable {
        words.append(
          labels(previous.hadOtherItems ? .previousOtherItems : .previousNotComparable, "\(previous.year)"))
      } else if let total = previous.total, unit.total?.verdict != .scored {
        words.append(labels(.previousTotal, "\(previous.year)", total.decimal))
      }
    }
    return words
  }
}
