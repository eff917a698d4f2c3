private import Crypto

/// The SHA-256 of a file (FIPS 180-4).
struct FileDigest: Sendable, Hashable {
  private let bytes: SIMD32<UInt8>

  /// Computes the digest of bytes.
  init(of content: [UInt8]) {
    var hash = SHA256()
    unsafe content.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    var bytes = SIMD32<UInt8>()
    for (index, byte) in hash.finalize().enumerated() { bytes[index] = byte }
    self.bytes = bytes
  }

  /// Reads 64 lower-case hexadecimal digits, or fails for anything else.
  init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    var bytes = SIMD32<UInt8>()
    for (index, digit) in digits.enumerated() {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): bytes[index / 2] = bytes[index / 2] << 4 | (digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        bytes[index / 2] = bytes[index / 2] << 4 | (digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self.bytes = bytes
  }

  /// The digest as 64 lower-case hexadecimal digits.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for index in bytes.indices {
      text.append(digits[Int(bytes[index] >> 4)])
      text.append(digits[Int(bytes[index] & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
