/// The tags by which a browser's copy is compared with what would be sent (RFC 9110 §8.8.3).
enum EntityTag {
  /// Computes a weak tag of bytes: their number and their 64-bit FNV-1a hash, and what tells the rest of a large file.
  static func of(_ bytes: [UInt8], _ rest: FileRest? = nil) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "W/\"\(bytes.count)-\(String(hash, radix: 16))\(rest.map { "-" + $0.tag } ?? "")\""
  }

  /// Returns true if a tag of `If-None-Match` equals this one by weak comparison.
  static func matches(_ known: Substring, _ tag: String) -> Bool {
    let known = known.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
    return strong(known) == strong(tag[...])
  }

  private static func strong(_ tag: Substring) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag }
}
