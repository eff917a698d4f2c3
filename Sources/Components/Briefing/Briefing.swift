package import Editions
import Layouts
package import Markup
import Rubric
package import RubricBooks
import Sentences
package import Wording

/// The summary of a year's results for the leading group.
package struct Briefing: Sendable {
  let year: YearValues
  let rubric: RubricBook
  /// The files with the tables of units, or none if those are few enough for one file.
  private let annexes: [UnitPages.Page]
  private let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates a briefing from its parts.
  package init(year: YearValues, rubric: RubricBook, labels: Labels) {
    self.year = year
    self.rubric = rubric
    annexes = Briefing.annexes(of: year)
    context = PageContext(labels: labels, alone: .year(year.year))
  }

  /// The most units that a sentence names.
  private static let named = 12

  /// Returns the annexes of a year with many units: the tables of each category, or of parts of one.
  package static func annexes(of year: YearValues) -> [UnitPages.Page] {
    UnitPages(year, rows: UnitPages.sheetRows).all
  }

  /// The parts by name; the page leaves out empty ones.
  package var parts: [String: HTMLBuffer] {
    let dashboard = Dashboard(year, among: [year], context: context)
    return [
      "summary": html { writeSummary(&$0) },
      "figures": html { html in
        for part in [DashboardPart.distribution, .dimensions, .categories] { dashboard.write(part, &html) }
      },
      "method": html { writeMethod(&$0) },
      "signature": html { writeSignature(&$0) },
    ].merging(annexes.isEmpty ? tables(of: nil) : ["table": html { writeAnnexes(&$0) }]) { own, _ in own }
  }

  /// Returns the parts of an annex by name.
  package func parts(of annex: UnitPages.Page) -> [String: HTMLBuffer] {
    tables(of: annex).merging([
      "summary": html {
        $0.line(
          "p",
          labels(.briefingAnnexScope, year.round, year.asOf.iso, "\(annex.units.count)", year.total.decimal))
      }
    ]) { own, _ in own }
  }

  /// Returns the tables of the units of an annex, or of all.
  private func tables(of annex: UnitPages.Page?) -> [String: HTMLBuffer] {
    let units = annex.map { $0.units.map { year.units[$0] } } ?? year.units
    return [
      "table": html { ResultTable(year: year, page: annex, context: context).write(&$0) },
      "vetoes": html { writeVetoes(units, &$0) },
      "overridden": html { writeOverridden(units, &$0) },
      "contested": html { writeContested(units, &$0) },
      "changed": html { writeChanged(units, &$0) },
    ]
  }

  /// Writes the names of the annexes' files.
  private func writeAnnexes(_ html: inout HTMLBuffer) {
    html.line("p", labels(.briefingAnnexes, "\(annexes.count)"))
    html.raw("<ol>\n")
    for annex in annexes {
      html.raw("<li>")
      html.text(annex.title(labels))
      html.element("span", class: "fact", labels(.unitsIn, "\(annex.units.count)"))
      html.raw(" ")
      html.element("code", Briefing.file(of: annex))
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
  }

  /// Returns the path of an annex below the edition's root.
  package static func file(of annex: UnitPages.Page) -> String { "units/\(annex.name)" }

  private func units(_ verdict: UnitResult.Verdict) -> [UnitValues] {
    year.units.filter { $0.total?.verdict == verdict }
  }

  private func writeSummary(_ html: inout HTMLBuffer) {
    html.line("p", labels(.briefingScope, year.round, year.asOf.iso, "\(year.units.count)", year.total.decimal))
    let scored = units(.scored)
    if let median = year.medians.total, let lowest = scored.compactMap(\.total?.points).min(),
      let highest = scored.compactMap(\.total?.points).max()
    {
      html.line(
        "p",
        labels(.briefingScored, "\(scored.count)", median.points.decimal, lowest.decimal, highest.decimal))
    }
    for (verdict, label) in [(UnitResult.Verdict.vetoed, Label.briefingVetoed), (.pending, .briefingPending)] {
      let found = units(verdict)
      guard !found.isEmpty else { continue }
      html.line("p", labels(label, "\(found.count)", names(found)))
    }
    let overridden = year.units.reduce(0) { $0 + ($1.items?.count ?? 0) }
    let contested = year.units.reduce(0) { $0 + $1.feedback.count }
    let open = year.units.reduce(0) { $0 + $1.feedback.count { $0.decision == nil } }
    html.line(
      "p",
      labels(
        .briefingCases, "\(overridden)", "\(contested)", open == 0 ? "" : labels(.briefingOpenCases, "\(open)")))
    if let digest = year.digest { html.line("p", labels(.briefingDigest, digest)) }
    CorrectionList(year: year, context: context).write(&html)
  }

  /// Returns the names of some units, or only the first of many: the tables list them all.
  private func names(_ units: [UnitValues]) -> String {
    let names = units.prefix(Briefing.named).map(\.name).joined(separator: "、")
    return units.count > Briefing.named ? labels(.briefingMore, names) : names
  }

  private func writeVetoes(_ units: [UnitValues], _ html: inout HTMLBuffer) {
    let rows = units.flatMap { unit in
      unit.vetoes.map { [unit.name, $0.day.iso, $0.cause, $0.accountability] }
    }
    table(.briefingVetoes, [.unit, .vetoDay, .vetoCause, .vetoDocument], rows, &html)
  }

  private func writeOverridden(_ units: [UnitValues], _ html: inout HTMLBuffer) {
    let rows = units.flatMap { unit in
      (unit.items ?? []).map { item in
        [
          unit.name, "\(item.id) \(item.name)", item.computed?.score.decimal ?? labels[.statePending],
          item.earned?.decimal ?? "", item.reason ?? "", item.authority ?? "",
        ]
      }
    }
    table(
      .briefingOverridden, [.unit, .item, .briefingComputed, .briefingMarked, .briefingReason, .basis], rows,
      numbers: 2...3, &html)
  }

  private func writeContested(_ units: [UnitValues], _ html: inout HTMLBuffer) {
    let names = Dictionary(rubric.items.map { ($0.id, $0.name) }) { first, _ in first }
    let rows = units.flatMap { unit in
      unit.feedback.map { entry in
        [
          unit.name, entry.item.map { "\($0) \(names[$0] ?? "")" } ?? "", entry.round,
          labels[entry.decision?.label ?? .briefingOpen],
        ]
      }
    }
    table(.briefingContested, [.unit, .item, .round, .briefingDecision], rows, &html)
  }

  private func writeChanged(_ units: [UnitValues], _ html: inout HTMLBuffer) {
    let rows = units.compactMap { unit -> [String]? in
      guard let before = unit.earlier.last, let total = unit.total,
        before.total != total.points || before.verdict != total.verdict
      else { return nil }
      func words(_ points: Points, _ verdict: UnitResult.Verdict) -> String {
        verdict == .scored ? points.decimal : "\(points.decimal) \(labels[verdict.label])"
      }
      let change = total.points - before.total
      return [
        unit.name, words(before.total, before.verdict), words(total.points, total.verdict),
        change == .zero ? "" : change.signed,
      ]
    }
    table(.briefingChanged, [.unit, .changeBefore, .changeAfter, .totalChange], rows, numbers: 1...3, &html)
  }

  private func writeMethod(_ html: inout HTMLBuffer) {
    html.line(
      "p",
      labels(.briefingMethod, rubric.title, "\(year.dimensions.count)", "\(rubric.items.count)", year.total.decimal))
    let policy: Label =
      switch year.notApplicable {
      case .full: .briefingNotApplicableFull
      case .zero: .briefingNotApplicableZero
      case .rescale: .briefingNotApplicableRescale
      }
    html.line("p", labels[policy] + labels[.briefingMethodRest])
    for reading in rubric.readings { html.line("p", reading) }
  }

  private func writeSignature(_ html: inout HTMLBuffer) {
    html.raw("<dl class=\"signature\">\n")
    for label in [Label.briefingOpinion, .briefingChair, .briefingSeal, .signDate] {
      html.raw("<div>")
      html.element("dt", labels[label])
      html.raw("<dd></dd></div>\n")
    }
    html.raw("</dl>\n")
  }

  /// Writes a table of words with numbers in some columns, or nothing if it has no rows.
  private func table(
    _ name: Label, _ heads: [Label], _ rows: [[String]], numbers: ClosedRange<Int>? = nil, _ html: inout HTMLBuffer
  ) {
    guard !rows.isEmpty else { return }
    let isNumber = { (column: Int) in numbers?.contains(column) ?? false }
    html.openRegion(labels[name])
    html.raw("<table class=\"\(heads.count > 5 ? "cases many" : "cases")\">\n<thead><tr>")
    html.columns(heads.enumerated().map { (labels[$1], isNumber($0)) })
    html.raw("</tr></thead>\n<tbody>\n")
    for row in rows {
      html.raw("<tr>")
      for (index, cell) in row.enumerated() {
        if index == 0 { html.rowHead(cell) } else { html.element("td", class: isNumber(index) ? "number" : nil, cell) }
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }
}
