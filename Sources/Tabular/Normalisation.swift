internal import Foundation

/// A cell as a key: in NFKC (UAX #15), so that full-width digits and letters work, without outer white space.
///
/// Prose is never normalised.
package func normalised(_ bytes: some Collection<UInt8>) -> String {
  normalised(String(decoding: bytes, as: UTF8.self))
}

/// A text as a key: in NFKC (UAX #15), without outer white space, U+3000 included.
package func normalised(_ text: String) -> String {
  let composed = text.unicodeScalars.allSatisfy(isStable) ? text : text.precomposedStringWithCompatibilityMapping
  return trimmed(composed)
}

/// A key with its inner white space removed: names carry full-width spaces for alignment (张　三).
package func spaceless(_ key: String) -> String {
  guard key.unicodeScalars.contains(where: isSpace) else { return key }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: key.unicodeScalars.lazy.filter { !isSpace($0) })
  return String(scalars)
}

/// A text without outer white space, U+3000 included, otherwise as it was.
package func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !isSpace($0) }) else { return "" }
  guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(scalars[first...last])
}

/// Whether a cell holds nothing but white space.
package func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return true }
  // No other byte begins a white-space character beyond ASCII.
  guard first == 0xC2 || (0xE1...0xE3).contains(first) else { return false }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isSpace)
}

/// Whether a scalar has the property White_Space (PropList.txt), spelt out because the library's look-up is slow.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// Whether NFKC certainly leaves a scalar as it is, wherever it stands: the scalars that registers are made of.
private func isStable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00..<0x80, 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3001...0x3029, 0x2018...0x201D, 0x00D7, 0x221A, 0x2713, 0x2717:
    true
  default: false
  }
}
