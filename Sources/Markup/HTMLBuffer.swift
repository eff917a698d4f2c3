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
  package mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Appends finished markup.
  package mutating func append(_ html: [UInt8]) { bytes += html }

  /// Appends text, with `&`, `<`, `>` and `"` escaped; suited to element content and double-quoted attributes.
  package mutating func text(_ text: String) {
    append(text.utf8) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: nil
      }
    }
  }

  /// Appends an address for a double-quoted attribute: bytes that may not occur in one are percent-encoded (RFC
  /// 3986 §2.1).
  package mutating func address(_ address: String) {
    append(address.utf8) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "'"): "&#x27;"
      case _ where HTMLBuffer.standsInAddresses(byte): nil
      default: HTMLBuffer.percentEncoded(byte)
      }
    }
  }

  /// Appends a line feed unless the buffer is empty or ends in one.
  package mutating func freshLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  private mutating func append(_ text: String.UTF8View, escape: (UInt8) -> String?) {
    var run = text.startIndex
    var index = run
    while index < text.endIndex {
      let next = text.index(after: index)
      if let replacement = escape(text[index]) {
        bytes += text[run..<index]
        bytes += replacement.utf8
        run = next
      }
      index = next
    }
    bytes += text[run...]
  }

  private static func standsInAddresses(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.+!*(),%#@?=;:/$~".utf8.contains(byte)
    }
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
