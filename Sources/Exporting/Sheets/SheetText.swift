import Diagnostics

/// A text of a workbook, made ready once for all cells that hold it.
struct SheetText: Sendable {
  /// What is stored.
  let stored: String
  /// Whether a cell can hold it.
  let fits: Bool
  /// How wide each of its lines is, in digits.
  private let widths: [Int]

  /// Makes a text ready.
  init(_ text: String) {
    stored = SheetText.storable(text)
    fits = stored.utf8.count <= Workbook.mostCharacters || stored.utf16.count <= Workbook.mostCharacters
    widths = stored.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).displayWidth }
  }

  /// How many lines it takes in a column that is so many digits wide.
  func lines(in width: Int) -> Int {
    // Fonts differ, and a wide character that does not fit leaves half its place empty.
    let room = max(width - 2 - width / 12, 2)
    return widths.reduce(0) { $0 + max(1, ($1 + room - 1) / room) }
  }

  /// A text in which line ends are line feeds, and what XML cannot hold or a reader would decode is written as
  /// `_xHHHH_` (ECMA-376 part 1, §22.9.2.19); other control characters are the library's to escape.
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

  /// Whether a text begins with what a reader takes for an escape: `_x`, four hexadecimal digits, `_`.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let found = Array(scalars.prefix(7))
    return found.count == 7 && found[1] == "x" && found[6] == "_"
      && found[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
