import Editions
import Layouts
import Markup
import Rubric
import Sentences
import Wording

/// An item on a scorecard: its state, its score, and the calculation line by line.
struct ItemCard: Sendable {
  let item: ItemValues
  /// The parts of the card that are the same for all units.
  let parts: ItemParts.Item
  /// The score by the unit's own self-check with the records that differ, or nil if there is none.
  let selfCheck: (score: Points, difference: UnitValues.SelfCheckValues.Difference?)?
  /// The unit's feedback on the item.
  let feedback: FeedbackList?
  /// The facts of the year.
  let year: Year
  let labels: Labels

  /// The facts of a year that its cards need, which cost less to pass on than the year.
  struct Year: Sendable {
    let year: Int
    let notApplicable: ScoringRubric.NotApplicablePolicy
    /// The points of all items together.
    let total: Points
    let today: Day
    /// The day at whose end the state was taken.
    let asOf: Day
    /// True if the reasons of marks may be shown.
    let showsReasons: Bool

    init(_ year: YearValues) {
      self.year = year.year
      notApplicable = year.notApplicable
      total = year.total
      today = year.today
      asOf = year.asOf
      showsReasons = year.allowance.reasons
    }
  }

  /// True if the item has its full points and nothing to explain: it fits into a row.
  var isSettled: Bool {
    guard feedback == nil, selfCheck == nil || selfCheck?.score == item.earned else { return false }
    return switch item.state {
    case .scored, .judged: item.earned == (item.isBonus ? .zero : item.points)
    case .notApplicable, .overridden, .pending, .absent: false
    }
  }

  /// Writes the item as a section.
  func write(_ html: inout HTMLBuffer) {
    let lost = item.lost ?? .zero
    html.append(parts.head)
    if lost > .zero {
      html.raw("<b class=\"lost\">")
      html.signed(-lost)
      html.raw("</b> ")
    }
    html.raw("<span>")
    html.append(parts.name)
    html.raw("</span> ")
    if lost > .zero, let earned = item.earned { html.bar(of: earned, in: item.points) }
    html.raw("<span>")
    writeScore(&html)
    html.raw("</span></h3>\n")
    if let computed = item.computed { writeSum(start: computed.start, score: computed.score, &html) }
    if let note { html.line("p", note) }
    if let selfCheck {
      let isSame = selfCheck.score == item.earned
      html.raw(isSame ? "<p class=\"quiet\">" : "<p class=\"differs\">")
      html.kept(
        labels(isSame ? .selfCheckSame : .selfCheckOther, selfCheck.score.decimal).unparted
          + (selfCheck.difference.map { labels.words(for: $0) } ?? ""))
      html.raw("</p>\n")
    }
    if let open = item.open { html.line("p", labels(.openNote, labels.words(for: open))) }
    if let mark { html.line("p", mark) }
    if isMarked, item.isReasoned, !year.showsReasons { html.line("p", class: "quiet", labels[.reasonWithheld]) }
    feedback?.write(&html, naming: false)
    if let remedies = item.remedies { write(remedies, &html) }
    if !parts.basis.isEmpty {
      html.raw("<p class=\"quiet\">")
      html.text(labels[.basisLead])
      html.append(parts.basis)
      html.raw("</p>\n")
    }
    html.raw("</section>\n")
  }

  /// Writes the item as a row of a table: the name, how its points came about, and the points.
  func writeRow(_ html: inout HTMLBuffer) {
    html.append(parts.row)
    html.append(parts.name)
    html.raw("</th><td>")
    if !item.lines.isEmpty {
      html.raw("<ul class=\"sum\">\n")
      writeLines(&html)
      html.raw("</ul>")
    }
    let untouched =
      item.lines.isEmpty && item.state == .scored
      ? labels[item.isBonus ? .settledBonusUntouched : .settledUntouched] : nil
    let words = [untouched, note, mark].compactMap(\.self)
    if !words.isEmpty { html.element("p", words.joined(separator: "　")) }
    html.raw("</td><td class=\"number\">")
    // The state goes without saying where the rules gave the points.
    writeScore(&html, withState: item.state != .scored)
    html.raw("</td></tr>\n")
  }

  private func writeScore(_ html: inout HTMLBuffer, withState: Bool = true) {
    if withState {
      html.element("span", class: "state", labels[item.state.label])
      html.raw(" ")
    }
    if item.isLeftOut(by: year.notApplicable) {
      html.text(labels[.notCounted])
    } else if let earned = item.earned {
      html.decimal(earned)
    } else {
      html.raw("—")
    }
    html.raw(" ⁄ ")
    html.decimal(item.points)
  }

  /// True if an assessor gave the score.
  private var isMarked: Bool { item.state == .judged || item.state == .overridden }

