/// A text as the parts of a workbook hold it.
///
/// Line ends are line feeds. Characters that XML cannot hold, and what a reader would take for the way of writing one,
/// are written as `_xHHHH_` (ECMA-376 part 1, §22.9.2.19).
struct StoredText {
  /// The text as content of an element.
  private(set) var bytes: [UInt8] = []
  /// The number of characters of the stored text, as UTF-16 counts them.
  private(set) var count = 0

  /// Prepares a text.
  init(_ text: String) {
    var text = text
    text.withUTF8 { text in
      bytes.reserveCapacity(text.count)
      var index = 0
      while index < text.count {
        unsafe add(text[index], before: UnsafeBufferPointer(rebasing: text[(index + 1)...]))
        index += 1
      }
    }
  }

  private mutating func add(_ byte: UInt8, before rest: UnsafeBufferPointer<UInt8>) {
    switch byte {
    case UInt8(ascii: "&"): add("&amp;", count: 1)
    case UInt8(ascii: "<"): add("&lt;", count: 1)
    case UInt8(ascii: ">"): add("&gt;", count: 1)
    case 0x0D: if unsafe rest.first != 0x0A { add("\n", count: 1) }
    case 0x09, 0x0A, 0x20..<0x5F, 0x60..<0x80: add(byte, count: 1)
    case UInt8(ascii: "_"):
      if unsafe StoredText.endsEscape(rest) { add("_x005F_", count: 7) } else { add(byte, count: 1) }
    case 0x00..<0x20: add("_x00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16, uppercase: true))_", count: 7)
    case 0x80..<0xC0: add(byte, count: 0)
    case 0xF0...: add(byte, count: 2)
    default: add(byte, count: 1)
    }
    // What should have been U+FFFE or U+FFFF is three bytes, of which the last tells it.
    if byte >= 0xBE, bytes.count >= 3, bytes[bytes.count - 3] == 0xEF, bytes[bytes.count - 2] == 0xBF {
      bytes.removeLast(3)
      count -= 1
      add(byte == 0xBE ? "_xFFFE_" : "_xFFFF_", count: 7)
    }
  }

  private mutating func add(_ byte: UInt8, count: Int) {
    bytes.append(byte)
    self.count += count
  }

  private mutating func add(_ markup: String, count: Int) {
    bytes += markup.utf8
    self.count += count
  }

  /// Returns true if the bytes after a `_` make it what a reader takes for an escape: `x`, four hexadecimal digits, `_`.
  private static func endsEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 6, unsafe bytes[0] == UInt8(ascii: "x"), unsafe bytes[5] == UInt8(ascii: "_") else {
      return false
    }
    return unsafe bytes[1..<5].allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }
}
