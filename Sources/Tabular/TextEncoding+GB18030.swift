import Glibc

/// Converts GB 18030 bytes to UTF-8 by the C library, or returns nil if they do not decode.
///
/// The byte 0x80 at the start of a character is € (WHATWG Encoding Standard §10.2.1), as Windows writes it.
func transcoded(fromGB18030 bytes: [UInt8]) -> [UInt8]? {
  guard let converter = Converter(from: "GB18030", to: "UTF-8") else { return nil }
  return converter.convert(bytes.contains(0x80) ? withEuroSigns(bytes) : bytes)
}

/// Converts Big5 bytes to UTF-8, or returns nil if they do not decode or the C library does not support Big5.
func transcoded(fromBig5 bytes: [UInt8]) -> [UInt8]? {
  guard let converter = Converter(from: "BIG5", to: "UTF-8") else { return nil }
  return converter.convert(bytes)
}

/// Replaces the single byte 0x80 in GB 18030 bytes with the two bytes of €.
private func withEuroSigns(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 64)
  var (start, index) = (0, 0)
  while index < bytes.count {
    let byte = bytes[index]
    if byte == 0x80 {
      result += bytes[start..<index]
      result += [0xA2, 0xE3]
      start = index + 1
    }
    let isPair = byte > 0x80 && index + 1 < bytes.count
    index += !isPair ? 1 : (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2
  }
  return result + bytes[start...]
}

/// Converts UTF-8 bytes to GB 18030, or returns nil if they are not UTF-8.
package func transcoded(toGB18030 bytes: [UInt8]) -> [UInt8]? {
  guard let converter = Converter(from: "UTF-8", to: "GB18030") else { return nil }
  return converter.convert(bytes)
}

/// A conversion descriptor of POSIX `iconv`.
@safe private struct Converter: ~Copyable {
  private let descriptor: iconv_t

  /// Opens a conversion, or fails if the C library does not support it.
  init?(from source: String, to target: String) {
    guard let opened = unsafe iconv_open(target, source), Int(bitPattern: opened) != -1 else { return nil }
    unsafe descriptor = opened
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// Converts a whole text, or returns nil if any byte does not decode.
  func convert(_ bytes: [UInt8]) -> [UInt8]? {
    // Neither direction makes a sequence longer than twice its length: two bytes become at most four, four at most
    // four.
    let capacity = bytes.count * 2 + 4
    var input = bytes.map { CChar(bitPattern: $0) }
    var isWhole = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      unsafe input.withUnsafeMutableBufferPointer { source in
        unsafe buffer.withMemoryRebound(to: CChar.self) { target in
          var from = source.baseAddress
          var to = target.baseAddress
          var fromLeft = source.count
          var toLeft = target.count
          let result = unsafe iconv(descriptor, &from, &fromLeft, &to, &toLeft)
          isWhole = result != -1 && fromLeft == 0
          count = target.count - toLeft
        }
      }
    }
    return isWhole ? output : nil
  }
}
