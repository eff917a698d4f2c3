package import Rubric

/// The plan of a year's assessment: the content of `assessments/<year>/assessment.yaml` (formats §8).
package struct AssessmentPlan: Sendable {
  /// A review round.
  package struct Round: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name, such as 初评.
    package let name: String
    /// The name of its folder.
    package let folder: String
    /// The day at whose end the round's state is taken.
    package let asOf: Day
    /// The last day on which units may respond to the round's result, nil if none is named.
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
    /// The body or person that approved.
    package let by: String
    /// The day of the approval.
    package let date: Day
    /// The document that records it, nil if none is named.
    package let document: String?
    /// The index of the round whose results were approved, nil for the last.
    package let round: Int?
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
      /// Levels.
      case level
    }

    /// The day of the publication.
    package let date: Day
    /// The kinds of values that may be shown, at least one.
    package let show: Set<Part>
  }

  /// A named date as written: a day or a range of days.
  package struct NamedDate: Sendable, Hashable {
    /// The name, normalised.
    package let name: String
    /// The days; a single day is a range of one.
    package let days: ClosedRange<Day>
    /// True if it was written as a range, so that no rule can compare a day with it.
    package let isRange: Bool

    /// The last day, by which whatever refers to the date is due.
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
  /// The id of the rubric.
  package let rubric: String
  /// The days that the assessment covers.
  package let window: ClosedRange<Day>
  /// The named dates, in file order.
  package let dates: [NamedDate]
  /// The rounds in chronological order, at least one.
  package let rounds: [Round]
  /// The last day on which material may reach the office, nil if there is none.
  package let cutoff: Day?
  /// The approval, nil until it is given.
  package let approval: Approval?
  /// The publication, nil until it is decided.
  package let publication: Publication?
  /// True if the plan is seen from a day before its publication.
  private var isAhead = false

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

  /// True if the public edition may show anything of the year's results.
  package var isPublished: Bool { approval != nil && publication != nil && !isAhead }

  /// The index of the last round.
  package var lastRound: Int { rounds.count - 1 }

  /// The index of the round whose results were approved, nil until any are.
  package var approvedRound: Int? { approval.map { $0.round ?? lastRound } }

  /// The index of the round whose results are those of the year: the approved one, or else the last.
  package var resultRound: Int { approvedRound ?? lastRound }

  /// Returns the plan as it is seen from a day: nothing is published before the day of the publication.
  package func seen(on day: Day) -> AssessmentPlan {
    var plan = self
    plan.isAhead = publication.map { day < $0.date } ?? false
    return plan
  }

  /// Returns true if a day that rules or the cutoff compare with is plausible for this assessment: from the
  /// window's first day to 31 days after its last or that of the last round.
  package func mayMean(_ day: Day) -> Bool {
    let last = max(window.upperBound, rounds.map(\.asOf).max() ?? window.upperBound)
    return day >= window.lowerBound && day <= last.adding(days: 31)
  }

  /// Returns true if the plan itself takes a date for the cutoff or for the last day for answers.
  package func isUsed(_ date: NamedDate) -> Bool {
    !date.isRange && (cutoff == date.day || rounds.contains { $0.feedback == date.day })
  }

  /// Returns the date with a normalised name.
  package func date(named name: String) -> NamedDate? { dates.first { $0.name == name } }

  /// Returns the day with a normalised name; of a range the last, by which whatever refers to it is due.
  package func day(named name: String) -> Day? { date(named: name)?.day }
}
