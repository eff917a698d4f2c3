package import Rubric
package import RubricBooks

/// Something of the year that falls due: a date, a span of days, or a time after something that happens.
package struct CalendarEntry: Sendable, Hashable {
  /// When it is.
  package enum When: Sendable, Hashable {
    /// From one day to another, both included; a single day from and to itself.
    case days(ClosedRange<Day>)
    /// Within a limit from when something happens.
    case limit(Limit, from: String)
    /// On a day that the year's assessment has still to name.
    case open
  }

  /// What it comes from, which also orders what falls on the same day.
  package enum Source: Int, Sendable, Hashable {
    /// The days the assessment covers.
    case window
    /// A duty of the documents.
    case duty
    /// A date the assessment names.
    case named
    /// The last day on which material may reach the office.
    case cutoff
    /// The due of a guide.
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

  /// What it is recognised by within its year, whatever day it falls on.
  package let key: String
  /// What it comes from.
  package let source: Source
  /// What falls due.
  package let title: String
  /// What the document or the plan says of it; empty where that is the title.
  package let note: String
  /// When.
  package let when: When
  /// Whose it is, nil where that is not said.
  package let role: String?
  /// Where it stands.
  package let basis: [RubricBook.Basis]
  /// The same in words, for programs that follow no links.
  package let clauses: [String]
  /// The ids of the items it is for.
  package let items: [String]

  /// Whether somebody has to have done something by its last day.
  package let isDeadline: Bool

  init(
    _ source: Source, key: String, title: String, note: String = "", when: When, role: String? = nil,
    basis: [RubricBook.Basis] = [], clauses: [String] = [], items: [String] = [],
    isDeadline: Bool = true
  ) {
    self.key = key
    self.source = source
    self.title = title
    self.note = note
    self.when = when
    self.role = role
    self.basis = basis
    self.clauses = clauses
    self.items = items
    self.isDeadline = isDeadline
  }

  /// The days, nil where they follow from something that happens, or are not known.
  ///
  /// Never inlined, because the optimizer of Swift 6.3.1 crashes on closures that hold this switch (CopyPropagation,
  /// “Found outside of lifetime use”).
  @inline(never)
  package var days: ClosedRange<Day>? { if case .days(let days) = when { days } else { nil } }
}

extension CalendarEntry {
  /// The same entry with the places it stands in said in words.
  func citing(_ words: (RubricBook.Basis) -> String) -> CalendarEntry {
    CalendarEntry(
      source, key: key, title: title, note: note, when: when, role: role, basis: basis, clauses: basis.map(words),
      items: items, isDeadline: isDeadline)
  }

  /// Whether one comes before another: by the last day, the first day, the source, and the key.
  static func precedes(_ left: CalendarEntry, _ right: CalendarEntry) -> Bool {
    guard let a = left.days, let b = right.days else { return false }
    if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
    if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
    if left.source != right.source { return left.source.rawValue < right.source.rawValue }
    return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
  }
}
