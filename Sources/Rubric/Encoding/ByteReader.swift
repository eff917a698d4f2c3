/// A reader of what ``ByteWriter`` wrote, and of nothing else: whatever the bytes are, each value lies within the
/// range asked for.
///
/// The first fault is kept and ends the bytes: everything read after it is 0 or empty, and ``check()`` throws the
/// fault. So only a caller that relies on a value has to check for one.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0
  private var fault: EncodingFault?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Throws the fault found so far, if there is one.
  func check() throws(EncodingFault) {
    if let fault { throw fault }
  }

  /// Checks that everything has been read without a fault.
  mutating func end() throws(EncodingFault) {
    require(position == bytes.count, .surplus)
    try check()
  }

  /// Notes a fault, unless there was one before, and ends the bytes.
  @inline(never)
  mutating func fail(_ found: EncodingFault) {
    if fault == nil { fault = found }
    position = bytes.count
  }

  /// Notes a fault if a condition is not met.
  @inline(never)
  mutating func require(_ isMet: Bool, _ otherwise: EncodingFault) {
    if !isMet { fail(otherwise) }
  }

  @inline(never)
  mutating func unsigned() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      let part = UInt64(byte & 0x7F)
      guard shift < 63 || part <= 1 else { break }
      value |= part << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    fail(.truncated)
    return 0
  }

  /// Reads a number of a range that contains 0; 0 after a fault.
  @inline(never)
  mutating func signed(_ range: ClosedRange<Int64>) -> Int64 {
    let folded = unsigned()
    let value = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    guard range.contains(value) else {
      fail(.outOfRange)
      return 0
    }
    return value
  }

  /// Reads a code below `count`; 0 after a fault.
  @inline(never)
  mutating func code(of count: Int) -> UInt8 {
    guard position < bytes.count else {
      fail(.truncated)
      return 0
    }
    let code = bytes[position]
    position += 1
    guard code < count else {
      fail(.unknownCode)
      return 0
    }
    return code
  }

  mutating func flag() -> Bool { code(of: 2) != 0 }

  /// Reads a number of a range; its lower bound after a fault.
  @inline(never)
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    let value = unsigned()
    guard value <= UInt64(range.upperBound), value >= UInt64(range.lowerBound) else {
      fail(.outOfRange)
      return range.lowerBound
    }
    return Int(value)
  }

  /// Reads the number of elements that follow, each of which takes at least a byte.
  @inline(never)
  mutating func count(atMost limit: Int) -> Int {
    let value = unsigned()
    guard value <= UInt64(limit) else {
      fail(.tooMany)
      return 0
    }
    guard value <= UInt64(bytes.count - position) else {
      fail(.truncated)
      return 0
    }
    return Int(value)
  }

  /// Reads an index below a bound; nil after a fault.
  @inline(never)
  mutating func index(below bound: Int) -> Int? {
    let value = unsigned()
    require(value < UInt64(max(0, bound)), .wrongReference)
    return fault == nil ? Int(value) : nil
  }

  /// Reads the number that a loader gave a word, a row or an 编号.
  mutating func name() -> Int { number(0...Int(Int32.max)) }

  @inline(never)
  mutating func row() -> RowID { RowID(Int(signed(Int64(Int32.min)...Int64(Int32.max)))) }

  @inline(never)
  mutating func day() -> Day {
    let range = Int64(EncodingLimit.days.lowerBound.number)...Int64(EncodingLimit.days.upperBound.number)
    return Day(number: Int32(truncatingIfNeeded: signed(range)))
  }

  /// Reads an amount that is not negative.
  @inline(never)
  mutating func amount() -> Int64 { signed(0...EncodingLimit.amount) }

  mutating func optional<Value>(_ read: (inout ByteReader) -> Value) -> Value? {
    flag() ? read(&self) : nil
  }

  mutating func list<Element>(atMost limit: Int, _ read: (inout ByteReader) -> Element) -> [Element] {
    Array(count: count(atMost: limit)) { _ in read(&self) }
  }
}
