/// Tells whether a browser's copy is what would be sent (RFC 9110 §8.8.3).
enum EntityTag {
  /// A weak tag of some bytes: their number and FNV-1a hash of 64 bits.
  static func of(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "W/\"\(bytes.count)-\(String(hash, radix: 16))\""
  }

  /// Whether one tag of `If-None-Match` is this one, by the weak comparison.
  static func matches(_ known: Substring, _ tag: String) -> Bool {
    let known = known.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
    return strong(known) == strong(tag[...])
  }

  private static func strong(_ tag: Substring) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag }
}
