import Diagnostics

/// A text of a workbook, prepared once for all cells that hold it.
struct SheetText: Sendable {
  /// The text and the rest of its cell as markup.
  let markup: [UInt8]
  /// The width of each of its lines, in digits of the standard font.
  private let widths: [Int]

  /// Prepares a text.
  init(_ text: String) {
    var (text, stored) = (text, StoredText(text))
    if stored.count > Workbook.mostCharacters {
      text = SheetText.beginning(of: text)
      stored = StoredText(text)
    }
    // Readers drop white space at the ends unless they are told.
    let isSpaced = [stored.bytes.first, stored.bytes.last].contains { $0.map(SheetText.isSpace) ?? false }
    markup = (isSpaced ? "<t xml:space=\"preserve\">" : "<t>").utf8 + stored.bytes + "</t></is></c>".utf8
    let isOneLine = !text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    widths =
      isOneLine
      ? [text.displayWidth]
      : text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map {
        String($0).displayWidth
      }
  }

  /// Returns the beginning of a text that a cell can hold, with the sign that more follows.
  private static func beginning(of text: String) -> String {
    var (count, start) = (1, String.UnicodeScalarView())
    for scalar in text.unicodeScalars {
      count += StoredText(String(scalar)).count
      guard count <= Workbook.mostCharacters else { break }
      start.append(scalar)
    }
    return String(start) + "…"
  }

  /// Returns the number of lines that the text takes in a column of a width in digits.
  func lines(in width: Int) -> Int {
    // Fonts differ, and a wide character that does not fit leaves half its width empty.
    let room = max(width - 2 - width / 12, 2)
    return widths.reduce(0) { $0 + max(1, ($1 + room - 1) / room) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }
}
