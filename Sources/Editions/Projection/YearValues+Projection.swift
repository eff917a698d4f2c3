package import Assessment
import ContentFiles
import Registers
package import Rubric
import RubricBooks
import SiteContent

extension YearValues {
  /// The number of units that are projected one after another, so that none waits for the others.
  private static let unitsAtOnce = 128

  /// Takes the values of a year that an edition may be given, or returns nil if there are none.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - years: All years, ascending, to set results beside earlier ones.
  ///   - edition: The edition.
  ///   - round: The index of the round that is asked for, or nil for the last.
  ///   - today: The day from whose point of view the pages speak, or nil for that of the shown round.
  ///   - unitIndex: The index of the only unit among those that take part, or nil for all of them; a packet has one.
  package init?(
    _ year: AssessmentYear, among years: [AssessmentYear], for edition: Edition, round: Int? = nil,
    today: Day? = nil, only unitIndex: Int? = nil
  ) {
    guard let allowance = edition.allowance(year.plan) else { return nil }
    let shown = edition.round(of: year.plan, wanted: round)
    self.init(year, allowance, shown: shown, today: today, unitIndices: unitIndex.map { $0..<$0 + 1 }) { unit in
      PreviousYear(of: unit, before: year, in: years, for: edition)
    }
  }

  /// Takes the values of a year that an allowance permits.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - allowance: The values that may be shown.
  ///   - shown: The index of the round to show.
  ///   - today: The day from whose point of view the pages speak, or nil for that of the shown round.
  ///   - unitIndices: The indices of the units among those that take part, or nil for all of them.
  ///   - previous: Returns the earlier result to set beside that of the unit with an id.
  package init(
    _ year: AssessmentYear, _ allowance: Allowance, shown: Int, today: Day? = nil,
    unitIndices: Range<Int>? = nil, previous: @Sendable (String) -> PreviousYear? = { _ in nil }
  ) {
    let plan = year.plan
    let state = year.states[shown]
    let scoring = year.rubric.scoring
    self.allowance = allowance
    self.year = plan.year
    title = plan.title
    rubric = year.rubric.id
    total = scoring.total
    notApplicable = scoring.notApplicable
    self.round = plan.rounds[shown].name
    roundID = plan.rounds[shown].id
    asOf = plan.rounds[shown].asOf
    feedback = plan.rounds[shown].feedback
    self.today = today ?? asOf
    isFirstRound = shown == 0
    isDraft = !plan.isPublished || shown != plan.resultRound
    // A round that follows the published one is no part of the way to it.
    milestones = plan.milestones(through: isDraft ? plan.lastRound : shown)
    approval = isDraft ? nil : plan.approval
    approved = plan.approvedRound == shown ? plan.approval : nil
    published = isDraft ? nil : plan.publication?.date
    publishedBefore = isDraft && plan.isPublished && year.isCorrection(shown) ? plan.publication?.date : nil
    firstPublication = isDraft ? nil : YearValues.FirstPublication(year)
    corrections = isDraft ? [] : CorrectionValues.all(of: year, allowance, only: unitIndices)
    digest = isDraft ? nil : year.record?.current.statement?.shortDigest
    shape = Shape(year.rubric)
    let names = year.directory.active.map { year.directory[$0].category }
    let categories = CategoryItems(names, state.results)
    cohorts = categories.cohorts(by: scoring.items.indices)
    dimensions = zip(year.rubric.dimensions, scoring.dimensions).map { text, dimension in
      Dimension(
        id: text.id, name: text.name, points: dimension.items.reduce(Points.zero) { $0 + scoring.items[$1].points },
        parts: categories.cohorts(by: dimension.items).map {
          Dimension.Part(cohort: $0, points: categories.points(of: dimension.items, scoring, in: $0))
        },
        items: dimension.items,
        weight: year.rubric.hasWeights ? Points(hundredths: dimension.weight) : nil, cap: dimension.cap,
        isBonus: dimension.isBonus, categories: text.categories)
    }
    items = zip(year.rubric.items, scoring.items).map {
      Item(id: $0.id, name: $0.name, points: $1.points, isBonus: $1.isBonus, categories: $0.categories)
    }
    medians = YearMedians(of: state.results, categories, scoring, allowance)
    ranking = Ranking(of: state.results, within: shape.ranksWithin ? names : nil, allowance)
    spreads =
      unitIndices == nil
      ? YearSpreads(of: state.results, categories, scoring.items, allowance, medians: medians) : nil
    rounds =
      allowance.rounds
      ? year.states.prefix(shown + 1).map { RoundValues(year, $0, allowance, today: today ?? plan.rounds[shown].asOf) }
      : []
    answers = allowance.answers ? AnswerCounts(year, round: shown, today: self.today) : nil
    ledgers = LedgerValues(year, allowance, round: shown, today: self.today)
    let from = self.today
    let indices = unitIndices ?? year.directory.active.indices
    units = [[UnitValues]](concurrently: (indices.count + Self.unitsAtOnce - 1) / Self.unitsAtOnce) { part in
      indices.dropFirst(part * Self.unitsAtOnce).prefix(Self.unitsAtOnce).map { unitIndex in
        let id = year.directory[year.directory.active[unitIndex]].id
        return UnitProjection(year, state, allowance, unitIndex: unitIndex, today: from).unit(previous: previous(id))
      }
    }.flatMap(\.self)
  }
}

extension YearValues.FirstPublication {
  /// Takes the first publication that a year's record has, or nil if that is the present one.
  fileprivate init?(_ year: AssessmentYear) {
    guard let record = year.record, let first = record.earlier.first?.statement, let day = first.publication.day,
      let current = record.current.statement,
      first.approval != current.approval || first.publication.date != current.publication.date
    else { return nil }
    self.init(day: day, approval: first.approval)
  }
}

extension AssessmentPlan {
  /// Returns the days on the way to the result of a round: by day, those without one last.
  fileprivate func milestones(through round: Int) -> [YearValues.Milestone] {
    var dated: [(kind: YearValues.Milestone.Kind, day: Day)] = [
      (.opens, window.lowerBound), (.closes, window.upperBound),
    ]
    if let cutoff { dated.append((.cutoff, cutoff)) }
    dated += rounds[...round].map { (.round($0.name), $0.asOf) }
    var open: [YearValues.Milestone] = []
    for (kind, day) in [(YearValues.Milestone.Kind.approved, approval?.date), (.published, publication?.date)] {
      if let day { dated.append((kind, day)) } else { open.append(.init(kind: kind, day: nil)) }
    }
    // Milestones of one day keep the order above.
    let order = dated.indices.sorted { (dated[$0].day, $0) < (dated[$1].day, $1) }
    return order.map { YearValues.Milestone(kind: dated[$0].kind, day: dated[$0].day) } + open
  }
}
