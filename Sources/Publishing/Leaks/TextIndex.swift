/// An index for finding many texts in another one at the same time.
///
/// Most texts have at least eight bytes. The first eight of each are in a hash table behind a bit field, so that
/// nearly every position of a file is skipped after one look at memory that fits the cache. Where eight bytes do
/// match, the texts that begin with them are in order, and a binary search finds those that continue as the file
/// does: any number of texts that begin alike, as the names of files in a register do, take no longer.
///
/// Shorter texts are names of two Han characters. They are found only between characters of other kinds.
struct TextIndex: Sendable {
  /// A text within ``bytes``.
  struct Text: Sendable {
    /// Its first eight bytes and the eight after them, padded with zeros, which settle the order of most texts.
    let head: (UInt64, UInt64)
    let start: Int
    let count: Int
    let origin: Int
    /// The highest rank among texts of the same bytes.
    var rank: WithheldTexts.Rank
  }

  /// The bytes of all texts, one after another.
  let bytes: [UInt8]
  /// The texts in the order of their bytes, without duplicates.
  private(set) var texts: [Text]
  /// For each text, the index of the longest other text that it begins with, or -1.
  private let prefixes: [Int32]
  /// The groups of texts with the same first eight bytes, whose indices ``slots`` holds.
  private var groups: [(head: UInt64, texts: Range<Int32>)] = []
  /// The indices of the groups by hash, -1 for none; the count is a power of two.
  private var slots: [Int32] = []
  /// A bit for each hash that occurs; the count is a power of two.
  private var filter: [UInt64] = []
  /// The indices of names of two Han characters, by their six bytes; ``nameFilter`` is their bit field.
  private var names: [UInt64: Int] = [:]
  private var nameFilter: [UInt64] = Array(repeating: 0, count: 64)
  private let slotShift: UInt64
  private let filterShift: UInt64

