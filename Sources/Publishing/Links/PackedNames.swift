/// Many short names in one buffer, because ten thousand pages have sixty anchors each.
///
/// A byte 0 ends each name; one inside a name, which HTML does not allow, becomes a byte that UTF-8 does not have.
struct PackedNames: Sendable, Hashable {
  private var bytes: [UInt8] = []

  /// Adds a name that is not empty.
  mutating func append(_ name: ByteText) {
    if name.bytes.contains(0) {
      bytes += name.bytes.map { $0 == 0 ? 0xFF : $0 }
    } else {
      bytes += name.bytes
    }
    bytes.append(0)
  }

  /// The names in the order they were added.
  var names: [ByteText] { bytes.split(separator: 0).map(ByteText.init) }

  func hash(into hasher: inout Hasher) { hasher.combine(ByteText(bytes[...])) }
}
