package import Rubric

/// An assessed unit, as units.csv gives it (formats §4).
package struct Unit: Sendable {
  /// The id, which names its pages and never changes.
  package let id: String
  /// The name, without surrounding white space.
  package let name: String
  /// The category, without surrounding white space.
  package let category: String
  /// Former or short names, as written.
  package let aliases: [String]
  /// True if it takes part (参评).
  package let isActive: Bool
  /// 自: the first day on which it exists; nil if it was there before the window.
  package let from: Day?
  /// 至: the last day on which it exists; nil if it stays.
  package let until: Day?
  /// The quantities that the rubric divides by, in hundredths, by ``Rubric/QuantityID``; nil if not given.
  package let quantities: [Int64?]
  /// The line in units.csv.
  package let line: Int

  /// Returns true if the unit exists on a day.
  package func exists(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true) }
}