  /// Creates an index of texts, of which the first of equal ones is kept.
  ///
  /// - Complexity: O(*n* log *n*) for *n* texts.
  init(_ withheld: WithheldTexts) {
    let bytes = withheld.bytes
    var texts = withheld.entries.map { entry in
      let text = bytes[entry.start..<(entry.start + entry.count)]
      return Text(
        head: (TextIndex.word(text), TextIndex.word(text.dropFirst(8))), start: entry.start, count: entry.count,
        origin: entry.origin, rank: entry.rank)
    }
    texts.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      let order = TextIndex.order(bytes, left, right)
      return order == 0 ? left.origin < right.origin : order < 0
    }
    var kept: [Text] = []
    kept.reserveCapacity(texts.count)
    for text in texts {
      if let last = kept.last, last.head == text.head, TextIndex.order(bytes, last, text) == 0 {
        if text.rank.rawValue > last.rank.rawValue { kept[kept.count - 1].rank = text.rank }
        continue
      }
      kept.append(text)
    }
    self.init(bytes, sorted: kept)
  }

  private init(_ bytes: [UInt8], sorted texts: [Text]) {
    self.bytes = bytes
    self.texts = texts
    prefixes = TextIndex.prefixes(bytes, texts)
    for (index, text) in texts.enumerated() {
      if text.count < 8 {
        let name = text.head.0 >> 16
        names[name] = index
        let bit = TextIndex.hash(name) >> 52
        nameFilter[Int(bit >> 6)] |= 1 << (bit & 63)
        continue
      }
      if let last = groups.last, last.head == text.head.0 {
        groups[groups.count - 1].texts = last.texts.lowerBound..<Int32(index + 1)
      } else {
        groups.append((text.head.0, Int32(index)..<Int32(index + 1)))
      }
    }
    // At most half of the slots are taken, and one bit in 32 is set.
    let width = max(6, Int.bitWidth - groups.count.leadingZeroBitCount) + 1
    slotShift = UInt64(64 - width)
    filterShift = UInt64(64 - width - 4)
    slots = Array(repeating: -1, count: 1 << width)
    filter = Array(repeating: 0, count: 1 << (width + 4 - 6))
    for (index, group) in groups.enumerated() {
      let hash = TextIndex.hash(group.head)
      let bit = hash >> filterShift
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
      var slot = Int(hash >> slotShift)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// Returns the index without some of its texts.
  func without(_ isLeftOut: [Bool]) -> TextIndex {
    TextIndex(bytes, sorted: zip(texts, isLeftOut).filter { !$0.1 }.map(\.0))
  }

  /// Gives a text the highest rank.
  mutating func fix(_ number: Int) { texts[number].rank = .fixed }

  /// Calls `body` with the index of each text that another contains, once for each occurrence.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the other text, plus O(log *m*) for *m* texts at each position where the
  ///   first eight bytes of some occur.
  func forEachMatch(in compared: ComparableText, _ body: (Int) -> Void) {
    if !names.isEmpty { forEachName(in: compared, body) }
    guard !groups.isEmpty, compared.bytes.count >= 8 else { return }
    let text = compared.bytes.span
    let filter = filter.span
    var window: UInt64 = 0
    for end in 0..<text.count {
      window = window << 8 | UInt64(text[end])
      let hash = TextIndex.hash(window)
      let bit = hash >> filterShift
      if filter[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1 == 0 { continue }
      if end >= 7, let group = group(window, hash) { match(group, compared.bytes[(end - 7)...], body) }
    }
  }

  /// Calls `body` with the index of each name that a text contains between characters that are not Han.
  private func forEachName(in compared: ComparableText, _ body: (Int) -> Void) {
    let text = compared.bytes.span
    var window: UInt64 = 0
    for end in 0...text.count {
      // A name ends where a character beyond ASCII ends and another kind begins.
      let byte = end < text.count ? text[end] : 0
      if window & 0x80 != 0, byte & 0xC0 != 0x80, !WithheldTexts.isHan(byte, end + 1 < text.count ? text[end + 1] : 0) {
        let name = window & 0xFFFF_FFFF_FFFF
        let bit = TextIndex.hash(name) >> 52
        if nameFilter[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1 == 1, let place = names[name],
          end < 9 || !WithheldTexts.isHan(text[end - 9], text[end - 8])
        {
          body(place)
        }
      }
      window = window << 8 | UInt64(byte)
    }
  }

  private func group(_ head: UInt64, _ hash: UInt64) -> Range<Int>? {
    var slot = Int(hash >> slotShift)
    while slots[slot] >= 0 {
      let group = groups[Int(slots[slot])]
      if group.head == head { return Int(group.texts.lowerBound)..<Int(group.texts.upperBound) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Finds the texts of a group that are a prefix of another text.
  private func match(_ group: Range<Int>, _ text: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    // The last text that does not come after the other begins with every text that the other begins with.
    var low = group.lowerBound
    var high = group.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isAfter(middle, text) { high = middle } else { low = middle + 1 }
    }
    guard low > group.lowerBound else { return }
    let common = commonLength(low - 1, text)
    var candidate = low - 1
    while candidate >= 0 {
      if texts[candidate].count <= common { body(candidate) }
      candidate = Int(prefixes[candidate])
    }
  }

  private func commonLength(_ number: Int, _ text: ArraySlice<UInt8>) -> Int {
    let known = texts[number]
    let most = min(known.count, text.count)
    var length = min(8, most)
    while length < most, bytes[known.start + length] == text[text.startIndex + length] { length += 1 }
    return length
  }

  /// Returns true if a text comes after another in order.
  private func isAfter(_ number: Int, _ text: ArraySlice<UInt8>) -> Bool {
    let known = texts[number]
    let common = commonLength(number, text)
    if common == known.count { return false }
    return common == text.count || bytes[known.start + common] > text[text.startIndex + common]
  }

  /// Finds for each text the longest other text that it begins with.
  private static func prefixes(_ bytes: [UInt8], _ texts: [Text]) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(texts.count)
    var open: [Int] = []
    for (index, text) in texts.enumerated() {
      while let last = open.last, !begins(bytes, text, with: texts[last]) { open.removeLast() }
      result.append(open.last.map { Int32($0) } ?? -1)
      open.append(index)
    }
    return result
  }

  private static func begins(_ bytes: [UInt8], _ text: Text, with prefix: Text) -> Bool {
    guard prefix.count >= 8, text.head.0 == prefix.head.0, text.count >= prefix.count else { return false }
    for offset in 8..<prefix.count where bytes[text.start + offset] != bytes[prefix.start + offset] { return false }
    return true
  }

  /// Returns a number less than, equal to or greater than 0 if the first text comes before, equals or comes after
  /// the second.
  private static func order(_ bytes: [UInt8], _ left: Text, _ right: Text) -> Int {
    for offset in 0..<min(left.count, right.count) {
      let (first, second) = (bytes[left.start + offset], bytes[right.start + offset])
      if first != second { return first < second ? -1 : 1 }
    }
    return left.count - right.count
  }

  private static func word(_ text: ArraySlice<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for byte in text.prefix(8) { word = word << 8 | UInt64(byte) }
    return text.count < 8 ? word << UInt64(8 * (8 - text.count)) : word
  }

  /// Spreads eight bytes over the upper bits (Knuth, multiplicative hashing).
  @inline(__always)
  private static func hash(_ word: UInt64) -> UInt64 { word &* 0x9E37_79B9_7F4A_7C15 }
}
