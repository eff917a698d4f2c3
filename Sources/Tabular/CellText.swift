/// A range of the bytes of a register's file: a text that is made only when somebody asks for it.
package struct CellText: Hashable, Sendable {
  private let start: UInt32
  private let count: UInt32

  /// No text.
  package static let none = CellText([])

  /// Notes bytes of the table's text.
  package init(_ bytes: ArraySlice<UInt8>) {
    start = UInt32(truncatingIfNeeded: bytes.startIndex)
    count = UInt32(truncatingIfNeeded: bytes.count)
  }

  /// The range of its bytes.
  package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  /// True if there is no text.
  package var isEmpty: Bool { count == 0 }
}
