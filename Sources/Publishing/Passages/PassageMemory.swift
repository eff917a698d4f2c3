private import Glibc

/// The passages that occurred more than once, found by their bytes.
///
/// Of the lines of ten thousand scorecards a few hundred are distinct. A passage is looked up by its first line and
/// compared as a whole, so it is never taken for another one.
struct PassageMemory: Sendable {
  private var passages: [(passage: Passage, bytes: Range<Int>, next: Int32)] = []
  /// The bytes of all passages.
  private var bytes: [UInt8] = []
  /// The last passage for each hash of a first line, -1 for none.
  private var slots: [Int32] = Array(repeating: -1, count: slotCount)
  /// For each hash of a first line a part of the hash that occurred last; it keeps out what occurs but once.
  private var met: [UInt32] = Array(repeating: 0, count: slotCount)

  /// It differs from run to run, so that nobody can choose lines that fall together.
  private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

  /// The number of slots, a power of two.
  private static let slotCount = 1 << 14
  /// The most bytes of passages that are kept.
  private static let mostBytes = 8 << 20
  /// The most bytes of a line by which it is looked up.
  private static let longestHashed = 256
  /// The most passages with one hash that are compared, so that no page can make the search long.
  private static let mostCompared = 16

  /// Returns the passage that begins at a position of a page, and its length, or nil if it is not known.
  func passage(in page: [UInt8], at position: Int, hash: UInt64) -> (passage: Passage, length: Int)? {
    var candidate = slots[PassageMemory.slot(hash)]
    var compared = 0
    while candidate >= 0, compared < PassageMemory.mostCompared {
      let known = passages[Int(candidate)]
      if holds(known.bytes, page, at: position) { return (known.passage, known.bytes.count) }
      candidate = known.next
      compared += 1
    }
    return nil
  }

  /// Keeps a passage of a page if another one with the same hash occurred before.
  mutating func keep(_ passage: Passage, _ range: Range<Int>, of page: [UInt8], hash: UInt64) {
    let slot = PassageMemory.slot(hash)
    let mark = UInt32(truncatingIfNeeded: hash)
    guard met[slot] == mark else {
      met[slot] = mark
      return
    }
    if bytes.count + range.count > PassageMemory.mostBytes { self = PassageMemory() }
    let start = bytes.count
    bytes += page[range]
    passages.append((passage, start..<bytes.count, slots[slot]))
    slots[slot] = Int32(passages.count - 1)
  }

  private func holds(_ known: Range<Int>, _ page: [UInt8], at position: Int) -> Bool {
    guard known.count <= page.count - position else { return false }
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe page.withUnsafeBytes { page in
        guard let bytes = bytes.baseAddress, let page = page.baseAddress else { return known.isEmpty }
        return unsafe memcmp(bytes + known.lowerBound, page + position, known.count) == 0
      }
    }
  }

  private static func slot(_ hash: UInt64) -> Int { Int(hash >> 50) }

  /// Returns the hash of the line that begins at a position of a page, or of the beginning of a long one.
  func hash(lineAt position: Int, of page: [UInt8]) -> UInt64 {
    var end = min(page.count, position + PassageMemory.longestHashed)
    unsafe page.withUnsafeBytes { page in
      guard let start = page.baseAddress, let found = unsafe memchr(start + position, 0x0A, end - position) else {
        return
      }
      end = unsafe UnsafeRawPointer(found) - start
    }
    return page[position..<end].hash(seed: seed)
  }
}
