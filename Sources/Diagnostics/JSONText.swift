/// A JSON text (RFC 8259) in UTF-8 without a byte-order mark; nothing else knows the escaping of JSON.
package struct JSONText: Sendable {
  /// The text so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates an empty text.
  package init() {}

  /// Appends structure or numbers unchanged.
  package mutating func raw(_ text: String) { bytes += text.utf8 }

  /// Appends a string literal with its quotes; control characters, `"` and `\` are escaped.
  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array(#"\n"#.utf8)
      case 0x00..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array(#"\u00"#.utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
