package import Assessment
import Ledgers
import Registers
package import Rubric
import RubricBooks
package import SiteContent

/// The open tasks of a year, and the steps to its published result, for the office.
///
/// Page, table and file are made from it, so that they say the same.
package struct TaskList: Sendable {
  /// A person to turn to.
  package struct Contact: Sendable, Hashable {
    /// 角色.
    package let role: String
    /// 姓名.
    package let name: String
    /// 联系方式.
    package let contact: String
  }

  /// The year.
  package let year: Int
  /// The assessment's title.
  package let title: String
  /// The round's name.
  package let round: String
  /// The day at whose end the round's state was taken.
  package let asOf: Day
  /// The day from whose point of view the list speaks.
  package let today: Day
  /// True if nothing is registered yet, and the list speaks from the year's first day because no day was asked for.
  package let isAhead: Bool
  /// True if the day was asked for; otherwise it is that of the round, or the year's first.
  package let isDayGiven: Bool
  /// The name of the office, or nil if the content does not give it.
  package let office: String?
  /// The number of units that take part.
  package let units: Int
  /// The steps to the published result.
  package let steps: [Step]
  /// The tasks by their last day; of one day those of several units first, then by unit in file order and by item.
  package let rows: [Row]
  /// The people in office from the roster, by the unit's id, for the office's page alone.
  package let contacts: [String: [Contact]]
  /// True if the round's result is a draft.
  package let isDraft: Bool

  /// The day of the publication that is written down and comes after the day from which the list speaks; nil if there is
  /// none.
  package let publicationAhead: Day?

  /// True if the result is published, so that what is left comes after that.
  package var isPublished: Bool { steps.contains(.publication(isDone: true)) }

  /// True if the steps tell of days after the one from which the list speaks, as an approval entered later on is.
  package var looksAhead: Bool {
    steps.contains { if case .approval(.given(_, let day)) = $0 { day > today } else { false } }
  }

  /// Returns the tasks of an urgency.
  package func rows(_ urgency: Urgency) -> [Row] { rows.filter { $0.urgency == urgency } }

  /// Lists the tasks of a year.
  ///
  /// - Parameters:
  ///   - content: The content, whose guides say what is due when.
  ///   - year: The year.
  ///   - round: The index of the round, or nil for the last.
  ///   - today: The day from whose point of view the list speaks, or nil for that of the round.
  package init(_ content: Content, _ year: AssessmentYear, round: Int? = nil, today: Day? = nil) {
    let tasks = YearTasks(year, guides: content.guides, round: round, today: today)
    let plan = year.plan
    self.year = plan.year
    title = plan.title
    self.round = plan.rounds[tasks.round].name
    asOf = plan.rounds[tasks.round].asOf
    self.today = tasks.today
    isAhead = tasks.isAhead
    isDayGiven = today != nil
    office = content.settings.office
    units = year.directory.active.count
    isDraft = !plan.isPublished || tasks.round != plan.resultRound
    steps = Step.all(of: tasks)
    let isApproved = steps.contains { if case .approval(.given) = $0 { true } else { false } }
    publicationAhead = isApproved ? plan.publication.map(\.date).flatMap { $0 > tasks.today ? $0 : nil } : nil
    let found = TaskRows(tasks: tasks, guides: content.guides)
    let rows = tasks.unsaid.map { found.row($0) } + tasks.all.map { found.row($0) }
    // Tasks of one day keep their order; tasks without a day come last.
    let days = rows.map { $0.due.day ?? Day(number: .max) }
    self.rows = rows.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { rows[$0] }
    var contacts: [String: [Contact]] = [:]
    for entry in year.roster where entry.isInOffice(on: tasks.today) {
      contacts[year.directory[entry.unit].id, default: []].append(
        Contact(role: entry.role, name: entry.name, contact: entry.contact))
    }
    self.contacts = contacts
  }
}
