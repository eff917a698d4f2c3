import Diagnostics

/// The shape of a YAML text before it is parsed, by which texts are refused that would make a parser recurse too
/// deep or expand without bound.
struct YAMLShape {
  /// A text that looks like an alias or an anchor: `*name` or `&name` at the start of a value.
  struct Alias {
    let name: String
    let line: Int
    let column: Int

    func location(_ path: String, _ lineOffset: Int) -> Location {
      Location(path, line: line + lineOffset, column: column)
    }
  }

  /// The first line on which brackets, block indicators or indentation go deeper than in any real file.
  private(set) var tooDeepLine: Int?
  /// The texts that look like aliases of others that look like anchors, in order.
  private(set) var aliases: [Alias] = []

  /// The largest number of aliases that may be parsed, since so few cannot expand to much.
  static let mostAliases = 8
  private static let mostOpen = 256
  private static let widestIndent = 256

  /// Scans a text.
  ///
  /// - Complexity: O(*n*).
  init(_ utf8: [UInt8]) {
    var anchors: Set<String> = []
    var open = 0
    var number = 0
    for line in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var isLeading = true
      var indent = 0
      var indicators = 0
      var column = 0
      for index in line.indices {
        let byte = line[index]
        // Characters are counted by their first bytes.
        if byte & 0xC0 != 0x80 { column += 1 }
        let next = index + 1 < line.endIndex ? line[index + 1] : UInt8(ascii: " ")
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): if isLeading { indent += 1 }
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
          // An indicator opens another level only before the first word of a line.
          if next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") {
            indicators += isLeading ? 1 : 0
          } else {
            isLeading = false
          }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          open += 1
          isLeading = false
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          open = max(0, open - 1)
          isLeading = false
        case UInt8(ascii: "*"), UInt8(ascii: "&"):
          isLeading = false
          guard isNameByte(next), mayStartValue(after: line[..<index]) else { break }
          let name = String(decoding: line[(index + 1)...].prefix(while: isNameByte), as: UTF8.self)
          if byte == UInt8(ascii: "&") {
            anchors.insert(name)
          } else {
            aliases.append(Alias(name: name, line: number, column: column))
          }
        default: isLeading = false
        }
      }
      if tooDeepLine == nil,
        open > YAMLShape.mostOpen || indicators > YAMLShape.mostOpen || indent > YAMLShape.widestIndent
      {
        tooDeepLine = number
      }
    }
    aliases.removeAll { !anchors.contains($0.name) }
  }
}

/// Returns true if a value may begin after a part of a line: after a blank, an indicator or a line break as YAML
/// defines it.
private func mayStartValue(after text: ArraySlice<UInt8>) -> Bool {
  guard let last = text.last else { return true }
  // U+0085, U+2028 and U+2029 break lines too.
  return last <= 0x20 || "[{,-:?".utf8.contains(last) || text.suffix(2).elementsEqual([0xC2, 0x85])
    || text.suffix(3).elementsEqual([0xE2, 0x80, 0xA8]) || text.suffix(3).elementsEqual([0xE2, 0x80, 0xA9])
}

/// Returns true if a byte may be part of an anchor's name as libyaml reads it: ASCII letters, digits, `-` and `_`.
private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
  default: false
  }
}
