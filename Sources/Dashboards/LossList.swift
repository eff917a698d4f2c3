import Components
import Editions
import Layouts
import Markup
import Rubric
import Sentences
import Wording

/// The items that cost most: the points lost over all units, the causes, and the units that lost most.
struct LossList: Sendable {
  let year: YearValues
  let columns: [YearValues.Item]
  /// The losses of the items, the costliest first.
  let losses: [ItemLoss]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The most items that are described in full.
  private static let told = 10
  /// The most units that an item names.
  private static let named = 6
  /// The most causes that an item lists.
  private static let reasons = 6

  /// Writes the list.
  func write(_ html: inout HTMLBuffer) {
    guard let most = losses.first?.lost else {
      html.line("p", labels[YearStanding(year)?.scored.isEmpty ?? false ? .lossUnscored : .lossNone])
      return
    }
    html.line("p", class: "quiet", labels[.lossNote] + (year.shape.hasWeights ? labels[.unweightedNote] : ""))
    html.raw("<ol class=\"losses\">\n")
    for loss in losses.prefix(Self.told) { write(loss, most: most, &html) }
    html.raw("</ol>\n")
    let rest = losses.dropFirst(Self.told)
    guard !rest.isEmpty else { return }
    html.raw("<p>")
    html.figures(labels(.lossRest, "\(rest.count)", rest.reduce(Points.zero) { $0 + $1.lost }.decimal))
    for (index, loss) in rest.enumerated() {
      if index > 0 { html.text("、") }
      let column = columns[loss.item]
      html.link(
        to: .guide(item: column.id), labels(.lossShort, column.id, column.name, loss.lost.decimal).unparted, context)
    }
    html.raw("。</p>\n")
  }

  private func write(_ loss: ItemLoss, most: Points, _ html: inout HTMLBuffer) {
    let column = columns[loss.item]
    html.raw("<li>\n<h3>")
    html.link(to: .guide(item: column.id), "\(column.id) \(column.name)", context)
    html.element("span", class: "fact", labels(.pointsUnit, column.points.decimal))
    html.raw("</h3>\n<p class=\"loss\">")
    html.bar(loss.lost, of: most)
    html.text(" ")
    html.link(
      to: .year(year.year, at: place(column)), labels(.lossSum, loss.lost.decimal, "\(loss.units.count)").unparted,
      context)
    html.raw("</p>\n<ul class=\"causes\">\n")
    for cause in loss.causes.prefix(Self.reasons) { html.line("li", words(cause).unparted) }
    let others = loss.causes.dropFirst(Self.reasons)
    if !others.isEmpty {
      html.line("li", labels(.causeOthers, (-others.reduce(Points.zero) { $0 + $1.points }).signed))
    }
    html.raw("</ul>\n<p class=\"concerned\">")
    for (index, unit) in loss.units.prefix(Self.named).enumerated() {
      if index > 0 { html.text("、") }
      let values = year.units[unit.unit]
      html.link(
        to: .unit(values.id, year: year.year, item: column.id),
        labels(.lossOf, values.name, unit.lost.decimal).unparted, context)
    }
    if loss.units.count > Self.named {
      html.text("，")
      html.link(
        to: .year(year.year, at: place(column)), labels(.andMore, "\(loss.units.count)"), context, class: "rest")
    }
    html.raw("</p>\n</li>\n")
  }

  /// Returns the place of the item's scores on the page, or of the links to them if they are on pages of their own.
  private func place(_ column: YearValues.Item) -> Address.YearPlace {
    year.units.count > UnitPages.rows ? .part(.items) : .item(column.id)
  }

  private func words(_ cause: ItemLoss.Cause) -> String {
    let reason =
      switch cause.reason {
      case .line(let line): labels.words(for: line, text: cause.text)
      case .unattained: labels[.causeUnattained]
      case .judged: labels[.causeJudged]
      case .overridden: labels[.causeOverridden]
      }
    let points = (-cause.points).signed
    return cause.times > 0
      ? labels(.causeTimes, reason, "\(cause.units)", "\(cause.times)", points)
      : labels(.causeUnits, reason, "\(cause.units)", points)
  }
}
