import Synchronization

/// What reading one workbook has cost so far, whichever of its sheets are read at the same time.
final class ReadingBudget: Sendable {
  private let unpacked = Atomic<Int>(0)
  private let padding = Atomic<Int>(0)

  /// The most empty cells that stand before others.
  private static let mostPadding = 16 << 20

  /// Counts bytes that were unpacked.
  func unpack(_ count: Int) throws(WorkbookFault) {
    let sum = unpacked.add(count, ordering: .relaxed).newValue
    guard sum <= WorkbookLimit.parts else { throw .partsTooLarge }
  }

  /// Returns false if there are too many empty cells with further ones.
  func pad(_ count: Int) -> Bool {
    count == 0 || padding.add(count, ordering: .relaxed).newValue <= ReadingBudget.mostPadding
  }
}
