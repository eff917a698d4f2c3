/// A buffer of UTF-8 bytes that escapes text and addresses for HTML.
///
/// Text is copied in runs that need no escape.
///
/// This module writes HTML: bytes, elements, tables, links. It must not know anything of the content that is
/// written with them.
package struct HTMLBuffer: Sendable {
  /// The HTML so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates an empty buffer with room for a number of bytes.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends markup unchanged.
  package mutating func raw(_ markup: String) {
    var markup = markup
    markup.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends finished markup.
  package mutating func append(_ html: [UInt8]) { bytes += html }

  /// Appends a whole number in decimal digits.
  package mutating func number(_ number: Int64) {
    let first = bytes.count
    var rest = number.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[first...].reverse()
  }

  /// Appends text, with `&`, `<`, `>` and `"` escaped; suited to element content and double-quoted attributes.
  package mutating func text(_ text: String) {
    append(text, isClean: HTMLBuffer.standsInText) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      default: "&quot;"
      }
    }
  }

  /// Appends an address for a double-quoted attribute: bytes that may not occur in one are percent-encoded (RFC
  /// 3986 §2.1).
  package mutating func address(_ address: String) {
    append(address, isClean: HTMLBuffer.standsInAddresses) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "'"): "&#x27;"
      default: HTMLBuffer.percentEncoded(byte)
      }
    }
  }

  /// Appends a line feed unless the buffer is empty or ends in one.
  package mutating func freshLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  @inline(__always)
  private mutating func append(_ text: String, isClean: (UInt8) -> Bool, escape: (UInt8) -> String) {
    var text = text
    text.withUTF8 { text in
      var run = 0
      for index in text.indices where unsafe !isClean(text[index]) {
        unsafe bytes.append(contentsOf: text[run..<index])
        bytes += escape(unsafe text[index]).utf8
        run = index + 1
      }
      unsafe bytes.append(contentsOf: text[run...])
    }
  }

  /// Returns true for all bytes but `"`, `&`, `<` and `>`.
  private static func standsInText(_ byte: UInt8) -> Bool {
    let marks: UInt64 = 0x5000_0044_0000_0000
    return byte >= 0x40 || marks >> UInt64(byte) & 1 == 0
  }

  /// Returns true for letters, digits and `-_.+!*(),%#@?=;:/$~`.
  private static func standsInAddresses(_ byte: UInt8) -> Bool {
    let low: UInt64 = 0xAFFF_FF3A_0000_0000
    let high: UInt64 = 0x47FF_FFFE_87FF_FFFF
    return byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 == 1
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
  }
}

/// Returns a buffer with the HTML that a function writes.
package func html(_ write: (inout HTMLBuffer) -> Void) -> HTMLBuffer {
  var buffer = HTMLBuffer()
  write(&buffer)
  return buffer
}
