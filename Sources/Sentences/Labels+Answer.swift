package import Editions
import Rubric
package import Wording

extension Labels {
  /// Returns a unit's result in one sentence, or nil if the edition may show nothing of it.
  ///
  /// The sentence gives the total with the rank and the change since the previous year, then the points lost and those
  /// that can still be won, as far as the edition has them.
  package func answer(for unit: UnitValues, in year: YearValues) -> String? {
    let parts = [result(of: unit, in: year), loss(of: unit, in: year), chance(of: unit), remark(on: unit, in: year)]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "；") + "。"
  }

  /// Returns the total, or the rank alone if no total may be shown.
  private func result(of unit: UnitValues, in year: YearValues) -> String? {
    let rank = unit.rank.map { words(forRank: $0, of: unit, in: year) }
    let level = unit.level.map { self(.answerLevel, $0) }
    guard let total = unit.total else {
      let known = [level, rank].compactMap(\.self)
      return known.isEmpty ? nil : known.joined(separator: "，")
    }
    let (points, pending) = (total.points.decimal, total.pending.decimal)
    switch total.verdict {
    case .scored:
      return [
        self(.pointsUnit, points) + sum(of: unit, in: year), level, rank, change(to: total.points, of: unit),
      ].compactMap(\.self).joined(separator: "，")
    case .pending:
      let sum = sum(of: unit, in: year)
      return sum.isEmpty ? self(.pendingTotal, points, pending) : self(.answerPending, points, pending, sum)
    case .vetoed:
      let result = total.pending == .zero ? self(.answerVetoed, points) : self(.answerVetoedPending, points, pending)
      return [result + sum(of: unit, in: year), level].compactMap(\.self).joined(separator: "，")
    }
  }

  /// Returns what a total with a bonus is made up of, and that it is bounded if it would be more; empty without a bonus.
  private func sum(of unit: UnitValues, in year: YearValues) -> String {
    guard let total = unit.total, let base = unit.base, let bonus = unit.bonus, bonus > .zero else { return "" }
    return base + bonus > total.points
      ? self(.answerBounded, base.decimal, bonus.decimal, total.points.decimal)
      : self(.answerSum, base.decimal, bonus.decimal)
  }

  /// Returns a rank, with the number of units that have one and whether several have this one, and the category where it
  /// counts within one.
  private func words(forRank rank: Int, of unit: UnitValues, in year: YearValues) -> String {
    let within = year.shape.ranksWithin ? unit.category : ""
    guard let ranking = year.ranking?.group(of: unit.category) else { return within + self(.rankOf, "\(rank)") }
    return within + self(ranking.isShared(rank) ? .rankShared : .rankAmong, "\(rank)", "\(ranking.count)")
  }

  /// Returns the change of a total since the previous year, or nil if there is none to compare it with.
  private func change(to total: Points, of unit: UnitValues) -> String? {
    guard let previous = unit.previous, let before = previous.total else { return nil }
    if previous.verdict == .vetoed {
      return self(.answerChangeVetoed, "\(previous.year)", (total - before).signed)
    }
    return total == before
      ? self(.answerSame, "\(previous.year)") : self(.answerChange, "\(previous.year)", (total - before).signed)
  }

  /// Returns the points lost and the number of items that they were lost in, or nil if not every item may be shown or
  /// none is decided.
  private func loss(of unit: UnitValues, in year: YearValues) -> String? {
    guard year.allowance.items == .all, let items = unit.items else { return nil }
    let losses = items.compactMap(\.lost)
    guard !losses.isEmpty else { return nil }
    let isOpen = items.contains { $0.state == .pending && !$0.isBonus }
    let lost = losses.reduce(Points.zero, +)
    guard lost > .zero else { return self[isOpen ? .answerNothingYet : .answerNothing] }
    return self(isOpen ? .answerLostYet : .answerLost, lost.decimal, "\(losses.count { $0 > .zero })")
      + (year.shape.hasWeights ? self[.answerUnweighted] : "")
  }

  /// Returns the points that the unit can still win back, or nil if there are none.
  private func chance(of unit: UnitValues) -> String? {
    let gain = (unit.items ?? []).reduce(Points.zero) { $0 + ($1.remedies?.gain ?? .zero) }
    return gain > .zero ? self(.answerWinnable, gain.decimal) : nil
  }

  /// Returns how the score of the items that apply was scaled to the whole, with its figures once all are decided.
  private func rescaled(_ unit: UnitValues, _ items: [ItemValues], _ count: Int, in year: YearValues) -> String {
    let applying = items.filter { $0.state != .notApplicable }
    guard !applying.contains(where: { $0.earned == nil }) else { return self(.answerRescaledOpen, "\(count)") }
    let isPlain = year.dimensions.allSatisfy { $0.isBonus || ($0.weight == nil && $0.cap == nil) }
    // Where dimensions are bounded or weighted, items alone do not tell what they add to the total.
    guard unit.dimensions != nil || isPlain else { return self(.answerRescaledOpen, "\(count)") }
    let part =
      unit.applying(in: year)
      ?? (
        earned: applying.reduce(Points.zero) { $0 + ($1.earned ?? .zero) },
        points: applying.reduce(Points.zero) { $0 + $1.points }
      )
    return self(.answerRescaled, "\(count)", part.earned.decimal, part.points.decimal, year.total.decimal)
  }

  /// Returns how the score of the items that apply was scaled to the whole, where the dimensions alone tell so, or nil if
  /// it was not.
  private func scaled(_ unit: UnitValues, in year: YearValues) -> String? {
    guard unit.total != nil, let scaling = unit.scaling(in: year) else { return nil }
    guard unit.openDimensions.isEmpty else { return self(.answerScaledOpen, scaling.points.decimal) }
    return self(.answerScaled, scaling.points.decimal, scaling.earned.decimal, year.total.decimal)
  }

  /// Returns the number of items that do not apply and what they do to the total, or nil if they do nothing to it.
  private func remark(on unit: UnitValues, in year: YearValues) -> String? {
    guard year.allowance.items == .all, let all = unit.items else { return scaled(unit, in: year) }
    let items = all.filter { $0.exists && !$0.isBonus }
    let count = items.count { $0.state == .notApplicable }
    guard count > 0 else { return nil }
    return switch year.notApplicable {
    case .full: nil
    case .zero: self(.answerZero, "\(count)")
    case .rescale: rescaled(unit, items, count, in: year)
    }
  }
}
