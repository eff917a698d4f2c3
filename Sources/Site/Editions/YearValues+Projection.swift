package import Assessment
import Rubric

extension YearValues {
  /// What an edition may be given of a year, nil where that is nothing.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - edition: The edition.
  ///   - labels: The words of the interface.
  ///   - round: The index of the round to show, nil for the last; the public edition shows the last in any case.
  package init?(_ year: AssessmentYear, for edition: Edition, labels: Labels, round: Int? = nil) {
    let last = year.plan.rounds.count - 1
    // The public edition shows what was published, whichever round the office looks at.
    let shown = edition == .site ? last : round ?? last
    let allowance: Allowance
    switch edition {
    case .site:
      guard let listed = Allowance.site(year.plan) else { return nil }
      allowance = listed
    case .office: allowance = .office
    }
    self.init(year, allowance, shown: shown, labels: labels)
  }

  /// What an allowance lets through of a year.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - allowance: What may be shown.
  ///   - shown: The index of the round to show.
  ///   - labels: The words of the interface.
  init(_ year: AssessmentYear, _ allowance: Allowance, shown: Int, labels: Labels) {
    let plan = year.plan
    self.year = plan.year
    title = plan.title
    rubric = year.rubric.id
    total = year.rubric.scoring.total
    notApplicable = year.rubric.scoring.notApplicable
    self.round = plan.rounds[shown].name
    asOf = plan.rounds[shown].asOf
    isDraft = !plan.isPublished || shown != plan.rounds.count - 1
    approval = isDraft ? nil : plan.approval.map(YearValues.words)
    published = isDraft ? nil : plan.publication?.date
    corrections = isDraft ? 0 : year.record?.corrections ?? 0
    dimensions = zip(year.rubric.dimensions, year.rubric.scoring.dimensions).map { text, dimension in
      (text.id, text.name, dimension.items.reduce(Points.zero) { $0 + year.rubric.scoring.items[$1].points })
    }
    units = year.directory.active.indices.map { place in
      UnitProjection(year, year.states[shown], allowance, labels, place: place).unit()
    }
  }

  private static func words(_ approval: AssessmentPlan.Approval) -> String {
    [approval.by, approval.date?.iso, approval.document].compactMap(\.self).joined(separator: "，")
  }
}
