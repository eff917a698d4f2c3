/// Many short names in one buffer, because each of ten thousand pages has sixty anchors.
///
/// A byte 0 ends each name; one inside a name, which HTML does not allow, becomes a byte that does not occur in
/// UTF-8.
struct PackedNames: Sendable, Hashable {
  private var bytes: [UInt8] = []

  /// Adds a name that is not empty.
  mutating func append(_ name: ArraySlice<UInt8>) {
    if name.contains(0) {
      bytes += name.map { $0 == 0 ? 0xFF : $0 }
    } else {
      bytes += name
    }
    bytes.append(0)
  }

  /// Removes all names, and keeps the room.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// The names in the order in which they were added.
  var names: [ByteText] { bytes.split(separator: 0).map(ByteText.init) }

  func hash(into hasher: inout Hasher) { hasher.combine(ByteText(bytes[...])) }
}
