/// A JSON text (RFC 8259) in UTF-8 without a byte-order mark; nothing else knows the escaping of JSON.
package struct JSONText: Sendable {
  /// The text so far; numbers may be appended as bytes.
  package var bytes: [UInt8] = []

  /// Creates an empty text.
  package init() {}

  /// Appends structure or numbers unchanged.
  package mutating func raw(_ text: String) { bytes += text.utf8 }

  /// Appends a string literal with its quotes; control characters, `"` and `\` are escaped.
  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      var run = 0
      for index in 0..<text.count where unsafe JSONText.isEscaped(text[index]) {
        unsafe bytes += text[run..<index]
        unsafe escape(text[index])
        run = index + 1
      }
      unsafe bytes += text[run...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x00..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += Array("u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }
}
