/// The distinct ids, anchors' names and links of many pages, each with a number.
///
/// Their bytes lie one after another, so that a name costs no memory of its own.
struct AttributeNames: Sendable {
  private var bytes: [UInt8] = []
  /// The end of each name among the bytes.
  private var ends: [Int] = []
  /// The hash of each name.
  private var hashes: [UInt64] = []
  /// The numbers of names by their hashes, -1 for none; at most half of them are taken.
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)
  /// It differs from run to run, so that nobody can choose names that fall together.
  private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

  /// The number of names.
  var count: Int { ends.count }

  /// Returns a copy of the name with a number.
  subscript(number: Int32) -> ByteText { ByteText(Array(bytes[range(of: Int(number))])[...]) }

  /// Appends the name with a number to others, unless it is empty.
  func append(_ number: Int32, to names: inout PackedNames) {
    let range = range(of: Int(number))
    if !range.isEmpty { names.append(bytes[range]) }
  }

  /// Returns the number of a name, which is new if the name is.
  mutating func number(of name: ArraySlice<UInt8>) -> Int32 {
    let hash = name.hash(seed: seed)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, bytes[range(of: number)].elementsEqual(name) { return Int32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(ends.count)
    bytes += name
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = number
    if 2 * ends.count > slots.count { grow() }
    return number
  }

  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private mutating func grow() {
    var larger: [Int32] = Array(repeating: -1, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Int32(number)
    }
    slots = larger
  }
}
