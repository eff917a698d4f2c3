package import Assessment
package import Editions
package import PaperTexts
package import Rubric
package import RubricBooks
package import SiteContent
package import Wording

/// The papers of a year that its office may send.
package struct YearPapers: Sendable {
  /// The papers of a kind.
  package struct Group: Sendable {
    /// The kind.
    package let kind: PaperKind
    /// The papers; at least one.
    package let papers: [Paper]
  }

  /// The year.
  package let year: Int
  /// The assessment's title.
  package let title: String
  /// The day from which they speak.
  package let today: Day
  /// The papers by kind, in the order of the kinds; a kind of which there is none is left out.
  package let groups: [Group]
  /// The reminders, which are also sent by mail.
  package let reminders: [ReminderPapers.Reminder]
  /// The office that sends them, or nil if no address of it is known.
  package let sender: ReminderPapers.Sender?

  /// What the papers are about.
  package struct Matter: Sendable {
    /// The content, with the office's texts.
    package let content: Content
    /// The year.
    package let year: AssessmentYear
    /// The index of the round, or nil for the last.
    package let round: Int?
    /// The office's tasks of the year.
    package let tasks: TaskList
    /// The office's values of the year, or nil if there are none.
    package let values: YearValues?

    /// Creates a matter from its parts.
    package init(_ content: Content, _ year: AssessmentYear, round: Int?, tasks: TaskList, values: YearValues?) {
      self.content = content
      self.year = year
      self.round = round
      self.tasks = tasks
      self.values = values
    }

    /// Returns what its papers are written with.
    package func desk(_ labels: Labels) -> Desk {
      Desk(
        content, year: year.plan.year, title: year.plan.title, today: tasks.today, isAhead: tasks.isAhead,
        labels: labels)
    }

    /// Returns the reminders of its units.
    package func reminders(_ labels: Labels) -> ReminderPapers {
      ReminderPapers(desk(labels), tasks, UnitContacts(year, on: tasks.today))
    }
  }

  /// Writes the papers of a year.
  ///
  /// - Parameters:
  ///   - matter: What they are about.
  ///   - labels: The words of the interface.
  ///   - cite: Returns a basis in words.
  package init(_ matter: Matter, labels: Labels, citing cite: @escaping (RubricBook.Basis) -> String) {
    let (content, year, today) = (matter.content, matter.year, matter.tasks.today)
    let desk = matter.desk(labels)
    let round = matter.round ?? year.plan.lastRound
    self.year = year.plan.year
    title = year.plan.title
    self.today = today
    let open = OpenCase.all(YearTasks(year, guides: content.guides, round: round, today: today))
    let reminding = matter.reminders(labels)
    (reminders, sender) = (reminding.all, reminding.sender)
    var papers = CasePapers(desk: desk, cases: open, calendar: year.terms.calendar).papers
    papers.append(desk.paper(.incident, on: today, [:]))
    papers += MeetingPapers(desk: desk, year: year, round: round).papers
    papers += reminders.map(\.paper)
    papers += QuarterPapers(desk: desk, year: year, round: round).papers
    if let values = matter.values {
      papers += ObjectionPapers(desk: desk, values: values).papers
      papers += [ResultPaper(content, values, labels: labels)?.paper].compactMap(\.self)
      papers +=
        AccountabilityPapers(
          desk: desk, values: values, responsibility: content.responsibility, cite: cite
        ).papers
    }
    if let values = matter.values {
      if let ledgers = values.ledgers {
        papers += MaterialPapers(desk: desk, ledgers: ledgers).papers
        papers += SystemPapers(desk: desk, ledgers: ledgers).papers
      }
      papers.append(ArchivePapers(desk: desk, values: values, papers: papers).paper)
    }
    let kinds = Dictionary(grouping: papers, by: \.kind)
    groups = PaperKind.allCases.compactMap { kind in kinds[kind].map { Group(kind: kind, papers: $0) } }
  }
}
