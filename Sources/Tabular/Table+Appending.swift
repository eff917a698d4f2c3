extension Table {
  /// Appends a row to a file's bytes: in the file's encoding, with its delimiter and line ends, and with every
  /// other byte unchanged.
  ///
  /// - Parameters:
  ///   - cells: The cells of the row by their numbers, counted from 1.
  ///   - bytes: The bytes that the register was read from.
  /// - Returns: The new bytes, or nil if the row cannot be written in the file's encoding.
  package func appending(_ cells: [Int: String], to bytes: [UInt8]) -> [UInt8]? {
    guard let text = DecodedText(bytes)?.utf8 else { return nil }
    let end: [UInt8] =
      if text.contains(0x0A) {
        text.firstIndex(of: 0x0A).map { $0 > 0 && text[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
      } else {
        text.contains(0x0D) ? [0x0D] : [0x0D, 0x0A]
      }
    var row: [UInt8] = []
    if let last = text.last, last != 0x0A, last != 0x0D { row += end }
    for number in 1...max(1, cells.keys.max() ?? 1) {
      if number > 1 { row.append(delimiter) }
      row += quoted(cells[number] ?? "")
    }
    return encoded(row + end).map { withoutEndMark(bytes) + $0 }
  }

  /// Removes the U+001A at the end of a file's bytes, after which nothing would be read.
  private func withoutEndMark(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] =
      switch encoding {
      case .utf8, .gb18030: [0x1A]
      case .utf16LittleEndian: [0x1A, 0]
      case .utf16BigEndian: [0, 0x1A]
      }
    var rest = bytes[...]
    while rest.suffix(mark.count).elementsEqual(mark) { rest = rest.dropLast(mark.count) }
    return rest.count == bytes.count ? bytes : Array(rest)
  }

  private func quoted(_ cell: String) -> [UInt8] {
    let utf8 = Array(cell.utf8)
    guard utf8.contains(where: { $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }) else {
      return utf8
    }
    return [UInt8(ascii: "\"")] + utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] } + [UInt8(ascii: "\"")]
  }

  private func encoded(_ utf8: [UInt8]) -> [UInt8]? {
    switch encoding {
    case .utf8: return utf8
    case .gb18030: return transcoded(toGB18030: utf8)
    case .utf16LittleEndian:
      return String(decoding: utf8, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return String(decoding: utf8, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}
