extension RemedySearch {
  /// A change chosen for a sequence and the day it is made on.
  private struct Step {
    let change: Change
    let day: Day
  }

  /// The changes that lead an item up, the best one first each time.
  func sequence(_ item: ScoringRubric.Item, _ rows: [Record], _ now: Standing) -> [Remedy] {
    var steps: [Step] = []
    var reached = rows
    var best = now
    while best.score < item.points, steps.count < RemedySearch.longest {
      var next: Step?
      for change in changes(of: item, reached) {
        for trial in trials(of: change, item, reached) where trial.standing > best {
          best = trial.standing
          next = Step(change: change, day: trial.day)
        }
        guard !isExhausted else { return [] }
      }
      guard let next else { break }
      steps.append(next)
      reached = next.change.applied(to: reached, on: next.day)
    }
    guard best.score > now.score else { return [] }
    return remedies(item, rows, now, needed(steps, item, rows, best.score))
  }

  /// The steps without those that the score can do without.
  private func needed(
    _ steps: [Step], _ item: ScoringRubric.Item, _ rows: [Record], _ score: Points
  ) -> [Step] {
    var steps = steps
    for place in steps.indices.reversed() where steps.count > 1 {
      var fewer = steps
      fewer.remove(at: place)
      let reached = fewer.reduce(rows) { $1.change.applied(to: $0, on: $1.day) }
      if standing(item, reached).score == score { steps = fewer }
    }
    return steps
  }

  private func remedies(
    _ item: ScoringRubric.Item, _ rows: [Record], _ now: Standing, _ steps: [Step]
  ) -> [Remedy] {
    var remedies: [Remedy] = []
    var (reached, before) = (rows, now)
    for step in steps {
      let trials = trials(of: step.change, item, reached)
      guard let first = trials.lastIndex(where: { $0.day <= step.day }) else { return [] }
      let standing = trials[first].standing
      let after = trials[first...].first { $0.standing != standing }
      remedies.append(
        Remedy(
          change: step.change, gain: standing.score - before.score, firstDay: step.day,
          lastDay: after?.day.adding(days: -1) ?? horizon))
      reached = step.change.applied(to: reached, on: step.day)
      before = standing
    }
    return remedies
  }
}
