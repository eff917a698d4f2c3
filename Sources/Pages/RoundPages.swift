import Components
import Editions
import Layouts
import Markup
import Rubric
import Sentences
import Wording

/// The rounds of a year for the office: the changes of each with their causes, the units' answers, and the totals.
struct RoundPages: Sendable {
  let frame: PageFrame
  let year: YearValues

  var pages: [SitePage] {
    let pages = UnitPages(year).all
    return year.rounds.flatMap { round in
      (pages.isEmpty ? 0..<1 : pages.indices).map { self.page(of: round, $0, of: pages) }
    }
  }

  /// Returns a page of a round, whole if units are not split.
  private func page(of round: RoundValues, _ index: Int, of pages: [UnitPages.Page]) -> SitePage {
    let part = pages.isEmpty ? nil : pages[index]
    let address = Address.round(round.number, year: year.year, page: index == 0 ? nil : part?.name)
    return SitePage(address, from: "assessments/\(year.year)/assessment.yaml") {
      let isDraft = year.isDraft || round.number < year.rounds.count
      let heading = labels(.roundHeading, "\(year.year)", round.name)
      let title = index == 0 ? nil : part.map { labels(.partTitle, heading, $0.title(labels)) }
      return frame.page(
        .round, title: title ?? heading, at: address, part: .results,
        draft: isDraft ? labels(.draftBanner, round.name) : nil
      ) { context in
        let units = part.map { $0.units.map { round.units[$0] } } ?? round.units
        return [
          "lead": html { html in
            writeLead(round, &html)
            if part != nil { writePages(round, pages, index, &html, context) }
          },
          "rounds": html { writeOthers(round, &$0, context) },
          "answers": html { writeAnswers(round, units, &$0, context) },
          "changes": html { writeChanges(units, &$0, context) },
          "totals": html { html in
            writeTotals(round, units, &html, context)
            guard part != nil else { return }
            UnitPageLinks(round: round.number, pages, of: year, context).writeEnd(index, &html)
          },
        ]
      }
    }
  }

  /// Writes the links among the pages of a round; its first says what the units answered and lists all pages.
  private func writePages(
    _ round: RoundValues, _ pages: [UnitPages.Page], _ index: Int, _ html: inout HTMLBuffer, _ context: PageContext
  ) {
    let links = UnitPageLinks(round: round.number, pages, of: year, context)
    if index == 0 {
      if round.hasAnswers {
        let counts = RoundPages.answers.map { answer, label in
          labels(.answerCount, labels[label], "\(round.units.count { $0.answer == answer })")
        }
        html.line("p", counts.joined(separator: "；"))
      }
      html.line("p", labels(.partsSplit, "\(round.units.count)", pages[0].title(labels)))
      links.writeList(&html)
    }
    links.writeTurn(index, &html)
  }

  private var labels: Labels { frame.labels }

  private func writeLead(_ round: RoundValues, _ html: inout HTMLBuffer) {
    let changed = round.units.count { !$0.changes.isEmpty }
    html.line("p", labels(.roundLead, labels.words(for: round.asOf), "\(round.units.count)"))
    guard round.number > 1 else { return }
    html.line("p", changed == 0 ? labels[.roundUnchanged] : labels(.roundChanged, "\(changed)"))
  }

  private func writeOthers(_ round: RoundValues, _ html: inout HTMLBuffer, _ context: PageContext) {
    html.link(to: .year(year.year), year.title, context)
    for other in year.rounds where other.number != round.number {
      html.text("　")
      html.link(to: .round(other.number, year: year.year), other.name, context)
    }
  }

  private func writeChanges(_ units: [RoundValues.Unit], _ html: inout HTMLBuffer, _ context: PageContext) {
    guard units.contains(where: { !$0.changes.isEmpty }) else { return }
    html.openLog(
      labels[.changeLog],
      [
        (labels[.unit], false), (labels[.item], false), (labels[.changeBefore], false), (labels[.changeAfter], false),
        (labels[.changeCauses], false),
      ])
    for unit in units {
      for change in unit.changes.map({ labels.words(for: $0) }) {
        html.raw("<tr><th scope=\"row\">")
        html.link(to: .unit(unit.id, year: year.year, item: change.item), unit.name, context)
        html.raw("</th>")
        html.cell(labels[.item], change.item ?? labels[.changeVetoed])
        html.cell(labels[.changeBefore], change.before)
        html.cell(labels[.changeAfter], change.after)
        html.cell(labels[.changeCauses], lines: change.causes)
        html.raw("</tr>\n")
      }
    }
    html.closeLog()
  }

  private func writeAnswers(
    _ round: RoundValues, _ shown: [RoundValues.Unit], _ html: inout HTMLBuffer, _ context: PageContext
  ) {
    guard round.hasAnswers else { return }
    for (answer, label) in RoundPages.answers {
      let units = shown.filter { $0.answer == answer }
      guard !units.isEmpty else { continue }
      html.line("h3", labels(.answerCount, labels[label], "\(units.count)"))
      html.raw("<ul class=\"units\">\n")
      for unit in units {
        html.raw("<li>")
        html.link(to: .unit(unit.id, year: year.year), unit.name, context)
        if !unit.undecided.isEmpty {
          html.text(
            labels(.answerUndecided, unit.undecided.map { $0 ?? labels[.feedbackWhole] }.joined(separator: "、")))
        }
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
  }

  private static let answers: [(RoundValues.Answer, Label)] = [
    (.objected, .answerObjected), (.none, .answerNone), (.remarked, .answerRemarked), (.confirmed, .answerConfirmed),
  ]

  private func writeTotals(
    _ round: RoundValues, _ units: [RoundValues.Unit], _ html: inout HTMLBuffer, _ context: PageContext
  ) {
    let isFirst = round.number == 1
    let within = year.shape.ranksWithin
    html.openRegion(labels[.roundTotals])
    html.raw("<table class=\"totals\">\n<thead><tr>")
    html.columns(
      [(labels[.rank], true), (labels[.unit], false)] + (within ? [(labels[.category], false)] : [])
        + [(labels[.total], true)]
        + (isFirst ? [] : [(labels[.totalChange], true)]) + [(labels[.verdict], false)])
    html.raw("</tr></thead>\n<tbody>\n")
    // By rank, within categories where units are ranked so; units without one come last, in file order.
    var groups: [String: Int] = [:]
    if within { for unit in units where groups[unit.category] == nil { groups[unit.category] = groups.count } }
    func place(_ index: Int) -> (Int, Int, Int) {
      (groups[units[index].category] ?? 0, units[index].rank ?? .max, index)
    }
    let order = units.indices.sorted { place($0) < place($1) }
    let places = units.lazy.map(\.total).places
    let changePlaces = units.lazy.compactMap { unit in unit.isComparable ? unit.before.map { unit.total - $0 } : nil }
      .places
    for unit in order.map({ units[$0] }) {
      html.raw("<tr><td class=\"number\">\(unit.rank.map { "\($0)" } ?? "–")</td><th scope=\"row\">")
      html.link(to: .unit(unit.id, year: year.year), unit.name, context)
      html.raw("</th>")
      if within { html.element("td", unit.category) }
      html.numberCell(unit.total, places: places)
      if let before = unit.before {
        let change = unit.total - before
        html.raw("<td class=\"number\">")
        if !unit.isComparable {
          html.raw("—")
        } else if change != .zero {
          html.signed(change, places: changePlaces)
        }
        html.raw("</td>")
      }
      html.element("td", labels[unit.verdict.label])
      html.raw("</tr>\n")
    }
    html.closeLog()
  }
}
