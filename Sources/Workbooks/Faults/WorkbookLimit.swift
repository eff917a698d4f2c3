/// The sizes that a workbook may have (formats §2a).
package enum WorkbookLimit {
  /// The most bytes that a file may have.
  package static let file = 64 << 20
  /// The most bytes that the parts may have, unpacked.
  static let parts = 512 << 20
  /// The most bytes of a part that only leads to others.
  static let index = 32 << 20
}
