/// A question that an item's rules ask about a unit.
public struct Fact: Hashable, Sendable {
  /// The kind of value that the fact's records hold.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
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

    /// True if only the last record of a unit counts, rather than every one.
    package var isSingle: Bool { self != .number && self != .event }
  }

  /// The kind of value that the fact's records hold.
  public let kind: Kind
  /// The most that one row of a number fact counts for, in hundredths, before 数量.
  public let cap: Int64?
  /// The value assumed for a unit without records of the fact.
  ///
  /// With ``Value/none`` nothing is assumed and the fact is unknown. An event has that or ``Value/never``.
  public let absent: Value

  /// Creates a fact.
  public init(_ kind: Kind, cap: Int64? = nil, absent: Value) {
    self.kind = kind
    self.cap = cap
    self.absent = absent
  }

  /// Creates a fact with the default assumption of its kind: an event without records never happened, anything else
  /// is unknown.
  public init(_ kind: Kind, cap: Int64? = nil) {
    self.init(kind, cap: cap, absent: kind == .event ? .never : .none)
  }

  /// True if it is an event that is unknown without records.
  package var isOpenEvent: Bool { kind == .event && absent == .none }
}

/// The value that a record gives its fact.
public enum Value: Hashable, Sendable {
  /// Nothing: an event without tag, a date with only its deadline set, or no assumption for an absent fact.
  case none
  /// Yes or no.
  case yes(Bool)
  /// A choice, or the tag of an event.
  case tag(TagID)
  /// An amount in hundredths.
  case number(Int64)
  /// A day.
  case day(Day)
  /// It never happened: a date, or an event for which the register says that there was none (无).
  case never
}

extension Value {
  /// Returns true if the value is one of some words.
  @inline(never)
  func isTag(of tags: [TagID]) -> Bool {
    guard case .tag(let tag) = self else { return false }
    for other in tags where other == tag { return true }
    return false
  }
}
