/// White space and punctuation as CommonMark 0.30 §2.1 defines them, and as the rule for CJK emphasis uses them.
package enum Punctuation {
  /// Returns true if a byte is ASCII punctuation, which a backslash can escape.
  package static func isASCII(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Returns true if a byte is an ASCII letter or digit.
  package static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Returns true if a character is ASCII punctuation or of a general category P.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCII(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Returns true if a character is a space separator, a tab, a form feed or a line end.
  package static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    case 0..<0x80: false
    default: scalar.properties.generalCategory == .spaceSeparator
    }
  }
}
