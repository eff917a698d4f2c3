/// Puts a piece of text from the content into Chinese quotation marks, fit for one line of output.
///
/// Control, line-breaking and direction-changing characters become visible stand-ins, so that no input can break a
/// line of output, colour a terminal or reorder what a person reads; text beyond `limit` characters is cut with an
/// ellipsis.
package func quoted(_ text: String, limit: Int = 40) -> String {
  var result = "“"
  var count = 0
  for scalar in text.unicodeScalars {
    if count == limit {
      result += "…"
      break
    }
    count += 1
    result.unicodeScalars.append(visible(scalar))
  }
  return result + "”"
}

/// Makes a text fit for one line of output: characters that would break the line, colour a terminal or reorder what
/// a person reads become visible stand-ins.
///
/// - Complexity: O(*n*); a text that is already fit is returned unchanged.
package func printable(_ text: String) -> String {
  guard !text.unicodeScalars.allSatisfy({ visible($0) == $0 }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(visible(scalar)) }
  return String(result)
}

/// Returns the scalar itself if it is safe to print, otherwise a visible stand-in.
private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x0A, 0x0D: "⏎"
  case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "�"
  default: isInvisible(scalar) ? "�" : scalar
  }
}

/// Returns true if a scalar is a control character, or one that changes how others are shown and is not seen itself.
package func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
    0xFFF9...0xFFFB:
    true
  default: false
  }
}
