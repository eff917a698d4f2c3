import Components
import Editions
import Layouts
import Markup
import Rubric
import RubricBooks
import Sentences
import Wording

/// The sentences with which the briefing begins: what is asked for, and the main problems.
extension Briefing {
  /// The most items that are told as problems.
  private static let problems = 5

  private func units(_ verdict: UnitResult.Verdict) -> [UnitValues] {
    year.units.filter { $0.total?.verdict == verdict }
  }

  /// How many objections nobody has decided on.
  private var openCases: Int { year.units.reduce(0) { $0 + $1.feedback.count { $0.decision == nil } } }

  /// True if units may still answer; a correction of what was published does not wait for that.
  private var isAnswerMissing: Bool {
    year.publishedBefore == nil && (year.answers?.none ?? 0) > 0 && year.feedback.map { year.today <= $0 } ?? false
  }

  /// True if something has to be done before the result can be approved.
  private var isUnfinished: Bool {
    year.isDraft && (!units(.pending).isEmpty || openCases > 0 || isAnswerMissing)
  }

  /// Writes what the leading group is asked to approve, one matter after another, and what there is none of.
  func writeDecision(_ html: inout HTMLBuffer) {
    html.line("p", opening)
    let overridden = year.units.reduce(0) { $0 + ($1.items?.count ?? 0) }
    let contested = year.units.reduce(0) { $0 + $1.feedback.count }
    let open = openCases
    let (vetoed, pending) = (units(.vetoed), units(.pending))
    html.raw("<ol class=\"matters\">\n")
    html.line("li", results)
    if !vetoed.isEmpty { html.line("li", labels(.briefingVetoed, "\(vetoed.count)", names(vetoed))) }
    if overridden > 0 { html.line("li", labels(.briefingAskOverridden, "\(overridden)")) }
    if contested > 0 {
      html.line(
        "li",
        labels(.briefingAskContested, "\(contested)", open == 0 ? "" : labels(.briefingOpenCases, "\(open)")))
    }
    if !pending.isEmpty { html.line("li", labels(.briefingPending, "\(pending.count)", names(pending))) }
    html.raw("</ol>\n")
    let none: [(Label, Bool)] = [
      (.briefingNoneVetoed, vetoed.isEmpty), (.briefingOverridden, overridden == 0),
      (.briefingNonePending, pending.isEmpty),
    ]
    if none.contains(where: \.1) {
      html.line(
        "p", labels(.briefingNone, none.filter(\.1).map { labels[$0.0] }.joined(separator: labels[.briefingNorElse])))
    }
    if let answers = year.answers { writeAnswers(answers, contested: contested, &html) }
    if let digest = year.digest { html.line("p", labels(.briefingDigest, digest)) }
    CorrectionList(year: year, context: context).write(&html)
  }

  /// What is asked, or who approved it when and by which document.
  private var opening: String {
    let facts = [year.title, year.round, labels.words(for: year.asOf), year.total.decimal]
    guard let approved = year.approved else {
      if let day = year.publishedBefore, !isUnfinished {
        return labels(.briefingAskCorrection, facts[0], facts[1], facts[2], facts[3], labels.words(for: day))
      }
      return labels(isUnfinished ? .briefingAskLater : .briefingAsk, facts[0], facts[1], facts[2], facts[3])
    }
    return labels(
      .briefingApproved, facts[0], facts[1], facts[2], facts[3], labels.words(for: approved.date), approved.by,
      approved.document.map { labels(.explained, $0) } ?? "",
      year.published.map { labels(.briefingPublished, labels.words(for: $0)) } ?? "")
  }

  /// Writes how many units gave each answer; that nothing is contested can be said only where all of them answered.
  private func writeAnswers(_ answers: AnswerCounts, contested: Int, _ html: inout HTMLBuffer) {
    let until = year.feedback.map { labels(.briefingAnswersUntil, labels.words(for: $0)) } ?? ""
    let unopposed = contested == 0 && answers.none == 0 ? labels[.briefingUncontested] : ""
    html.line(
      "p",
      labels(.briefingAnswers, "\(answers.confirmed)", "\(answers.objected)", "\(answers.none)", until) + unopposed)
  }

  /// The results that are to be approved, in a sentence.
  private var results: String {
    let scored = units(.scored)
    let scope = labels(.briefingScope, "\(year.units.count)", "\(scored.count)")
    if year.hasCohorts, !year.medians.totals.isEmpty {
      return labels(.briefingScoredEach, scope, year.medians.totals.map { words($0, scored) }.joined(separator: "；"))
    }
    guard let median = year.medians.total, let lowest = scored.compactMap(\.total?.points).min(),
      let highest = scored.compactMap(\.total?.points).max()
    else { return labels(.briefingUnscored, scope) }
    return labels(.briefingScored, scope, median.points.decimal, lowest.decimal, highest.decimal)
  }

  /// Returns the totals of units that have the same items in short.
  private func words(_ total: YearMedians.Total, _ scored: [UnitValues]) -> String {
    let points = scored.filter { total.cohort.has($0.category) }.compactMap(\.total?.points)
    return labels(
      .briefingScoredOf, total.cohort.words, "\(points.count)", total.median.points.decimal,
      (points.min() ?? .zero).decimal, (points.max() ?? .zero).decimal)
  }

  /// Returns the names of some units, or only the first of many: the tables list them all.
  private func names(_ units: [UnitValues]) -> String {
    let names = units.prefix(Briefing.named).map(\.name).joined(separator: "、")
    return units.count > Briefing.named ? labels(.briefingMore, names) : names
  }

  /// Writes the items that cost the units most, by their names.
  func writeProblems(_ html: inout HTMLBuffer) {
    let spreads = year.spreads?.items ?? []
    let all = spreads.reduce(Points.zero) { $0 + $1.lost }
    guard all > .zero else {
      if !spreads.isEmpty { html.line("p", labels[units(.scored).isEmpty ? .lossUnscored : .lossNone]) }
      return
    }
    let order = spreads.indices.filter { spreads[$0].lost > .zero }.sorted {
      (spreads[$1].lost, $0) < (spreads[$0].lost, $1)
    }
    let told = order.prefix(Self.problems)
    let lost = told.reduce(Points.zero) { $0 + spreads[$1].lost }
    html.line(
      "p",
      labels(.briefingProblems, "\(told.count)", "\(lost.parts(of: all, in: 100))", lost.decimal, all.decimal))
    html.raw("<ol class=\"matters\">\n")
    for index in told {
      let (item, spread) = (year.items[index], spreads[index])
      let losing =
        spread.all == spread.losing
        ? labels(.briefingProblemOnlyAll, "\(spread.all)")
        : labels(.briefingProblemLosing, "\(spread.losing)")
          + (spread.all == 0 ? "" : labels(.briefingProblemAll, "\(spread.all)"))
      html.line(
        "li",
        labels(
          .briefingProblem, item.name, item.id, item.points.decimal, losing, spread.mean.decimal,
          spread.lost.decimal))
    }
    html.raw("</ol>\n")
    html.line("p", labels[.lossNote])
  }
}
