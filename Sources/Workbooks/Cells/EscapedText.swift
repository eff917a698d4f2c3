/// Replaces the escapes `_xHHHH_` of characters that XML cannot hold (ST_Xstring, ECMA-376 part 1, 22.9.2.19) in the
/// bytes from an index on.
///
/// What stands for no character, or for one that no text may have, stays as it is written.
func unescape(_ bytes: inout [UInt8], from start: Int) {
  guard var index = bytes[start...].firstIndex(of: UInt8(ascii: "_")) else { return }
  var end = index
  while index < bytes.count {
    if let (scalar, length) = escaped(bytes, at: index) {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        bytes[end] = byte
        end += 1
      }
      index += length
    } else {
      bytes[end] = bytes[index]
      (end, index) = (end + 1, index + 1)
    }
  }
  bytes.removeSubrange(end...)
}

/// Returns the character that an escape at an index stands for, and the escape's length.
private func escaped(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
  guard let unit = unit(bytes, at: index) else { return nil }
  if let scalar = Unicode.Scalar(unit) { return scalar.value == 0 ? nil : (scalar, 7) }
  guard UTF16.isLeadSurrogate(unit), let trail = Workbooks.unit(bytes, at: index + 7), UTF16.isTrailSurrogate(trail)
  else { return nil }
  let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
  return Unicode.Scalar(value).map { ($0, 14) }
}

private func unit(_ bytes: [UInt8], at index: Int) -> UInt16? {
  guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
    bytes[index + 6] == UInt8(ascii: "_")
  else { return nil }
  var unit: UInt16 = 0
  for byte in bytes[(index + 2)..<(index + 6)] {
    let digit: UInt8
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
    default: return nil
    }
    unit = unit << 4 | UInt16(digit)
  }
  return unit
}
