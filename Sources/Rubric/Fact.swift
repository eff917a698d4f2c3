/// Something an item's rules ask about a unit.
package struct Fact: Hashable, Sendable {
  /// What the fact's records hold.
  package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// Yes or no; the last record counts.
    case yesno
    /// One of several words; the last record counts.
    case choice
    /// Amounts that add up.
    case number
    /// A day, or that it never happened; the last record counts.
    case date
    /// Occurrences, each with a start.
    case event

    /// Whether a unit has one record of the fact, the last, rather than a record per row.
    package var isSingle: Bool { self != .number && self != .event }
  }

  /// What the fact's records hold.
  package let kind: Kind
  /// The most that one row of a number fact may give, in hundredths.
  package let cap: Int64?
  /// What to assume of a unit of which nothing is registered.
  ///
  /// Nothing is assumed with ``Value/none``: the fact is unknown then. Of an event it is that or ``Value/never``.
  package let absent: Value

  /// Creates a fact.
  package init(_ kind: Kind, cap: Int64? = nil, absent: Value) {
    self.kind = kind
    self.cap = cap
    self.absent = absent
  }

  /// Creates a fact of which what its kind has is assumed: an event without record never happened, all else is unknown.
  package init(_ kind: Kind, cap: Int64? = nil) {
    self.init(kind, cap: cap, absent: kind == .event ? .never : .none)
  }

  /// Whether it is an event that is unknown where nothing is registered.
  package var isOpenEvent: Bool { kind == .event && absent == .none }
}

/// What a record says of its fact.
package enum Value: Hashable, Sendable {
  /// Nothing: an event without tag, a date that only has its deadline set, or no assumption for an absent fact.
  case none
  /// Yes or no.
  case yes(Bool)
  /// A choice, or the tag of an event.
  case tag(TagID)
  /// An amount in hundredths.
  case number(Int64)
  /// A day.
  case day(Day)
  /// It never happened: a date, or an event of which the register says that there was none (无).
  case never
}

extension Value {
  /// Whether it is one of some words.
  @inline(never)
  func isTag(of tags: [TagID]) -> Bool {
    guard case .tag(let tag) = self else { return false }
    for other in tags where other == tag { return true }
    return false
  }
}
