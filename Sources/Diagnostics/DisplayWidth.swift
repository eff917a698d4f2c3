extension String {
  /// The number of terminal columns that the text takes: two for a wide or full-width character (UAX #11), none for
  /// a combining one, otherwise one.
  package var displayWidth: Int {
    unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      // The first combining character is U+0300.
      case ..<0x300: width + 1
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        width + 2
      default: scalar.properties.canonicalCombiningClass == .notReordered ? width + 1 : width
      }
    }
  }

  /// Pads the text with spaces to a number of terminal columns, after it or before it.
  package func padded(to width: Int, atStart: Bool = false) -> String {
    let filling = String(repeating: " ", count: max(0, width - displayWidth))
    return atStart ? filling + self : self + filling
  }
}
