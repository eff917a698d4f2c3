/// Many short names in one buffer, because ten thousand pages have sixty anchors each.
///
/// A byte 0 ends each name; one inside a name, which HTML does not allow, becomes a byte that UTF-8 does not have.
struct PackedNames: Sendable, Hashable {
  private var bytes: [UInt8] = []

  /// Adds a name that is not empty.
  mutating func append(_ name: some Sequence<UInt8>) {
    for byte in name { bytes.append(byte == 0 ? 0xFF : byte) }
    bytes.append(0)
  }

  /// The names in the order they were added.
  var names: [ArraySlice<UInt8>] { bytes.split(separator: 0) }
}
