import Diagnostics

/// A text of a workbook, prepared once for all cells that hold it.
struct SheetText: Sendable {
  /// The text as it is stored.
  let stored: String
  /// True if a cell can hold the text.
  let fits: Bool
  /// The width of each of its lines, in digits of the standard font.
  private let widths: [Int]

  /// Prepares a text.
  init(_ text: String) {
    stored = SheetText.storable(text)
    fits = stored.utf8.count <= Workbook.mostCharacters || stored.utf16.count <= Workbook.mostCharacters
    widths = stored.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).displayWidth }
  }

  /// Returns the number of lines that the text takes in a column of a width in digits.
  func lines(in width: Int) -> Int {
    // Fonts differ, and a wide character that does not fit leaves half its width empty.
    let room = max(width - 2 - width / 12, 2)
    return widths.reduce(0) { $0 + max(1, ($1 + room - 1) / room) }
  }

  /// Returns a text whose line ends are line feeds, and in which characters that XML cannot hold or a reader would
  /// decode are written as `_xHHHH_` (ECMA-376 part 1, §22.9.2.19); the library escapes other control characters.
  private static func storable(_ text: String) -> String {
    var stored = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r":
        if index + 1 == scalars.count || scalars[index + 1] != "\n" { stored.append("\n") }
      case "\0": stored += "_x0000_".unicodeScalars
      case "\u{FFFE}": stored += "_xFFFE_".unicodeScalars
      case "\u{FFFF}": stored += "_xFFFF_".unicodeScalars
      case "_" where isEscape(scalars[index...]): stored += "_x005F_".unicodeScalars
      default: stored.append(scalar)
      }
    }
    return String(stored)
  }

  /// Returns true if a text begins with what a reader takes for an escape: `_x`, four hexadecimal digits, `_`.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let found = Array(scalars.prefix(7))
    return found.count == 7 && found[1] == "x" && found[6] == "_"
      && found[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
