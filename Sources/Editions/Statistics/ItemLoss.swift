package import Rubric

/// The points that an item cost a year's units, and the reasons.
///
/// Every unit with a score for the item counts, vetoed and undecided ones too; units that it does not apply to do not.
package struct ItemLoss: Sendable {
  /// The reason for a loss of points.
  package enum Reason: Hashable, Sendable {
    /// A line of the calculation.
    case line(TraceLine.Cause)
    /// Points that could have been earned and were not.
    case unattained
    /// An assessor's mark on an item without rules.
    case judged
    /// An assessor's mark against the result of the rules; it may give points back.
    case overridden
  }

  /// A reason with the points that it cost.
  package struct Cause: Sendable, Hashable {
    /// The reason.
    package let reason: Reason
    /// The text of the rule that is the reason, or nil if it has none and for other reasons.
    package let text: String?
    /// The number of units that the reason concerns.
    package internal(set) var units: Int
    /// The number of times that it counted, or 0 if it is not counted by occurrences, or did not cost the same each time.
    package internal(set) var times: Int64
    /// The points that it cost, negative if it gave points back.
    package internal(set) var points: Points
  }

  /// A unit's loss.
  package struct UnitLoss: Sendable, Hashable {
    /// The unit's index in file order.
    package let unit: Int
    /// The points that the unit lost.
    package let lost: Points
  }

  /// The item's index in the rubric.
  package let item: Int
  /// The points that all units together lost.
  package let lost: Points
  /// The units that lost points, the greatest loss first, equals in file order.
  package let units: [UnitLoss]
  /// The causes, the costliest first; together they come to ``lost``.
  package let causes: [Cause]

  /// Returns the items of a year that cost points, the costliest first, equals in rubric order.
  ///
  /// - Complexity: O(*n*) in the number of lines of all calculations.
  /// - Returns: The items, or none if an edition may not show every item of every unit.
  package static func all(of year: YearValues) -> [ItemLoss] {
    (year.itemColumns ?? []).indices.compactMap { ItemLoss($0, of: year) }
      .sorted { ($1.lost, $0.item) < ($0.lost, $1.item) }
  }

  private init?(_ item: Int, of year: YearValues) {
    var lost = Points.zero
    var units: [UnitLoss] = []
    var causes: [Reason: Cause] = [:]
    var capped: Set<Reason> = []
    for (unitIndex, unit) in year.units.enumerated() {
      guard let values = unit.items?[item], let loss = values.lost, loss > .zero else { continue }
      lost = lost + loss
      units.append(UnitLoss(unit: unitIndex, lost: loss))
      for (reason, share) in values.shares {
        var cause =
          causes[reason] ?? Cause(reason: reason, text: values.text(of: reason), units: 0, times: 0, points: .zero)
        cause.units += 1
        if let times = share.times { cause.times += times } else { capped.insert(reason) }
        cause.points = cause.points + share.points
        causes[reason] = cause
      }
    }
    guard !units.isEmpty else { return nil }
    for reason in capped { causes[reason]?.times = 0 }
    self.item = item
    self.lost = lost
    self.units = units.sorted { ($1.lost, $0.unit) < ($0.lost, $1.unit) }
    self.causes = causes.values.sorted { ($1.points, $0.reason.order) < ($0.points, $1.reason.order) }
  }
}

extension ItemLoss.Reason {
  /// The rank among causes that cost the same.
  fileprivate var order: Int {
    switch self {
    case .line(.rule(let rule)): rule
    case .line(.floor): Int.max - 4
    case .line(.ceiling): Int.max - 3
    case .unattained: Int.max - 2
    case .judged: Int.max - 1
    case .overridden: Int.max
    }
  }
}

extension ItemValues {
  /// Returns the text of the rule that is a reason, or nil if it has none and for other reasons.
  fileprivate func text(of reason: ItemLoss.Reason) -> String? {
    guard case .line(let cause) = reason else { return nil }
    return lines.first { $0.cause == cause }?.text
  }

  /// The share of each reason in the loss; the shares come to ``lost``.
  ///
  /// What a rule's limit cut off has no times.
  fileprivate var shares: [ItemLoss.Reason: (times: Int64?, points: Points)] {
    guard let earned else { return [:] }
    guard let computed else { return [state == .judged ? .judged : .overridden: (0, points - earned)] }
    var shares: [ItemLoss.Reason: (times: Int64?, points: Points)] = [:]
    func add(_ reason: ItemLoss.Reason, _ points: Points, times: Int64? = 0) {
      let share = shares[reason] ?? (0, .zero)
      shares[reason] = (share.times.flatMap { sum in times.map { sum + $0 } }, share.points + points)
    }
    // Awards first settle the points left to attain, including those that a ceiling takes back; the rest of them makes
    // up for deductions, as a reason of its own.
    var left = lines.reduce(points - computed.start) { $1.cause == .ceiling ? $0 - $1.delta : $0 }
    for line in lines where line.cause != .ceiling {
      let reason = ItemLoss.Reason.line(line.cause)
      guard line.cause != .floor, line.delta > .zero else {
        add(reason, -line.delta, times: line.cap == nil ? line.count ?? 0 : nil)
        continue
      }
      let settled = min(line.delta, left)
      left = left - settled
      add(reason, settled - line.delta, times: settled == line.delta ? 0 : line.count ?? 0)
    }
    add(.unattained, left)
    add(.overridden, computed.score - earned)
    return shares.filter { $0.value.points != .zero }
  }
}
