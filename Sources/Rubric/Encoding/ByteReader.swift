/// Reads what ``ByteWriter`` wrote, and nothing else: whatever the bytes are, it gives a value within the range asked
/// for or a fault.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Checks that everything has been read.
  func end() throws(EncodingFault) {
    guard position == bytes.count else { throw .surplus }
  }

  @inline(never)
  mutating func unsigned() throws(EncodingFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      let part = UInt64(byte & 0x7F)
      guard shift < 63 || part <= 1 else { throw .truncated }
      value |= part << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .truncated
  }

  @inline(never)
  mutating func signed(_ range: ClosedRange<Int64>) throws(EncodingFault) -> Int64 {
    let folded = try unsigned()
    let value = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    guard range.contains(value) else { throw .outOfRange }
    return value
  }

  @inline(never)
  mutating func code() throws(EncodingFault) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    defer { position += 1 }
    return bytes[position]
  }

  @inline(never)
  mutating func flag() throws(EncodingFault) -> Bool {
    let code = try code()
    guard code <= 1 else { throw .unknownCode }
    return code == 1
  }

  /// Reads a number of a range.
  mutating func number(_ range: ClosedRange<Int>) throws(EncodingFault) -> Int {
    let value = try unsigned()
    guard value <= UInt64(range.upperBound), value >= UInt64(range.lowerBound) else { throw .outOfRange }
    return Int(value)
  }

  /// Reads how many elements follow, each of which takes at least a byte.
  @inline(never)
  mutating func count(atMost limit: Int) throws(EncodingFault) -> Int {
    let value = try unsigned()
    guard value <= UInt64(limit) else { throw .tooMany }
    guard value <= UInt64(bytes.count - position) else { throw .truncated }
    return Int(value)
  }

  /// Reads an index below a bound.
  mutating func index(below bound: Int) throws(EncodingFault) -> Int {
    let value = try unsigned()
    guard value < UInt64(max(0, bound)) else { throw .wrongReference }
    return Int(value)
  }

  /// Reads a number that some loader gave to a word, a row or an 编号.
  @inline(never)
  mutating func name() throws(EncodingFault) -> Int { try number(0...Int(Int32.max)) }

  @inline(never)
  mutating func row() throws(EncodingFault) -> RowID {
    RowID(Int(try signed(Int64(Int32.min)...Int64(Int32.max))))
  }

  @inline(never)
  mutating func day() throws(EncodingFault) -> Day {
    let range = Int64(EncodingLimit.days.lowerBound.number)...Int64(EncodingLimit.days.upperBound.number)
    return Day(number: Int32(truncatingIfNeeded: try signed(range)))
  }

  /// Reads an amount that is not negative.
  @inline(never)
  mutating func amount() throws(EncodingFault) -> Int64 { try signed(0...EncodingLimit.amount) }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(EncodingFault) -> Value
  ) throws(EncodingFault) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Element>(
    atMost limit: Int, _ read: (inout ByteReader) throws(EncodingFault) -> Element
  ) throws(EncodingFault) -> [Element] {
    let count = try count(atMost: limit)
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }
}
