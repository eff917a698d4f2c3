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
    guard grid.mayBeDamaged else { return }
    var count = 0
    for row in rows where row.kind == .data {
      for cell in row.cells {
        guard let damage = grid.damage(of: cell) else { continue }
        count += 1
        guard count <= Table.mostDamage else {
          findings.repeatLast()
          continue
        }
        let place = Location(path, line: row.line, column: cell - row.cells.lowerBound + 1)
        findings.add(.damagedText(place, String(decoding: grid.bytes(cell), as: UTF8.self), damage, inSheet: isSheet))
      }
    }
  }
}

extension Table {
  /// Warns of the cells that no cell of a workbook can hold.
  func findLongCells(findings: inout Findings) {
    for row in rows where row.kind == .data {
      for cell in row.cells where grid.bytes(cell).count > Table.mostCharacters {
        let count = String(decoding: grid.bytes(cell), as: UTF8.self).utf16.count
        guard count > Table.mostCharacters else { continue }
        findings.add(.cellTooLong(Location(path, line: row.line, column: cell - row.cells.lowerBound + 1), count))
      }
    }
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

extension CellGrid {
  /// True if the text has characters that stand for lost ones, whatever cell they are in.
  ///
  /// - Complexity: O(*n*).
  var mayBeDamaged: Bool {
    let span = text.span
    for index in span.indices {
      let byte = span[index]
      if byte == 0x3F || byte >= 0xE7 && CellGrid.sign(at: index, in: span) != nil { return true }
    }
    return false
  }

  /// Returns the first damage to a cell's text, or nil if there is none.
  func damage(of cell: Int) -> TextDamage? {
    let range = cells[cell].range
    let span = text.span.extracting(range)
    var isAsked = false
    for index in span.indices {
      if span[index] == 0x3F {
        if !isAsked, hasLostCharacters(text[range]) { return .questionMark }
        isAsked = true
      } else if span[index] >= 0xE7, let sign = CellGrid.sign(at: index, in: span) {
        return sign
      }
    }
    return nil
  }

  /// Returns the damage of which a character that begins at an index is a sure sign: U+FFFD, 烫烫 or 锟斤.
  private static func sign(at index: Int, in text: Span<UInt8>) -> TextDamage? {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch text[index] {
    case 0xEF where byte(1) == 0xBF && byte(2) == 0xBD: return .replacement
    case 0xE7 where byte(1) == 0x83 && byte(2) == 0xAB && byte(3) == 0xE7 && byte(4) == 0x83 && byte(5) == 0xAB:
      return .rubbish
    case 0xE9 where byte(1) == 0x94 && byte(2) == 0x9F && byte(3) == 0xE6 && byte(4) == 0x96 && byte(5) == 0xA4:
      return .rubbish
    default: return nil
    }
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
