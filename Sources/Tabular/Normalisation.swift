internal import Foundation

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
  let composed = text.utf8.count > 4096 ? text : text.precomposedStringWithCompatibilityMapping
  guard composed.unicodeScalars.contains(where: isInvisible) else { return trimmed(composed) }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: composed.unicodeScalars.lazy.filter { !isInvisible($0) })
  // The characters on both sides of an invisible one may compose now.
  return normalised(String(scalars))
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

/// Returns true if a cell holds nothing but white space and invisible characters.
package func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return true }
  // No other byte begins a white-space or invisible character beyond ASCII.
  guard first == 0xC2 || (0xE1...0xE3).contains(first) || first == 0xEF else { return false }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { isSpace($0) || isInvisible($0) }
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
