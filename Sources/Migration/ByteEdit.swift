/// Bytes of a file that others take the place of.
package struct ByteEdit: Sendable, Hashable {
  /// The range of the bytes, empty where some are inserted.
  package let range: Range<Int>
  /// The bytes in their place.
  package let bytes: [UInt8]

  /// Describes an edit.
  package init(_ range: Range<Int>, _ bytes: [UInt8]) { (self.range, self.bytes) = (range, bytes) }
}
