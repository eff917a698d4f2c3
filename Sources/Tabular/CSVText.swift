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

  /// Creates an empty text.
  package init() {}

  /// Appends a row.
  package mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .number(let digits): bytes += Array(digits.utf8)
      case .text(let text): append(text)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ text: String) {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = Array((isFormula ? "'" + text : text).utf8)
    guard safe.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D })
    else {
      bytes += safe
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in safe { bytes += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
    bytes.append(UInt8(ascii: "\""))
  }
}
