package import Assessment
package import Rubric
import RubricBooks
package import SiteContent

/// What is still to be done in a year, in words, for the office.
///
/// Page, table and file are made of it, so that they say the same.
package struct TaskList: Sendable {
  /// Something to be done.
  package struct Row: Sendable, Hashable {
    /// Who it is about: a unit, or all of those for which one row says that nothing happened.
    package let unit: UnitName
    /// The item's id and name, nil for the whole result.
    package let item: ItemName?
    /// Whether it is the office that has to act, and not the unit.
    package let isOffices: Bool
    /// Whether it is only that the unit has not answered.
    package let isAnswer: Bool
    /// Who has to act, in words.
    package let actor: String
    /// What is the matter, in a word or two.
    package let matter: String
    /// What is to be done, in a sentence.
    package let detail: String
    /// The row of evidence.csv to copy, where one row does it for all units.
    package let rowToCopy: String?
    /// The last day or minute for it, or that a notice will tell; empty where nothing says so.
    package let due: String
    /// The last day for it, nil where none is known.
    package let dueDay: Day?
    /// How urgent that makes it.
    package let urgency: Urgency
    /// The register row, as `<round folder>/<file>:<line>`; nil where there is none.
    package let row: String?
  }

  /// How near the last day for a task is, in the order in which tasks are listed.
  package enum Urgency: Int, Sendable, Hashable, CaseIterable {
    /// It is over.
    case over
    /// It is within thirty days.
    case soon
    /// It is later, or none is known.
    case later

    init(_ due: Day?, today: Day) {
      self = due.map { $0 < today ? .over : $0 <= today.adding(days: 30) ? .soon : .later } ?? .later
    }
  }

  /// What a unit is called.
  package struct UnitName: Sendable, Hashable {
    /// The id; empty where several units are meant.
    package let id: String
    /// The name.
    package let name: String
    /// The category.
    package let category: String
  }

  /// What an item is called.
  package struct ItemName: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
  }

  /// A step on the way to the published result.
  package struct Step: Sendable, Hashable {
    /// What it is called.
    package let name: String
    /// How far it is, in words.
    package let state: String
    /// Whether nothing is left to do.
    package let isDone: Bool
  }

  /// The year.
  package let year: Int
  /// The assessment's title.
  package let title: String
  /// The round's name.
  package let round: String
  /// The day at whose end the round's state was taken.
  package let asOf: Day
  /// The day from whose point of view it is told.
  package let today: Day
  /// The name of the office.
  package let office: String
  /// The way to the published result.
  package let steps: [Step]
  /// The tasks, by the last day for them; those of one day by unit in file order, then by item.
  package let rows: [Row]
  /// What is said of a year in which nothing was registered yet; nil where that does not hold, or a day was asked for.
  package let notice: String?
  private let urgencies: [String]
  /// Whom to turn to, by the unit's id: roles, names and contacts from the roster, for the office's page alone.
  let contacts: [String: String]

  /// Whether the round's result is a draft.
  package let isDraft: Bool

  /// An urgency in words, for a heading.
  package func words(for urgency: Urgency) -> String { urgencies[urgency.rawValue] }

  /// The rows of an urgency.
  package func rows(_ urgency: Urgency) -> [Row] { rows.filter { $0.urgency == urgency } }

  /// Where its page stands below the site's root.
  package var path: String { "results/\(year)/tasks.html" }

  /// Where the list to download stands below the site's root.
  package var downloadPath: String { "downloads/tasks-\(year).csv" }

  /// Finds what is to be done in a year and says it.
  ///
  /// - Parameters:
  ///   - content: The content, whose guides say what is due when.
  ///   - year: The year.
  ///   - round: The index of the round, nil for the last.
  ///   - today: The day from whose point of view it is told, nil for that of the round.
  ///   - labels: The words of the interface.
  package init(_ content: Content, _ year: AssessmentYear, round: Int? = nil, today: Day? = nil, labels: Labels) {
    let tasks = YearTasks(year, guides: content.guides, round: round, today: today)
    let plan = year.plan
    self.year = plan.year
    title = plan.title
    self.round = plan.rounds[tasks.round].name
    asOf = plan.rounds[tasks.round].asOf
    self.today = tasks.today
    office = content.settings.office ?? labels[.tasksOfOffice]
    isDraft = !plan.isPublished || tasks.round != plan.rounds.count - 1
    let words = TaskWords(tasks: tasks, guides: content.guides, office: office, labels: labels)
    steps = words.steps
    notice = tasks.isAhead ? labels(.tasksAhead, tasks.today.iso) : nil
    let found = tasks.unsaid.map { words.row($0) } + tasks.all.map { words.row($0) }
    // What falls on one day keeps its order; what has no day comes last.
    let days = found.map { $0.dueDay ?? Day(number: .max) }
    rows = found.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { found[$0] }
    urgencies = [labels[.tasksOver], labels[.tasksSoon], labels[.tasksLater]]
    contacts = TaskList.contacts(of: year, on: tasks.today, labels: labels)
  }
}
