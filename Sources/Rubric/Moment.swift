/// A civil day, with or without a time of day to the minute, in local time without a time zone.
public struct Moment: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// The minute of the day, −1 if only the day is known: half the size of an optional, and there are many.
  private let code: Int16

  /// The minute of the day from 0 to 1439, or nil if only the day is known.
  public var minute: Int16? { code < 0 ? nil : code }

  /// Creates a moment.
  public init(_ day: Day, minute: Int16? = nil) {
    self.day = day
    code = minute ?? -1
  }

  /// Minutes since 1970-01-01 00:00, a missing time counting as 24:00.
  var lastMinute: Int64 { Int64(day.number) &* 1440 &+ Int64(UInt16(truncatingIfNeeded: minute ?? 1440)) }

  /// Minutes since 1970-01-01 00:00, a missing time counting as 00:00.
  package var minutes: Int64 { Int64(day.number) * 1440 + Int64(minute ?? 0) }

  /// Returns true if this moment certainly precedes another: by the minute if both have a time, otherwise by the
  /// day.
  package func precedes(_ other: Moment) -> Bool {
    minute != nil && other.minute != nil ? minutes < other.minutes : day < other.day
  }
}
