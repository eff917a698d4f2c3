package import Diagnostics

extension DiagnosticCode {
  /// A cell whose characters were lost or garbled when the file was saved.
  package static let damagedText = DiagnosticCode("damaged-text", .warning)
}

extension Table {
  /// The most cells that are named one by one; a file garbled as a whole has them everywhere.
  private static let mostDamage = 20

  /// Warns of the cells whose text has lost characters.
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

  /// Finds the row of data that a cell belongs to.
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

/// The way in which characters were lost.
enum TextDamage: Sendable {
  /// A question mark stands for a character that the encoding does not have.
  case questionMark
  /// U+FFFD stands for bytes that did not decode.
  case replacement
  /// 锟斤 or 烫烫: the result of reading replacement characters, or uninitialised memory, as GBK.
  case rubbish
}

extension CSVGrid {
  /// Finds the cells whose text is damaged, in order, with the kind of damage.
  ///
  /// - Complexity: O(*n*).
  func damages() -> [(cell: Int, damage: TextDamage)] {
    var found: [(Int, TextDamage)] = []
    let span = text.span
    func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
    var index = 0
    // Question marks before this offset have been judged.
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

  /// Finds the cell that contains a byte of the text.
  private func cell(at index: Int) -> Int {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(cells[middle].end) <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Returns true if half-width question marks in a cell stand for lost characters rather than for questions.
///
/// They do between Chinese characters or, at the start of the cell, before them, at the end of a text as short as a
/// name, and if nothing else is left. Interrogative words make it a question, and `://` an address.
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

/// Returns true if a scalar is a Chinese character of the basic blocks.
private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
