package import Diagnostics

extension DiagnosticCode {
  /// A cell in which characters were lost or spoilt when the file was saved.
  package static let damagedText = DiagnosticCode("damaged-text", .warning)
}

extension Table {
  /// The most cells that are named one by one; a file that was spoilt as a whole has them everywhere.
  private static let mostDamage = 20

  /// Warns of the cells in whose text characters were lost.
  func findDamage(findings: inout Findings) {
    var count = 0
    for (cell, damage) in grid.damages() {
      guard let row = row(of: cell) else { continue }
      count += 1
      guard count <= Table.mostDamage else {
        findings.repeatLast()
        continue
      }
      let place = Location(path, line: row.line, column: cell - row.cells.lowerBound + 1)
      findings.add(.damagedText(place, String(decoding: grid.bytes(cell), as: UTF8.self), damage))
    }
  }

  /// The row of data that a cell belongs to.
  private func row(of cell: Int) -> Row? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].cells.lowerBound <= cell { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rows[low - 1].kind == .data, rows[low - 1].cells.contains(cell) else { return nil }
    return rows[low - 1]
  }
}

/// What became of characters that were lost.
enum TextDamage: Sendable {
  /// A question mark stands for a character that the encoding does not have.
  case questionMark
  /// U+FFFD stands for bytes that did not decode.
  case replacement
  /// 锟斤 or 烫烫: what comes of reading replacements, or fresh memory, as GBK.
  case rubbish
}

extension CSVGrid {
  /// The cells whose text is damaged, in order, with what shows it.
  ///
  /// - Complexity: O(*n*).
  func damages() -> [(cell: Int, damage: TextDamage)] {
    var found: [(Int, TextDamage)] = []
    let span = text.span
    func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
    var index = 0
    // Up to here question marks are decided.
    var asked = 0
    while index < span.count {
      var damage: TextDamage?
      switch span[index] {
      case 0x3F where index >= asked:
        let cell = cell(at: index)
        asked = Int(cells[cell].end)
        if hasLostCharacters(bytes(cell)) { damage = .questionMark }
      case 0xEF where byte(index + 1) == 0xBF && byte(index + 2) == 0xBD: damage = .replacement
      case 0xE7 where byte(index + 1) == 0x83 && text[index...].starts(with: "烫烫".utf8): damage = .rubbish
      case 0xE9 where byte(index + 1) == 0x94 && text[index...].starts(with: "锟斤".utf8): damage = .rubbish
      default: break
      }
      if let damage {
        let cell = cell(at: index)
        found.append((cell, damage))
        index = Int(cells[cell].end)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The cell in whose text a byte stands.
  private func cell(at index: Int) -> Int {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(cells[middle].end) <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Whether half-width question marks in a cell stand for lost characters and are no questions.
///
/// They do between Han and in front of Han, at the end of what is as short as a name, and where nothing else is left;
/// a question is told by its words, and an address by `://`.
private func hasLostCharacters(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.count <= 4096 else { return false }
  let cell = trimmed(String(decoding: bytes, as: UTF8.self))
  guard !cell.contains("://") else { return false }
  let text = Array(cell.unicodeScalars)
  if text.count > 1, text.allSatisfy({ $0 == "?" }) { return true }
  var asks = false
  var index = 0
  while index < text.count {
    guard text[index] == "?" else {
      asks = asks || "吗呢么否何几谁哪怎啥".unicodeScalars.contains(text[index])
      index += 1
      continue
    }
    var end = index
    while end < text.count, text[end] == "?" { end += 1 }
    let isBefore = index > 0 && isHan(text[index - 1])
    let isAfter = end < text.count && isHan(text[end])
    let isName = end == text.count && text.count <= 4 && isBefore && text[..<index].allSatisfy(isHan)
    if !asks, isAfter && (isBefore || index == 0) || isName { return true }
    index = end
  }
  return false
}

/// Whether a scalar is a Chinese character of the basic blocks.
private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
