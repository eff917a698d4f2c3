import Assessment
import PolicyText
import Rubric

/// A unit's scorecard: its total, its dimensions, and every item with its calculation.
struct Scorecard: Sendable {
  let year: YearValues
  let unit: UnitValues
  /// The ids of the items that have guide pages.
  let guided: Set<String>

  /// Writes the scorecard; links begin with the way to the site's root.
  func write(_ html: inout HTMLBuffer, root: String) {
    html.line("h1", unit.name)
    html.raw("<p class=\"quiet\">")
    html.link("index.html", year.title)
    html.text("　\(unit.category)　\(year.round)，截至 \(year.asOf.iso)")
    html.raw("</p>\n")
    writeTotal(&html)
    writeDimensions(&html)
    if let items = unit.items {
      html.line("h2", "各项指标的计算")
      for item in items { write(item, &html, root: root) }
    }
    writeFeedback(&html)
  }

  private func writeTotal(_ html: inout HTMLBuffer) {
    if let total = unit.total {
      html.raw("<div class=\"score\"><strong>\(total.points.decimal)</strong><span>满分 \(year.total.decimal)</span>")
      html.raw("<span class=\"verdict\">\(total.verdict.label)</span>")
      if let rank = unit.rank { html.raw("<span>第 \(rank) 名</span>") }
      html.raw("</div>\n")
      if total.pending > .zero {
        html.raw("<p>另有 \(total.pending.decimal) 分的指标待核定，未计入总分。</p>\n")
      }
      if total.verdict == .vetoed {
        html.raw("<p>有事件使本单位的结果被一票否决；总分照算列出，不计入名次。</p>\n")
      }
    }
    for veto in unit.vetoes {
      html.terms([("发生日期", veto.day.iso), ("事由", veto.cause), ("问责文件", veto.accountability)])
    }
    if !unit.earlier.isEmpty {
      html.raw("<ul>\n")
      for round in unit.earlier {
        html.line("li", "\(round.name)（截至 \(round.asOf.iso)）：\(round.total.decimal)，\(round.verdict.label)")
      }
      html.raw("</ul>\n")
    }
  }

  private func writeDimensions(_ html: inout HTMLBuffer) {
    guard let dimensions = unit.dimensions else { return }
    html.raw("<h2>各方面得分</h2>\n<table>\n<thead><tr><th scope=\"col\">方面</th>")
    html.raw(
      "<th scope=\"col\" class=\"number\">得分</th><th scope=\"col\" class=\"number\">分值</th></tr></thead>\n<tbody>\n")
    for (dimension, result) in zip(year.dimensions, dimensions) {
      html.raw("<tr>")
      html.raw("<th scope=\"row\">")
      html.text("\(dimension.id) \(dimension.name)")
      html.raw(result.earned < result.points ? "</th><td class=\"number lost\">" : "</th><td class=\"number\">")
      html.raw("\(result.earned.decimal)</td><td class=\"number\">\(result.points.decimal)</td></tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  private func write(_ item: ItemValues, _ html: inout HTMLBuffer, root: String) {
    html.raw("<section class=\"item\" id=\"item-")
    html.text(item.id)
    html.raw("\">\n<h3><span>")
    if guided.contains(item.id) {
      html.link("\(root)guide/\(item.id).html", "\(item.id) \(item.name)")
    } else {
      html.text("\(item.id) \(item.name)")
    }
    html.raw("</span><span><span class=\"state\">\(item.state.label)</span> ")
    html.raw("\(item.earned?.decimal ?? "—") ⁄ \(item.points.decimal)</span></h3>\n")
    if let computed = item.computed { writeSum(item, start: computed.start, score: computed.score, &html) }
    if let note = note(on: item) { html.line("p", note) }
    if let open = item.open { html.line("p", "待核定：\(open)。") }
    let facts = [
      item.reason.map { "理由：\($0)" }, item.authority.map { "依据：\($0)" }, item.assessor.map { "评分人：\($0)" },
    ].compactMap(\.self)
    if !facts.isEmpty { html.line("p", facts.joined(separator: "　")) }
    html.raw("</section>\n")
  }

  /// What is to be said of a mark.
  private func note(on item: ItemValues) -> String? {
    switch item.state {
    case .scored, .pending: nil
    case .judged: "由评分人评定：\(item.earned?.decimal ?? "") 分。"
    case .overridden:
      item.computed.map { "改判：按规则 \($0.score.decimal) 分，改为 \(item.earned?.decimal ?? "") 分。" }
        ?? "改判：按规则尚无法计算，评为 \(item.earned?.decimal ?? "") 分。"
    case .notApplicable:
      switch year.notApplicable {
      case .full: "不适用按满分，计 \(item.points.decimal) 分。"
      case .zero: "不适用，计 0 分。"
      case .rescale: "不适用，不计入；其余指标按比例折算为满分 \(year.total.decimal) 分。"
      }
    }
  }

  private func writeSum(_ item: ItemValues, start: Points, score: Points, _ html: inout HTMLBuffer) {
    html.raw("<ol class=\"sum\">\n<li><span class=\"points\">\(start.decimal)</span><span>起算</span></li>\n")
    for line in item.lines {
      html.raw("<li><span class=\"points\">\(line.delta.signed)</span><span>")
      html.text(line.text)
      if let count = line.count { html.text("（\(count) 次）") }
      if !line.records.isEmpty {
        html.raw("<ul class=\"records\">")
        for record in line.records {
          html.line(
            "li",
            [record.value, record.dates, record.details, record.row].compactMap(\.self).joined(separator: "　"))
        }
        html.raw("</ul>")
      }
      html.raw("</span></li>\n")
    }
    html.raw("<li class=\"total\"><span class=\"points\">\(score.decimal)</span><span>按规则得分</span></li>\n</ol>\n")
  }

  private func writeFeedback(_ html: inout HTMLBuffer) {
    guard !unit.feedback.isEmpty else { return }
    html.line("h2", "反馈与答复")
    html.raw("<ul>\n")
    for feedback in unit.feedback {
      let words = [
        feedback.item.map { "指标 \($0)" } ?? "全部结果", feedback.round,
        feedback.isConfirmed.map { $0 ? "已确认" : "有异议" }, feedback.opinion.isEmpty ? nil : "意见：\(feedback.opinion)",
        feedback.decision.isEmpty ? nil : "处理：\(feedback.decision)",
        feedback.reply.isEmpty ? nil : "答复：\(feedback.reply)",
      ]
      html.line("li", words.compactMap(\.self).joined(separator: "　"))
    }
    html.raw("</ul>\n")
  }
}

extension Points {
  /// The amount with its sign: a minus sign (U+2212) or a plus.
  var signed: String {
    self < .zero ? "−" + (-self).decimal : "+" + decimal
  }
}
