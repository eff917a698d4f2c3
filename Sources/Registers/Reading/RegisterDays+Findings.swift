package import Diagnostics
package import Rubric

extension DiagnosticCode {
  /// A record's start lies outside the window.
  package static let outOfWindow = DiagnosticCode("out-of-window", .warning)
  /// A record's start lies after its round's day.
  package static let afterAsOf = DiagnosticCode("after-as-of", .note)
}

extension Diagnostic {
  /// Reports a day outside the window.
  package static func outOfWindow(_ place: Location, _ window: ClosedRange<Day>) -> Diagnostic {
    Diagnostic(
      .outOfWindow, at: place, "日期不在考核时间 \(window.lowerBound.iso) 至 \(window.upperBound.iso) 之内，此行不计")
  }

  /// Reports a day after its round's.
  package static func afterAsOf(_ place: Location, _ asOf: Day, _ round: String) -> Diagnostic {
    Diagnostic(.afterAsOf, at: place, "日期晚于本轮（\(round)）的截至日 \(asOf.iso)，本轮不计")
  }

  /// The maximum number of units that are named one by one.
  private static let mostUnits = 5

  /// Lists the first of some units in words, with their number if there are more.
  package static func names(_ units: [String]) -> String {
    let shown = units.prefix(mostUnits).map { quoted($0) }.joined(separator: "、")
    return units.count > mostUnits ? "\(shown)等 \(units.count) 个单位" : shown
  }
}
