package import Rubric

/// What an item cost a year's units, and why.
///
/// Every unit with a score for the item counts, vetoed and undecided ones too; one it does not apply to does not.
package struct ItemLoss: Sendable {
  /// Why points were lost.
  package enum Reason: Hashable, Sendable {
    /// A line of the calculation, in its words.
    case line(String)
    /// Points that could be had and were not.
    case unattained
    /// An assessor's mark on an item without rules.
    case judged
    /// An assessor's mark against what the rules give; it may give points back.
    case overridden
  }

  /// A reason with what it cost.
  package struct Cause: Sendable, Hashable {
    /// The reason.
    package let reason: Reason
    /// How many units it concerns.
    package internal(set) var units: Int
    /// How often it counted; 0 where it is not counted by occurrences.
    package internal(set) var times: Int64
    /// What it cost; negative where it gave points back.
    package internal(set) var points: Points
  }

  /// A unit's loss.
  package struct UnitLoss: Sendable, Hashable {
    /// The unit's place.
    package let unit: Int
    /// The points it lost.
    package let lost: Points
  }

  /// The item's place in the rubric.
  package let item: Int
  /// The points that all units together lost.
  package let lost: Points
  /// The units that lost points, the most first, equals in file order.
  package let units: [UnitLoss]
  /// Why, the costliest first; together they come to ``lost``.
  package let causes: [Cause]

  /// The items of a year that cost points, the costliest first, equals in rubric order.
  ///
  /// - Complexity: O(*n*) in the number of lines of all calculations.
  package static func all(of year: YearValues, _ columns: ItemColumns, labels: Labels) -> [ItemLoss] {
    columns.columns.indices.compactMap { ItemLoss($0, of: year, labels: labels) }
      .sorted { ($1.lost, $0.item) < ($0.lost, $1.item) }
  }

  private init?(_ item: Int, of year: YearValues, labels: Labels) {
    var lost = Points.zero
    var units: [UnitLoss] = []
    var causes: [Reason: Cause] = [:]
    for (place, unit) in year.units.enumerated() {
      guard let values = unit.items?[item], let loss = values.lost, loss > .zero else { continue }
      lost = lost + loss
      units.append(UnitLoss(unit: place, lost: loss))
      for (reason, share) in values.shares(labels) {
        var cause = causes[reason] ?? Cause(reason: reason, units: 0, times: 0, points: .zero)
        cause.units += 1
        cause.times += share.times
        cause.points = cause.points + share.points
        causes[reason] = cause
      }
    }
    guard !units.isEmpty else { return nil }
    self.item = item
    self.lost = lost
    self.units = units.sorted { ($1.lost, $0.unit) < ($0.lost, $1.unit) }
    self.causes = causes.values.sorted { ($1.points, $0.reason.order) < ($0.points, $1.reason.order) }
  }
}

extension ItemLoss.Reason {
  /// What settles the order of causes that cost the same.
  fileprivate var order: String {
    switch self {
    case .line(let text): "0" + text
    case .unattained: "1"
    case .judged: "2"
    case .overridden: "3"
    }
  }
}

extension ItemValues {
  /// The points lost; nil while undecided, and where the item does not apply.
  var lost: Points? {
    guard state != .notApplicable, let earned else { return nil }
    return points - earned
  }

  /// What each reason took of the loss; the shares come to ``lost``.
  fileprivate func shares(_ labels: Labels) -> [ItemLoss.Reason: (times: Int64, points: Points)] {
    guard let earned else { return [:] }
    guard let computed else { return [state == .judged ? .judged : .overridden: (0, points - earned)] }
    var shares: [ItemLoss.Reason: (times: Int64, points: Points)] = [:]
    func add(_ reason: ItemLoss.Reason, _ points: Points, times: Int64 = 0) {
      let share = shares[reason] ?? (0, .zero)
      shares[reason] = (share.times + times, share.points + points)
    }
    let floor = labels[.sumFloor]
    let ceiling = labels[.sumCeiling]
    add(.unattained, points - computed.start)
    for line in lines {
      // Awards, and what a ceiling takes back of them, are no losses: they settle what was left unattained.
      let isAward = line.delta > .zero && line.text != floor
      add(isAward || line.text == ceiling ? .unattained : .line(line.text), -line.delta, times: line.count ?? 0)
    }
    add(.overridden, computed.score - earned)
    return shares.filter { $0.value.points != .zero }
  }
}
