import RubricBooks

extension AssessmentYear {
  /// Returns true if a round comes after one whose result has been published, so that it corrects what people have read.
  package func isCorrection(_ round: Int) -> Bool {
    let ids = Set((record?.entries ?? []).map(\.results.round))
    return plan.rounds[..<round].indices.contains { index in
      ids.contains(plan.rounds[index].id) || plan.isPublished && index == plan.resultRound
    }
  }
}
