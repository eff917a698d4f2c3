/// The terms that an assessment sets for every unit: its window, its dates and its working days.
public struct Terms: Hashable, Sendable {
  /// The days that the assessment covers; events and numbers outside are left out.
  public let window: ClosedRange<Day>
  /// The dates that rules name.
  public let dates: [Day]
  /// The working days.
  public let calendar: WorkCalendar

  /// Creates terms.
  public init(window: ClosedRange<Day>, dates: [Day], calendar: WorkCalendar) {
    self.window = window
    self.dates = dates
    self.calendar = calendar
  }
}
