extension RemedySearch {
  /// Finds a sequence of changes that raise an item's score, taking the best one each time.
  func sequence(_ item: ScoringRubric.Item, _ rows: [Record], _ now: Standing) -> [Remedy] {
    // The gains and last days are filled in once it is known which steps are needed.
    var steps: [Remedy] = []
    var reached = rows
    var best = now
    while best.score < item.points, steps.count < RemedySearch.longest {
      var next: Remedy?
      for change in changes(of: item, reached) {
        let onlyWorsens = worsens(change, item)
        attempt(change, item, reached) { day, standing in
          if standing > best {
            best = standing
            next = Remedy(change: change, gain: .zero, firstDay: day, lastDay: day)
          }
          return !onlyWorsens
        }
        guard !isExhausted else { return [] }
      }
      guard let next else { break }
      steps.append(next)
      reached = next.change.applied(to: reached, on: next.firstDay)
    }
    guard best.score > now.score else { return [] }
    return remedies(item, rows, now, needed(steps, item, rows, best.score))
  }

  /// Drops the steps that the score does not depend on.
  private func needed(
    _ steps: [Remedy], _ item: ScoringRubric.Item, _ rows: [Record], _ score: Points
  ) -> [Remedy] {
    var needed = Array(0..<steps.count)
    for place in (0..<steps.count).reversed() where needed.count > 1 {
      var fewer: [Int] = []
      var reached = rows
      for other in needed where other != place {
        fewer.append(other)
        reached = steps[other].change.applied(to: reached, on: steps[other].firstDay)
      }
      if standing(item, reached).score == score { needed = fewer }
    }
    return Array(count: needed.count) { steps[needed[$0]] }
  }

  /// Fills in what each step gains, and until when.
  private func remedies(
    _ item: ScoringRubric.Item, _ rows: [Record], _ now: Standing, _ steps: [Remedy]
  ) -> [Remedy] {
    var (reached, before) = (rows, now)
    return Array(count: steps.count) { place in
      let step = steps[place]
      var standing = before
      var lastDay = horizon
      var isOver = false
      attempt(step.change, item, reached) { day, tried in
        if day <= step.firstDay {
          standing = tried
        } else if tried != standing, !isOver {
          (lastDay, isOver) = (day.adding(days: -1), true)
        }
        return !isOver
      }
      reached = step.change.applied(to: reached, on: step.firstDay)
      defer { before = standing }
      return Remedy(
        change: step.change, gain: standing.score - before.score, firstDay: step.firstDay, lastDay: lastDay)
    }
  }
}
