import Editions
import Markup
import Rubric
import Wording

/// The form on which a unit confirms its result or objects, to be filled in on the screen and saved, or by hand on
/// paper.
struct Receipt: Sendable {
  let year: YearValues
  let unit: UnitValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the facts of the result that the receipt is for.
  func writeHead(_ html: inout HTMLBuffer) {
    html.terms([
      (labels[.receiptUntil], until?.unparted), (labels[.unit], unit.name),
      (labels[.receiptAssessment], year.title),
      (labels[.round], "\(year.round)（\(labels(.receiptAsOf, labels.words(for: year.asOf)))）"),
      (labels[.total], total),
      (labels[.verdict], unit.total.map { labels[$0.verdict.label] }), (labels[.level], unit.level),
    ])
  }

  /// The total in words, with the points that are not decided yet, or nil if no total may be shown.
  private var total: String? {
    guard let total = unit.total else { return nil }
    guard total.pending > .zero else { return words(total.points.decimal, of: year.total) }
    let open = labels(.pendingTotal, total.points.decimal, total.pending.decimal)
    return "\(open)（\(labels(.outOf, year.total.decimal))）".unparted
  }

  /// The last day for answers in words, or nil if none is set.
  private var until: String? {
    guard let day = year.feedback else { return nil }
    let weekdays = labels[.weekdays].split(separator: " ")
    let words = labels.words(for: day)
    return day.weekday < weekdays.count
      ? labels(.dayWithWeekday, words, labels(.weekday, String(weekdays[day.weekday]))) : words
  }

  /// The notice of the last day for answers, or nil if none is set.
  var untilNote: String? { until.map { labels(.receiptUntilNote, $0) } }

  /// How to fill in the receipt by hand, and by when to return it if a day is set.
  var byHand: String { until.map { labels(.receiptByHandUntil, $0) } ?? labels[.receiptByHand] }

  /// Writes a row for the whole result and one for every item.
  func writeRows(_ html: inout HTMLBuffer) {
    html.raw("<table class=\"receipt-table\">\n<caption>")
    html.text(labels[.receiptCaption])
    html.raw("</caption>\n<thead><tr>")
    html.columns([
      (labels[.item], false), (labels[.earned], true), (labels[.receiptConfirm], false),
      (labels[.receiptOpinion], false),
    ])
    html.raw("</tr></thead>\n<tbody>\n")
    let open = unit.total.flatMap { $0.pending > .zero ? labels(.receiptOpen, $0.pending.decimal).unparted : nil }
    row(
      0, id: "", name: labels[.feedbackWhole], score: words(unit.total?.points.decimal, of: year.total), open: open,
      &html)
    for (index, item) in (unit.items ?? []).filter(\.exists).enumerated() {
      row(
        index + 1, id: item.id, name: "\(item.id) \(item.name)\(item.isBonus ? labels[.bonusMark] : "")",
        score: words(
          item.isLeftOut(by: year.notApplicable) ? labels[.notCounted] : item.earned?.decimal, of: item.points), &html
      )
    }
    html.raw("</tbody>\n</table>\n")
  }

  private func words(_ earned: String?, of points: Points) -> String { "\(earned ?? "—") ⁄ \(points.decimal)" }

  private func row(
    _ number: Int, id: String, name: String, score: String, open: String? = nil, _ html: inout HTMLBuffer
  ) {
    html.raw("<tr data-item=\"")
    html.text(id)
    html.raw("\"><th scope=\"row\">")
    html.text(name)
    html.raw("</th><td class=\"number\">")
    html.text(score)
    if let open {
      html.raw("<br>")
      html.text(open)
    }
    html.raw("</td><td><fieldset>")
    html.element("legend", class: "unseen", labels(.receiptConfirmItem, name))
    for (value, label) in [("yes", Label.answerYes), ("no", .answerNo), ("", .selfCheckOpen)] {
      html.raw(value.isEmpty ? "<label class=\"unsaid\">" : "<label>")
      html.raw("<input type=\"radio\" name=\"c\(number)\" value=\"\(value)\"\(value.isEmpty ? " checked" : "")> ")
      html.text(labels[label])
      html.raw("</label>")
    }
    html.raw("</fieldset></td><td><textarea name=\"o\(number)\" rows=\"1\" aria-label=\"")
    html.text(labels(.receiptOpinionItem, name))
    html.raw("\"></textarea><div class=\"written\" aria-hidden=\"true\"></div></td></tr>\n")
  }
}
