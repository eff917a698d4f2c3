import Tabular

/// The directory of a zip archive (APPNOTE.TXT 6.3) in memory.
///
/// It is read here rather than by a library: what a directory says of sizes and places is believed of nothing, memory is
/// bounded before any is asked for, and a workbook has only stored and deflated parts.
struct ZipArchive: Sendable {
  /// What the directory says of a part.
  struct Entry: Sendable {
    /// The name, with `/` between folders.
    let name: String
    let method: Int
    let isEncrypted: Bool
    let checksum: UInt32
    let packed: Int
    let size: Int
    /// The offset of the header before the part's bytes.
    let offset: Int
  }

  /// The archive.
  let bytes: [UInt8]
  /// The parts by their names in lower case, since part names are alike in any (ECMA-376 part 2, 6.2.2.3).
  private(set) var entries: [String: Entry] = [:]

  /// The most parts that are looked at; Excel writes a few for each sheet.
  private static let mostEntries = 65_536

  /// Reads the directory.
  ///
  /// - Throws: ``WorkbookFault`` if there is none, or it is damaged.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    guard bytes.count >= 4, little(0, 4) == 0x0403_4B50 else {
      throw .notArchive(FileSort(bytes))
    }
    let end = try directoryEnd()
    guard end.count <= ZipArchive.mostEntries else { throw .damaged }
    var place = end.start
    for _ in 0..<end.count {
      let (entry, next) = try self.entry(at: place, limit: end.limit)
      place = next
      guard !entry.name.hasSuffix("/") else { continue }
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else { throw .twice(part: entry.name) }
    }
  }

  /// Returns a number of a few bytes, low ones first; nil beyond the end, or if it is no file's offset.
  private func little(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    var number: UInt64 = 0
    for index in (offset..<offset + count).reversed() { number = number << 8 | UInt64(bytes[index]) }
    return number <= UInt64(Int32.max) << 8 ? Int(number) : nil
  }

  /// Finds the number of parts, the place of the directory and the place at which it has to end.
  private func directoryEnd() throws(WorkbookFault) -> (count: Int, start: Int, limit: Int) {
    var end = bytes.count - 22
    while end >= max(0, bytes.count - 22 - 0xFFFF) {
      if little(end, 4) == 0x0605_4B50, let comment = little(end + 20, 2), end + 22 + comment <= bytes.count { break }
      end -= 1
    }
    guard end >= max(0, bytes.count - 22 - 0xFFFF),
      var count = little(end + 10, 2), var size = little(end + 12, 4), var start = little(end + 16, 4)
    else { throw .damaged }
    var limit = end
    if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      guard little(end - 20, 4) == 0x0706_4B50, let longer = little(end - 12, 8), little(longer, 4) == 0x0606_4B50,
        let longCount = little(longer + 32, 8), let longSize = little(longer + 40, 8),
        let longStart = little(longer + 48, 8)
      else { throw .damaged }
      (count, size, start, limit) = (longCount, longSize, longStart, longer)
    }
    guard start + size <= limit else { throw .damaged }
    return (count, start, limit)
  }

  /// Reads what the directory says of one part.
  private func entry(at place: Int, limit: Int) throws(WorkbookFault) -> (Entry, next: Int) {
    guard little(place, 4) == 0x0201_4B50, let flags = little(place + 8, 2), let method = little(place + 10, 2),
      let checksum = little(place + 16, 4), var packed = little(place + 20, 4), var size = little(place + 24, 4),
      let nameLength = little(place + 28, 2), let extraLength = little(place + 30, 2),
      let commentLength = little(place + 32, 2), var offset = little(place + 42, 4)
    else { throw .damaged }
    let name = place + 46
    let extra = name + nameLength
    let next = extra + extraLength + commentLength
    guard next <= limit else { throw .damaged }
    if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      guard var field = longField(extra..<extra + extraLength) else { throw .damaged }
      func long(_ number: Int) throws(WorkbookFault) -> Int {
        guard number == 0xFFFF_FFFF else { return number }
        guard field.count >= 8, let value = little(field.lowerBound, 8) else { throw .damaged }
        field = field.dropFirst(8)
        return value
      }
      size = try long(size)
      packed = try long(packed)
      offset = try long(offset)
    }
    let text = String(decoding: bytes[name..<extra], as: UTF8.self)
    return (
      Entry(
        name: String(text.map { $0 == "\\" ? "/" : $0 }.drop { $0 == "/" }), method: method,
        isEncrypted: flags & 1 != 0, checksum: UInt32(truncatingIfNeeded: checksum), packed: packed, size: size,
        offset: offset), next
    )
  }

  /// Finds the field of numbers of eight bytes among a part's extra fields.
  private func longField(_ extra: Range<Int>) -> Range<Int>? {
    var place = extra.lowerBound
    while place + 4 <= extra.upperBound, let id = little(place, 2), let length = little(place + 2, 2) {
      guard place + 4 + length <= extra.upperBound else { return nil }
      if id == 1 { return place + 4..<place + 4 + length }
      place += 4 + length
    }
    return nil
  }

  /// Finds the packed bytes of a part, which are nobody else's to define than its own header's.
  func packed(_ entry: Entry) throws(WorkbookFault) -> Range<Int> {
    guard !entry.isEncrypted else { throw .encrypted }
    guard little(entry.offset, 4) == 0x0403_4B50, let name = little(entry.offset + 26, 2),
      let extra = little(entry.offset + 28, 2)
    else { throw .damaged }
    let start = entry.offset + 30 + name + extra
    guard start <= bytes.count, entry.packed <= bytes.count - start else { throw .damaged }
    return start..<start + entry.packed
  }
}
