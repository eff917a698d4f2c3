package import Rubric

/// An assessed unit, as units.csv gives it (formats §4).
package struct Unit: Sendable {
  /// The id, which names its pages and stays for ever.
  package let id: String
  /// The name, without outer space.
  package let name: String
  /// The category, without outer space.
  package let category: String
  /// Former or short names, as written.
  package let aliases: [String]
  /// Whether it takes part (参评).
  package let isActive: Bool
  /// 自: the first day on which it exists; nil where it was there before the window.
  package let from: Day?
  /// 至: the last day on which it exists; nil where it stays.
  package let until: Day?
  /// The quantities that the rubric divides by, in hundredths, by ``Rubric/QuantityID``; nil where not given.
  package let quantities: [Int64?]
  /// The line in units.csv.
  package let line: Int

  /// Whether it exists on a day.
  package func exists(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true) }
}
