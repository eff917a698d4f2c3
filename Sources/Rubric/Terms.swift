/// The terms that an assessment sets for every unit: its window, its dates and its working days.
package struct Terms: Hashable, Sendable {
  /// The days that the assessment covers; events and numbers outside are left out.
  package let window: ClosedRange<Day>
  /// The dates that rules name.
  package let dates: [Day]
  /// The working days.
  package let calendar: WorkCalendar

  /// Creates terms.
  package init(window: ClosedRange<Day>, dates: [Day], calendar: WorkCalendar) {
    self.window = window
    self.dates = dates
    self.calendar = calendar
  }
}
