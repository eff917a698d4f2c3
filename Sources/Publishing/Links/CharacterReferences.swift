/// Replaces the character references in an attribute value with their characters.
///
/// Knows the five that escaping produces and numeric ones (HTML Living Standard §13.5); others are left unchanged.
func withoutCharacterReferences(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard value.contains(UInt8(ascii: "&")) else { return value }
  var bytes: [UInt8] = []
  var rest = value
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
      let character = character(named: String(decoding: rest[..<end], as: UTF8.self))
    {
      bytes += Array(String(character).utf8)
      rest = rest[(end + 1)...]
    } else {
      bytes.append(byte)
    }
  }
  return bytes[...]
}

private func character(named name: String) -> Unicode.Scalar? {
  switch name {
  case "amp": "&"
  case "lt": "<"
  case "gt": ">"
  case "quot": "\""
  case "apos": "'"
  case _ where name.hasPrefix("#x") || name.hasPrefix("#X"):
    UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
  case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
  default: nil
  }
}
