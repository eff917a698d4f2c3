/// The encoding of a text file.
package enum TextEncoding: String, Sendable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "UTF-8"
  /// UTF-16 with the low byte first, after its byte-order mark.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16 with the high byte first, after its byte-order mark.
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030, which contains GBK and GB 2312: what Chinese Excel and WPS write without a mark.
  case gb18030 = "GB18030"
}

/// A file's text as UTF-8 and the encoding it was found in.
package struct DecodedText: Sendable {
  /// The text, valid UTF-8 without byte-order marks before it, without NUL, and without a final U+001A.
  package let utf8: [UInt8]
  /// The encoding it was found in.
  package let encoding: TextEncoding

  /// Decodes a file as a whole: a byte-order mark settles the encoding, otherwise strict UTF-8 is tried, then GB
  /// 18030.
  ///
  /// - Returns: The text, or nil if the bytes do not decode, decode to a NUL character, or would be GB 18030
  ///   although some lines are certainly UTF-8.
  package init?(_ bytes: [UInt8]) {
    let decoded: (utf8: [UInt8], encoding: TextEncoding)?
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      decoded = isValidUTF8(bytes) ? (bytes, .utf8) : nil
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      decoded = transcoded(fromUTF16: bytes.dropFirst(2), highFirst: false).map { ($0, .utf16LittleEndian) }
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decoded = transcoded(fromUTF16: bytes.dropFirst(2), highFirst: true).map { ($0, .utf16BigEndian) }
    } else if isValidUTF8(bytes) {
      decoded = (bytes, .utf8)
    } else {
      decoded = hasCertainUTF8Line(bytes) ? nil : transcoded(fromGB18030: bytes).map { ($0, .gb18030) }
    }
    guard let decoded, !decoded.utf8.contains(0) else { return nil }
    encoding = decoded.encoding
    utf8 = withoutMarks(decoded.utf8)
  }
}

/// Removes the byte-order marks at the beginning of a text, of which there may be several, and the U+001A that old
/// programs put at its end.
private func withoutMarks(_ utf8: [UInt8]) -> [UInt8] {
  var text = utf8[...]
  while text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
  while text.last == 0x1A { text = text.dropLast() }
  return text.count == utf8.count ? utf8 : Array(text)
}

/// Returns true if bytes are well-formed UTF-8 (Unicode 3.9, D92).
package func isValidUTF8(_ bytes: [UInt8]) -> Bool {
  (try? UTF8Span(validating: bytes.span)) != nil
}

/// Converts UTF-16 code units to UTF-8, or returns nil if a surrogate or a byte has no partner.
private func transcoded(fromUTF16 bytes: ArraySlice<UInt8>, highFirst: Bool) -> [UInt8]? {
  guard bytes.count.isMultiple(of: 2) else { return nil }
  let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return highFirst ? first << 8 | second : second << 8 | first
  }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count * 3 / 2)
  let hasFault = transcode(
    units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { result.append($0) })
  return hasFault ? nil : result
}
