/// The cells of a CSV text (RFC 4180) with CRLF and a byte-order mark, read strictly.
package struct CSVCells {
  /// The rows, the header among them.
  package let rows: [[String]]

  /// Reads a text, or returns nil where a quote is not closed or the last row does not end in CRLF.
  package init?(_ bytes: [UInt8]) {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var isClosed = false
    for byte in bytes.dropFirst(3) {
      switch byte {
      case UInt8(ascii: "\""):
        // Two in a row inside quotes stand for one.
        if isClosed { cell.append(byte) }
        isClosed = isQuoted
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, 0x0A where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        (cell, isClosed) = ([], false)
        if byte == 0x0A {
          rows.append(row)
          row = []
        }
      case 0x0D where !isQuoted: break
      default: cell.append(byte)
      }
    }
    guard !isQuoted, row.isEmpty, cell.isEmpty, bytes.suffix(2) == [0x0D, 0x0A] else { return nil }
    self.rows = rows
  }
}
