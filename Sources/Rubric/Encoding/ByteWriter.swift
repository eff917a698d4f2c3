/// A writer of numbers in few bytes.
///
/// A size, code or identifier is an unsigned LEB128: seven bits a byte, the low ones first, the top bit set if
/// another byte follows. A number that may be negative is folded first (zigzag: 0, −1, 1, −2 … as 0, 1, 2, 3 …).
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  @inline(never)
  mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      code(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    code(UInt8(truncatingIfNeeded: rest))
  }

  @inline(never)
  mutating func signed(_ value: Int64) {
    unsigned(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  @inline(never)
  mutating func code(_ value: UInt8) { bytes.append(value) }

  @inline(never)
  mutating func flag(_ value: Bool) { code(value ? 1 : 0) }

  mutating func count(_ value: Int) { unsigned(UInt64(max(0, value))) }

  mutating func index(_ value: Int32) { unsigned(UInt64(max(0, value))) }

  mutating func row(_ row: RowID) { signed(Int64(row.index)) }

  mutating func day(_ day: Day) { signed(Int64(day.number)) }

  mutating func points(_ points: Points) { signed(points.hundredths) }

  /// Writes 0 for nil, otherwise 1 and the value.
  mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  /// Writes the number of elements, then each of them.
  mutating func list<Element>(_ elements: [Element], _ write: (inout ByteWriter, Element) -> Void) {
    count(elements.count)
    for element in elements { write(&self, element) }
  }
}
