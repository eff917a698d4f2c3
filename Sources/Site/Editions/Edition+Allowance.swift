import Assessment

extension Edition {
  /// What may be shown of the results of a year with a plan, nil where that is nothing.
  func allowance(_ plan: AssessmentPlan) -> Allowance? {
    switch self {
    case .site: .site(plan)
    case .office: .office
    case .packets: .packet
    case .briefing: .briefing
    }
  }

  /// The index of the round that it shows of a year: the public edition shows what was published.
  func round(of plan: AssessmentPlan, wanted: Int?) -> Int {
    let last = plan.rounds.count - 1
    return self == .site ? last : wanted ?? last
  }
}
