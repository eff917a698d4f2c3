/// The way from places in a decoded text back to the bytes of its file, in UTF-8 or GB 18030.
struct SourceOffsets {
  private let bytes: [UInt8]
  private let text: DecodedText

  /// Prepares the way back, or fails for UTF-16.
  init?(_ bytes: [UInt8], _ text: DecodedText) {
    guard text.encoding == .utf8 || text.encoding == .gb18030 else { return nil }
    (self.bytes, self.text) = (bytes, text)
  }

  /// Finds the offsets in the file of ascending offsets in the text, or returns nil if the two do not go together.
  ///
  /// - Complexity: O(*n*).
  func offsets(of wanted: [Int]) -> [Int]? {
    let utf8 = text.utf8
    let isUTF8 = text.encoding == .utf8
    let mark: [UInt8] = isUTF8 ? [0xEF, 0xBB, 0xBF] : [0x84, 0x31, 0x95, 0x33]
    var source = 0
    while bytes[source...].starts(with: mark) { source += mark.count }
    guard !isUTF8 else {
      let isSame = bytes[source...].starts(with: utf8)
      return isSame ? wanted.map { $0 + source } : nil
    }
    var found: [Int] = []
    var place = 0
    while true {
      while found.count < wanted.count, wanted[found.count] == place { found.append(source) }
      guard found.count < wanted.count else { return found }
      guard place < utf8.count, source < bytes.count else { return nil }
      let isASCII = utf8[place] < 0x80
      // A character is one byte, two, or four of which the second is a digit; all of one are one in UTF-8 too.
      guard !isASCII || bytes[source] == utf8[place] else { return nil }
      source += isASCII || bytes[source] <= 0x80 ? 1 : characterCount(at: source)
      place += 1
      while place < utf8.count, utf8[place] & 0xC0 == 0x80 { place += 1 }
    }
  }

  private func characterCount(at index: Int) -> Int {
    index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2
  }
}