  /// The explanation of a mark, or nil if there is none to explain.
  private var note: String? {
    let earned = item.earned?.decimal ?? ""
    switch item.state {
    case .scored, .pending, .absent: return nil
    // Nobody need have marked a bonus for it to be nothing.
    case .judged:
      guard let panel = item.panel else {
        return item.isBonus && item.earned == .zero ? nil : labels(.judgedNote, earned)
      }
      return labels(panel.dropped == 0 ? .panelNote : .panelDroppedNote, earned, "\(panel.count)", "\(panel.dropped)")
    case .overridden:
      return item.computed.map { labels(.overriddenNote, $0.score.decimal, earned) }
        ?? labels(.overriddenUndecided, earned)
    case .notApplicable:
      switch item.isBonus ? .zero : year.notApplicable {
      case .full: return labels(.notApplicableFull, item.points.decimal)
      case .zero: return labels[.notApplicableZero]
      case .rescale: return labels(.notApplicableRescale, year.total.decimal)
      }
    }
  }

  /// 理由, 依据 and 评分人 of the mark in words, or nil if none of them is known.
  private var mark: String? {
    let panel = item.panel?.marks.map { mark in
      labels(mark.isDropped ? .panelMarkDropped : .panelMark, mark.assessor, mark.points.decimal)
    }.joined(separator: "、")
    let assessor = panel.flatMap { $0.isEmpty ? nil : $0 } ?? item.assessor
    let facts = [(Label.reason, item.reason), (.authority, item.authority), (.assessor, assessor)]
    let words = facts.compactMap { label, fact in fact.map { labels(label, $0) } }
    return words.isEmpty ? nil : words.joined(separator: "　")
  }

  private func write(_ remedies: RemedyValues, _ html: inout HTMLBuffer) {
    html.line("p", class: "label", labels[.selfCheckRemedies])
    let list = remedies.isSequence ? "ol" : "ul"
    html.raw("<\(list) class=\"remedies\">\n")
    for (place, step) in remedies.steps.enumerated() {
      html.raw("<li>")
      let words = labels.sentence(for: step)
      html.text(remedies.isSequence && place > 0 ? labels(.selfCheckThen, words) : words)
      html.element("strong", labels(.selfCheckGain, step.gain.signed))
      html.text(
        step.firstDay > year.today
          ? labels(.selfCheckBetween, labels.words(for: step.firstDay), labels.words(for: step.lastDay))
          : labels(.selfCheckUntil, labels.words(for: step.lastDay)))
      html.raw("</li>\n")
    }
    html.raw("</\(list)>\n")
  }

  private func writeSum(start: Points, score: Points, _ html: inout HTMLBuffer) {
    guard !item.lines.isEmpty || !item.ungiven.isEmpty else {
      html.line("p", class: "quiet", labels(.sumUntouched, start.decimal))
      return
    }
    html.raw("<ol class=\"sum\">\n<li><span class=\"points\">")
    html.decimal(start)
    html.raw("</span>")
    html.element("span", labels[.sumStart])
    html.raw("</li>\n")
    writeLines(&html)
    for award in item.ungiven {
      html.raw("<li class=\"ungiven\"><span class=\"points\">0</span>")
      html.element("span", labels.words(for: award))
      html.raw("</li>\n")
    }
    html.raw("<li class=\"total\"><span class=\"points\">")
    html.decimal(score)
    html.raw("</span>")
    html.element("span", labels[.sumEnd])
    html.raw("</li>\n</ol>\n")
  }

  private func writeLines(_ html: inout HTMLBuffer) {
    for line in item.lines {
      html.raw("<li><span class=\"points\">")
      html.signed(line.delta)
      html.raw("</span><div>")
      html.text(labels.words(for: line).unparted)
      html.text(labels.explanation(of: line).unparted)
      if !line.records.isEmpty {
        html.raw("<ul class=\"records\">")
        for record in line.records { write(record, of: line, &html) }
        html.raw("</ul>")
      }
      html.raw("</div></li>\n")
    }
  }

  /// Writes a record in columns: what it is, how it went, and by which papers and row it is known.
  private func write(
    _ record: ItemValues.RecordValues, of line: ItemValues.LineValues, _ html: inout HTMLBuffer
  ) {
    var countsPeriods = false
    if case .periods = line.steps { countsPeriods = true }
    html.raw("<li>")
    let what = labels.content(of: record)
    if !what.isEmpty { html.element("span", what) }
    let course = labels.course(
      of: record, by: line.terms, in: year.year, asOf: year.asOf, withDays: countsPeriods)
    if let course {
      html.raw("<span class=\"course\">")
      html.kept(course)
      html.raw("</span>")
    }
    let papers = [record.details.map { labels.papers(of: $0) }, record.row.map { labels.words(for: $0) }]
      .compactMap(\.self).filter { !$0.isEmpty }
    if !papers.isEmpty { html.element("span", class: "papers", papers.joined(separator: "　")) }
    html.raw("</li>\n")
  }
}
