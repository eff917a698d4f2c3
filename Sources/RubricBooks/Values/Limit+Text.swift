import ContentFiles
package import Rubric

extension Limit {
  /// Reads a limit such as `3 workdays`, `10 days`, `24 hours` or `30 minutes`, or fails for any other text.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let number = parseCount(String(words[0])), (1...Int64(Limit.largest)).contains(number)
    else { return nil }
    switch words[1] {
    case "workdays": self = .workdays(Int(number))
    case "days": self = .days(Int(number))
    case "hours": self = .hours(Int(number))
    case "minutes": self = .minutes(Int(number))
    default: return nil
    }
  }
}
