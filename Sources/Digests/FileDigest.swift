private import FoundationEssentials

/// The SHA-256 of a file, or of a part of one such as the style within a page (FIPS 180-4).
///
/// This module names bytes by what they are. It must not know what they are for.
package struct FileDigest: Sendable, Hashable {
  private let bytes: SIMD32<UInt8>

  /// Creates the digest that was computed.
  init(bytes: SIMD32<UInt8>) { self.bytes = bytes }

  /// Computes the digest of bytes.
  package init(of content: [UInt8]) {
    var digest = RunningDigest()
    digest.add(content)
    self = digest.finish()
  }

  /// Reads 64 lower-case hexadecimal digits, or fails for anything else.
  package init?(hexadecimal digits: ArraySlice<UInt8>) {
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
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for index in bytes.indices {
      text.append(digits[Int(bytes[index] >> 4)])
      text.append(digits[Int(bytes[index] & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest as a Content-Security-Policy names it, without quotation marks (CSP Level 3 §2.3.1): `sha256-` and
  /// 44 digits of Base64 (RFC 4648 §4).
  package var policySource: String { "sha256-" + Data(bytes.indices.map { bytes[$0] }).base64EncodedString() }
}
