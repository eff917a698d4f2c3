package import Editions
import PaperTexts
import Rubric
import Sentences
import Wording

/// The reminders of a year: for each unit what it still has to do, by when.
package struct ReminderPapers: Sendable {
  /// A reminder.
  package struct Reminder: Sendable {
    /// The unit's id.
    package let unit: String
    /// The tasks, those due first leading.
    package let rows: [TaskList.Row]
    /// The people to whom it is addressed.
    package let people: [UnitContacts.Person]
    /// The paper.
    package let paper: Paper
  }

  /// The office that sends reminders.
  package struct Sender: Sendable, Hashable {
    /// The name by which it signs.
    package let name: String
    /// The address for electronic mail.
    package let address: String
  }

  private let desk: Desk
  private let list: TaskList
  private let words: TaskWords
  private let contacts: UnitContacts

  /// Prepares the reminders of a list of tasks.
  package init(_ desk: Desk, _ list: TaskList, _ contacts: UnitContacts) {
    self.desk = desk
    self.list = list
    self.contacts = contacts
    words = TaskWords(list, labels: desk.labels)
  }

  /// The office that sends reminders, or nil if its contact details have no address for electronic mail.
  package var sender: Sender? { mailAddress(in: desk.contact).map { Sender(name: desk.signature, address: $0) } }

  /// The reminders of the units that have tasks, in the order of their first tasks.
  package var all: [Reminder] {
    var units: [TaskList.UnitName] = []
    var rows: [String: [TaskList.Row]] = [:]
    for row in list.rows where !row.matter.isOffices && !isUnasked(row) {
      guard let unit = row.unit else { continue }
      if rows[unit.id] == nil { units.append(unit) }
      rows[unit.id, default: []].append(row)
    }
    return units.map { reminder($0, rows[$0.id] ?? []) }
  }

  /// Returns true for an answer that no day is set for: nobody is reminded of what may not have been asked yet.
  private func isUnasked(_ row: TaskList.Row) -> Bool {
    if row.matter == .awaited, case .unknown = row.due { true } else { false }
  }

  private func reminder(_ unit: TaskList.UnitName, _ rows: [TaskList.Row]) -> Reminder {
    let people = contacts.people(of: unit.id)
    let lines = rows.enumerated().map { line($1, number: $0 + 1).escapedForMarkdown }
    let paper = desk.paper(
      .reminder, name: unit.id, subject: unit.name, on: desk.today,
      [
        .unit: .words(unit.name), .count: .words("\(rows.count)"),
        .overdueCount: desk.count(rows.count { $0.urgency == .over }),
        .table: .markdown(lines.joined(separator: "\n\n")),
        .contacts: .words(people.map { [$0.role, $0.name].joined(separator: " ") }.joined(separator: "、")),
      ])
    return Reminder(unit: unit.id, rows: rows, people: people, paper: paper)
  }

  private func line(_ row: TaskList.Row, number: Int) -> String {
    let labels = desk.labels
    let subject =
      row.item.map { "\($0.id)\($0.name)" } ?? (row.matter.isAnswer ? labels[.feedbackWhole] : words.matter(row))
    let detail = words.detail(row)
    let due: String =
      switch row.due {
      case .unknown: ""
      case .day(let day), .supplement(let day): desk.words.day(day)
      case .deadline(let deadline, lastDay: _): desk.words.deadline(deadline)
      case .byNotice: labels[.byNotice]
      }
    guard !due.isEmpty else { return labels(.paperTask, "\(number)", subject, detail) }
    return labels(row.urgency == .over ? .paperTaskOver : .paperTaskDue, "\(number)", subject, detail, due)
  }
}
