import Tabular

/// The part that holds the cells of a sheet.
final class SheetPart: XMLContent {
  /// One thread reads at a time, and never within itself, so that its accesses need no check.
  @exclusivity(unchecked) private var reading: SheetReading

  /// Begins a sheet.
  ///
  /// - Parameters:
  ///   - part: The part's name, for faults.
  ///   - book: What sheets share.
  ///   - budget: Counts what is read.
  ///   - asksForAny: True if the first cell with content is enough.
  init(_ part: String, _ book: BookTexts, _ budget: ReadingBudget, asksForAny: Bool = false) {
    unsafe reading = SheetReading(part, book, budget, asksForAny: asksForAny)
  }

  /// The rows so far.
  var cells: SheetCells { unsafe reading.cells }

  override func begin(_ element: XMLElement) {
    unsafe reading.begin(element)
    stopIfNeeded()
  }

  override func end() {
    unsafe reading.end()
    stopIfNeeded()
  }

  override func add(_ text: XMLText) { unsafe reading.add(text) }

  private func stopIfNeeded() {
    if unsafe reading.isStopped { stop(unsafe reading.fault) }
  }
}
