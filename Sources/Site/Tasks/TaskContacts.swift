import Assessment
import Registers
import Rubric

extension TaskList {
  /// Whom to turn to: the people of each unit who are in office on a day, in the roster's order.
  ///
  /// - Parameters:
  ///   - year: The year with its roster.
  ///   - today: The day.
  ///   - labels: The words of the interface.
  /// - Returns: Their roles, names and contacts by the unit's id; units without anybody are left out.
  static func contacts(of year: AssessmentYear, on today: Day, labels: Labels) -> [String: String] {
    var people: [String: [String]] = [:]
    for entry in year.roster where entry.isInOffice(on: today) {
      let words = [entry.role, entry.name, entry.contact].filter { !$0.isEmpty }.joined(separator: " ")
      people[year.directory[entry.unit].id, default: []].append(words)
    }
    return people.mapValues { $0.joined(separator: labels[.taskContactsBetween]) }
  }
}
