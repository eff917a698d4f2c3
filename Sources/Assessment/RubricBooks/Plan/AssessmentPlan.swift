package import Rubric

/// What `assessments/<year>/assessment.yaml` says of a year's assessment (formats §8).
package struct AssessmentPlan: Sendable {
  /// One review round.
  package struct Round: Sendable, Hashable {
    /// Its id.
    package let id: String
    /// Its name, as 初评.
    package let name: String
    /// The name of its folder.
    package let folder: String
    /// The day at whose end its state is taken.
    package let asOf: Day
    /// The last day on which units may answer to its result, nil where none is named.
    package let feedback: Day?

    /// Creates a round.
    package init(id: String, name: String, folder: String, asOf: Day, feedback: Day? = nil) {
      self.id = id
      self.name = name
      self.folder = folder
      self.asOf = asOf
      self.feedback = feedback
    }
  }

  /// The leading group's approval (50 号第十条（三）).
  package struct Approval: Sendable, Hashable {
    /// Who approved.
    package let by: String?
    /// When.
    package let date: Day?
    /// The document that says so.
    package let document: String?
  }

  /// The publication on the intranet.
  package struct Publication: Sendable, Hashable {
    /// A kind of value that the public edition may show.
    package enum Part: String, Sendable, CaseIterable {
      /// Totals and verdicts.
      case total
      /// Dimension scores.
      case dimensions
      /// Item scores with their arithmetic.
      case items
      /// Ranks.
      case rank
      /// Dates and deadlines of records.
      case dates
      /// Reasons and authorities of marks.
      case reasons
    }

    /// When.
    package let date: Day?
    /// What may be shown.
    package let show: Set<Part>
  }

  /// A named date, as written: a day, or the days of a range.
  package struct NamedDate: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// The days; a single day from and to itself.
    package let days: ClosedRange<Day>
    /// Whether it was written as a range, so that no rule can hold a day against it.
    package let isRange: Bool

    /// The day by which something named so is due: the last.
    package var day: Day { days.upperBound }

    /// Creates a named day.
    package init(name: String, day: Day) {
      self.init(name: name, days: day...day, isRange: false)
    }

    /// Creates a named date.
    package init(name: String, days: ClosedRange<Day>, isRange: Bool) {
      self.name = name
      self.days = days
      self.isRange = isRange
    }
  }

  /// The year.
  package let year: Int
  /// The title.
  package let title: String
  /// The rubric's id.
  package let rubric: String
  /// The days that the assessment covers.
  package let window: ClosedRange<Day>
  /// The named dates, in the order written.
  package let dates: [NamedDate]
  /// The rounds, in order; at least one.
  package let rounds: [Round]
  /// The last day on which material may reach the office.
  package let cutoff: Day?
  /// The approval, once given.
  package let approval: Approval?
  /// The publication, once decided.
  package let publication: Publication?

  /// Creates a plan.
  package init(
    year: Int, title: String, rubric: String, window: ClosedRange<Day>, dates: [NamedDate], rounds: [Round],
    cutoff: Day?, approval: Approval?, publication: Publication?
  ) {
    self.year = year
    self.title = title
    self.rubric = rubric
    self.window = window
    self.dates = dates
    self.rounds = rounds
    self.cutoff = cutoff
    self.approval = approval
    self.publication = publication
  }

  /// Whether the public edition may show anything of the year's results.
  package var isPublished: Bool { approval != nil && publication != nil }

  /// Whether a day that rules or the cutoff compare with lies where one of this assessment can: from the window's first day
  /// to a month after its last or that of the last round.
  func mayMean(_ day: Day) -> Bool {
    let last = max(window.upperBound, rounds.map(\.asOf).max() ?? window.upperBound)
    return day >= window.lowerBound && day <= last.adding(days: 31)
  }

  /// The date with a name, normalised.
  package func date(named name: String) -> NamedDate? { dates.first { $0.name == name } }

  /// The day with a name, normalised; the last of a range, by which what names it is due.
  package func day(named name: String) -> Day? { date(named: name)?.day }
}
