package import Editions
import Rubric
package import Wording

extension Labels {
  /// Returns what is to be said of a dimension beside its name: that it is a bonus, and the most that it may come to; nil
  /// if there is nothing to be said.
  package func remark(on dimension: YearValues.Dimension) -> String? {
    let words = [
      dimension.isBonus ? self[.bonusApart] : nil, dimension.cap.map { self(.dimensionCap, $0.decimal) },
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "，")
  }

  /// Returns the name of a dimension with its points, by the units that have the same items of it where not all do.
  package func name(of dimension: YearValues.Dimension) -> String {
    let whole = dimension.parts.allSatisfy { $0.cohort.isAll }
    let bonus = dimension.isBonus ? self[.bonusMark] : ""
    guard !whole else { return self(.dimensionPoints, dimension.name, dimension.points.decimal) + bonus }
    let parts = dimension.parts.map { self(.pointsUnit, $0.points.decimal) + self(.spreadOf, $0.cohort.words) }
    return ([dimension.name] + parts).joined(separator: "，") + bonus
  }

  /// Returns the name of an item with its points, the units that have it where not all do, and that it is a bonus.
  package func name(of item: YearValues.Item) -> String {
    self(.dimensionPoints, item.name, item.points.decimal) + remark(for: item.categories, isBonus: item.isBonus)
  }

  /// Returns for whom something is and that it is a bonus, each in parentheses; empty if neither is to be said.
  package func remark(for categories: [String]?, isBonus: Bool) -> String {
    (categories.map { self(.onlyFor, $0.joined(separator: "、")) } ?? "") + (isBonus ? self[.bonusMark] : "")
  }
}
