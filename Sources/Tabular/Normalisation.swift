internal import CUTF8Proc

/// Normalises a cell to a key: in NFKC (UAX #15), so that full-width digits and letters work, without outer white
/// space and invisible characters (formats §2).
///
/// Prose is never normalised.
package func normalised(_ bytes: some Collection<UInt8>) -> String {
  normalised(String(decoding: bytes, as: UTF8.self))
}

/// Normalises a text to a key: in NFKC (UAX #15), without outer white space, U+3000 included, and without invisible
/// characters.
package func normalised(_ text: String) -> String {
  guard !text.unicodeScalars.allSatisfy(isStable) else { return trimmed(text) }
  // Longer texts are no keys, and composing many combining characters takes quadratic time.
  let composed = text.utf8.count > 4096 ? text : compatible(text)
  guard composed.unicodeScalars.contains(where: isInvisible) else { return trimmed(composed) }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: composed.unicodeScalars.lazy.filter { !isInvisible($0) })
  // The characters on both sides of an invisible one may compose now.
  return normalised(String(scalars))
}

/// Returns a text in NFKC.
private func compatible(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var composed: UnsafeMutablePointer<UInt8>?
    let count = unsafe gongshi_nfkc(bytes.baseAddress, bytes.count, &composed)
    defer { unsafe free(composed) }
    // Without memory for it, nothing would go on.
    guard count >= 0, let composed = unsafe composed else { fatalError("not enough memory for a text in NFKC") }
    return unsafe String(decoding: UnsafeBufferPointer(start: composed, count: count), as: UTF8.self)
  }
}

/// Removes the white space inside a key: names are padded with full-width spaces (张　三).
package func spaceless(_ key: String) -> String {
  guard key.unicodeScalars.contains(where: isSpace) else { return key }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: key.unicodeScalars.lazy.filter { !isSpace($0) })
  return String(scalars)
}

/// Removes outer white space, U+3000 included.
package func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !isSpace($0) }) else { return "" }
  guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(scalars[first...last])
}

/// Removes outer white space, U+3000 included, from the UTF-8 of a text.
package func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let first = bytes.first, let last = bytes.last else { return bytes }
  // Nearly every cell begins with a byte that no white space begins with, and ends in one that none ends in.
  guard mayBeginBlank(first) || mayEndSpace(last) else { return bytes }
  let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
  guard let start = scalars.firstIndex(where: { !isSpace($0) }), let end = scalars.lastIndex(where: { !isSpace($0) })
  else { return bytes.prefix(0) }
  let before = scalars[..<start].reduce(0) { $0 + UTF8.width($1) }
  return bytes.dropFirst(before).prefix(scalars[start...end].reduce(0) { $0 + UTF8.width($1) })
}

/// Returns true if a cell holds nothing but white space and invisible characters.
package func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return true }
  guard mayBeginBlank(first) else { return false }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { isSpace($0) || isInvisible($0) }
}

/// Returns true if a white-space or invisible character may begin with a byte.
func mayBeginBlank(_ byte: UInt8) -> Bool {
  byte <= 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF
}

/// Returns true if a white-space character may end in a byte: one of those in ``isSpace(_:)``.
private func mayEndSpace(_ byte: UInt8) -> Bool {
  byte <= 0x20 || (0x80...0x8A).contains(byte) || byte == 0x9F || byte == 0xA0 || byte == 0xA8 || byte == 0xA9
    || byte == 0xAF
}

/// Returns true if a scalar is invisible and dropped from keys (formats §2): soft hyphen, zero-width and direction
/// marks.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: true
  default: false
  }
}

/// Returns true if a scalar has the property White_Space (PropList.txt), listed here because the library's look-up
/// is slow.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// Returns true if NFKC certainly leaves a scalar unchanged, whatever its neighbours: the scalars that registers
/// mostly consist of.
private func isStable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00..<0x80, 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3001...0x3029, 0x2018...0x201D, 0x00D7, 0x221A, 0x2713, 0x2717:
    true
  default: false
  }
}
