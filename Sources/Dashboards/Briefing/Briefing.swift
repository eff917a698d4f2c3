package import Components
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
  private let years: [YearValues]
  /// The files with the tables of units, or none if those are few enough for one file.
  private let annexes: [UnitPages.Page]
  let context: PageContext

  var labels: Labels { context.labels }

  /// Creates a briefing from its parts; the years are those that it may be set beside.
  package init(year: YearValues, among years: [YearValues], rubric: RubricBook, labels: Labels) {
    self.year = year
    self.years = years
    self.rubric = rubric
    annexes = Briefing.annexes(of: year)
    context = PageContext(labels: labels, alone: .year(year.year))
  }

  /// The most units that a sentence names.
  static let named = 12

  /// Returns the annexes of a year with many units: the tables of each category, or of parts of one.
  package static func annexes(of year: YearValues) -> [UnitPages.Page] {
    UnitPages(year, rows: UnitPages.sheetRows).all
  }

  /// The parts by name; the page leaves out empty ones.
  package var parts: [String: HTMLBuffer] {
    let dashboard = Dashboard(year, among: years, context: context)
    return [
      "summary": html { writeDecision(&$0) },
      "problems": html { writeProblems(&$0) },
      "years": html { dashboard.write(.years, &$0) },
      "figures": html { html in
        for part in [DashboardPart.distribution, .dimensions, .categories] { dashboard.write(part, &html) }
      },
      "method": html { writeMethod(&$0) },
      // What is approved needs no signature any more.
      "signature": html { if year.approved == nil { writeSignature(&$0) } },
    ].merging(annexes.isEmpty ? tables(of: nil) : ["table": html { writeAnnexes(&$0) }]) { own, _ in own }
  }

  /// Returns the parts of an annex by name.
  package func parts(of annex: UnitPages.Page) -> [String: HTMLBuffer] {
    tables(of: annex).merging([
      "scope": html {
        $0.line(
          "p",
          labels(
            year.shape.ranksWithin ? .briefingAnnexScopeWithin : .briefingAnnexScope, year.round,
            labels.words(for: year.asOf), "\(annex.units.count)", year.total.decimal))
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
    let shape = labels.shape(of: rubric)
    if !shape.isEmpty { html.line("p", shape.joined()) }
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
}
