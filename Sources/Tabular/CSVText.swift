/// A CSV text for people (RFC 4180): UTF-8 with the byte-order mark that Chinese Excel needs, and CRLF.
package struct CSVText: Sendable {
  /// The content of a cell.
  package enum Cell: Sendable {
    /// Text; if a spreadsheet would take it for a formula, an apostrophe is put before it.
    case text(String)
    /// A number, written unchanged.
    case number(String)
  }

  /// The text so far.
  package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// True if the current row has a cell.
  private var isRowBegun = false

  /// Creates an empty text.
  package init() {}

  /// Appends a row.
  package mutating func row(_ cells: [Cell]) {
    for cell in cells {
      switch cell {
      case .number(let digits): add { $0 += digits.utf8 }
      case .text(let text): add(text)
      }
    }
    endRow()
  }

  /// Appends a cell of text to the current row; if a spreadsheet would take it for a formula, an apostrophe is put
  /// before it.
  package mutating func add(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { text in
      let isQuoted = unsafe text.contains(where: CSVText.needsQuotes)
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
      if unsafe CSVText.beginsFormula(text) { bytes.append(UInt8(ascii: "'")) }
      guard isQuoted else {
        unsafe bytes.append(contentsOf: text)
        return
      }
      for index in text.indices {
        let byte = unsafe text[index]
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Appends a cell that is written unchanged, such as a number, to the current row.
  package mutating func add(_ write: (inout [UInt8]) -> Void) {
    separate()
    write(&bytes)
  }

  /// Ends the current row.
  package mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isRowBegun = false
  }

  private mutating func separate() {
    if isRowBegun { bytes.append(UInt8(ascii: ",")) }
    isRowBegun = true
  }

  /// Returns a text as it was before it became a cell, without the apostrophe that stands before what a spreadsheet
  /// would take for a formula.
  package static func typed(_ text: String) -> String {
    guard text.hasPrefix("'"), beginsFormula(text.utf8.drop { $0 == UInt8(ascii: "'") }) else { return text }
    return String(text.dropFirst())
  }

  /// Returns true if a spreadsheet may take a text for a formula: it begins with one of `=+-@`, in full width too, with a
  /// tab or a return.
  package static func beginsFormula(_ text: some Collection<UInt8>) -> Bool {
    let start = Array(text.prefix(3))
    switch start.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
    // U+FF1D, U+FF0B, U+FF0D and U+FF20.
    case 0xEF:
      return start == [0xEF, 0xBC, 0x9D] || start == [0xEF, 0xBC, 0x8B] || start == [0xEF, 0xBC, 0x8D]
        || start == [0xEF, 0xBC, 0xA0]
    default: return false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
    default: false
    }
  }
}
