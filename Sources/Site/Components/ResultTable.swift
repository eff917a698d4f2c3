import Assessment
import PolicyText
import Rubric

/// The table of all units of a year, with what the edition may show.
struct ResultTable: Sendable {
  let year: YearValues

  /// Writes the table.
  func write(_ html: inout HTMLBuffer) {
    let showsRank = year.units.contains { $0.rank != nil }
    let showsTotal = year.units.contains { $0.total != nil }
    let showsDimensions = year.units.contains { $0.dimensions != nil }
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"各单位结果\">\n<table class=\"wide\">\n")
    html.raw("<caption>各单位结果，满分 \(year.total.decimal) 分</caption>\n<thead><tr>")
    if showsRank { html.raw("<th scope=\"col\" class=\"number\">名次</th>") }
    html.raw("<th scope=\"col\">单位</th><th scope=\"col\">类别</th>")
    if showsTotal { html.raw("<th scope=\"col\" class=\"number\">总分</th><th scope=\"col\">结论</th>") }
    if showsDimensions {
      for dimension in year.dimensions {
        html.raw("<th scope=\"col\" class=\"number\"><abbr title=\"")
        html.text("\(dimension.name)，\(dimension.points.decimal) 分")
        html.raw("\">")
        html.text(dimension.id)
        html.raw("</abbr></th>")
      }
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for unit in year.units { write(unit, showsRank: showsRank, &html) }
    html.raw("</tbody>\n</table>\n</div>\n")
    if showsDimensions {
      html.raw("<p class=\"quiet\">")
      html.text(year.dimensions.map { "\($0.id) \($0.name)（\($0.points.decimal) 分）" }.joined(separator: "；"))
      html.raw("</p>\n")
    }
  }

  private func write(_ unit: UnitValues, showsRank: Bool, _ html: inout HTMLBuffer) {
    html.raw("<tr>")
    if showsRank { html.raw("<td class=\"number\">\(unit.rank.map { "\($0)" } ?? "–")</td>") }
    html.raw("<th scope=\"row\">")
    html.link("\(unit.id).html", unit.name)
    html.raw("</th>")
    html.element("td", unit.category)
    if let total = unit.total {
      html.raw("<td class=\"number\">\(total.points.decimal)</td><td>\(total.verdict.label)</td>")
    }
    for (earned, dimension) in zip(unit.dimensions ?? [], year.dimensions) {
      html.raw(earned.earned < dimension.points ? "<td class=\"number lost\">" : "<td class=\"number\">")
      html.raw("\(earned.earned.decimal)</td>")
    }
    html.raw("</tr>\n")
  }
}

extension UnitResult.Verdict {
  /// The verdict in a word with its symbol.
  var label: String {
    switch self {
    case .scored: "● 已评定"
    case .pending: "◌ 待核定"
    case .vetoed: "■ 一票否决"
    }
  }
}

extension ItemResult.State {
  /// The state in a word with its symbol.
  var label: String {
    switch self {
    case .scored: "● 得分"
    case .judged: "◆ 评判"
    case .overridden: "▲ 改判"
    case .notApplicable: "– 不适用"
    case .pending: "◌ 待核定"
    }
  }
}
