package import Rubric
package import RubricBooks

/// An entry of the year's calendar: a date, a span of days, or a time after some event.
package struct CalendarEntry: Sendable, Hashable {
  /// The time of an entry.
  package enum When: Sendable, Hashable {
    /// From one day to another, both included; a single day is a span from and to itself.
    case days(ClosedRange<Day>)
    /// Within a limit after some event.
    case limit(Limit, from: String)
    /// On a day that the year's assessment has yet to name.
    case open
  }

  /// The origin of an entry, which also orders the entries of one day.
  package enum Source: Int, Sendable, Hashable {
    /// The days that the assessment covers.
    case window
    /// A duty of the documents.
    case duty
    /// A date that the assessment names.
    case named
    /// The last day on which material may reach the office.
    case cutoff
    /// A due date of a guide.
    case guide
    /// A limit of the rubric.
    case rule
    /// The day at whose end a round's state is taken.
    case round
    /// The last day for answers to a round's result.
    case feedback
    /// The leading group's approval.
    case approval
    /// The publication.
    case publication
  }

  /// A statement about an entry.
  package enum Statement: Sendable, Hashable {
    /// Words of the content: a date's or an item's name, a duty's text.
    case content(String)
    /// A date of the assessment by its name, with the duty of the documents that it settles.
    case named(String, duty: String)
    /// A duty of a quarter, counted from 1.
    case quarter(Int, duty: String)
    /// The days that the assessment covers.
    case window
    /// Material that arrives after this day is no longer reviewed.
    case cutoff(Day)
    /// The state of the round with this name is taken.
    case round(String)
    /// The meaning of a round's day.
    case roundMeaning
    /// Units may answer to the result of the round with this name.
    case feedback(round: String)
    /// The result is approved.
    case approval
    /// The result was approved, by this body and according to this document.
    case approved(by: String?, document: String?)
    /// The result is published.
    case publication
  }

  /// The name that identifies the entry within its year, whatever day it falls on.
  package let key: String
  /// The origin.
  package let source: Source
  /// The title.
  package let title: Statement
  /// The remarks of the documents or the plan.
  package let notes: [Statement]
  /// The time.
  package let when: When
  /// The name of the role that has to act, or nil if none is given.
  package let role: String?
  /// The passages of the documents that the entry rests on.
  package let basis: [RubricBook.Basis]
  /// The ids of the items that the entry is for.
  package let items: [String]
  /// True if somebody has to have acted by the last day.
  package let isDeadline: Bool
  /// True if the role that has to act is one of the units.
  private let isOfUnits: Bool

  /// Creates a calendar entry from its parts.
  init(
    _ source: Source, key: String, title: Statement, notes: [Statement] = [], when: When, role: String? = nil,
    isOfUnits: Bool = false, basis: [RubricBook.Basis] = [], items: [String] = [], isDeadline: Bool = true
  ) {
    self.key = key
    self.source = source
    self.title = title
    self.notes = notes
    self.when = when
    self.role = role
    self.basis = basis
    self.items = items
    self.isDeadline = isDeadline
    self.isOfUnits = isOfUnits
  }

  /// The days, or nil if they follow from some event or are not known.
  ///
  /// Never inlined, because the optimizer of Swift 6.3.1 crashes on closures that hold this switch (CopyPropagation,
  /// “Found outside of lifetime use”).
  @inline(never)
  package var days: ClosedRange<Day>? { if case .days(let days) = when { days } else { nil } }
}

extension CalendarEntry {
  /// True if units have to act, hand in something, or wait for it; false for what is another role's own, such as the
  /// meetings that the leading group calls, of which units are told their days.
  package var concernsUnits: Bool {
    switch source {
    case .window, .round, .approval: false
    case .duty: isOfUnits || (role == nil && !items.isEmpty)
    case .named, .cutoff, .guide, .rule, .feedback, .publication: true
    }
  }

  /// The most days that a calendar program shows as one event.
  private static let mostShown: Int32 = 31

  /// The days on which calendar programs show the entry, or nil if it falls on none.
  ///
  /// What is to be done within some days is shown on the last of them, and so is what lasts longer than a month: a bar
  /// over weeks hides what else there is, and reminds nobody. A shorter period, such as days on duty, is shown whole.
  package var shownDays: ClosedRange<Day>? {
    days.map { days in
      let length = days.upperBound.number - days.lowerBound.number + 1
      return isDeadline || length > CalendarEntry.mostShown ? days.upperBound...days.upperBound : days
    }
  }

  /// Returns true if one entry comes before another: by the last day, the first day, the source, and the key.
  static func precedes(_ left: CalendarEntry, _ right: CalendarEntry) -> Bool {
    guard let a = left.days, let b = right.days else { return false }
    if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
    if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
    if left.source != right.source { return left.source.rawValue < right.source.rawValue }
    return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
  }
}
