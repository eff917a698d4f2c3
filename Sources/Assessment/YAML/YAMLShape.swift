import Diagnostics

/// What can be told of a YAML text before it is parsed, to refuse what would make a parser recurse or explode.
struct YAMLShape {
  /// Something that looks like an alias: `*name` where a value may begin.
  struct Alias {
    let name: String
    let line: Int
    let column: Int

    func location(_ path: String, _ lineOffset: Int) -> Location {
      Location(path, line: line + lineOffset, column: column)
    }
  }

  /// The first line on which more brackets or block indicators are open than any real file needs.
  private(set) var tooDeepLine: Int?
  /// What looks like an alias, in order.
  private(set) var aliases: [Alias] = []

  /// Fewer aliases than this cannot expand to much.
  static let mostAliases = 8
  private static let mostOpen = 64
  private static let widestIndent = 256

  /// Looks over a text.
  ///
  /// - Complexity: O(*n*).
  init(_ utf8: [UInt8]) {
    var open = 0
    var number = 0
    for line in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var isLeading = true
      var indent = 0
      var indicators = 0
      var previous = UInt8(ascii: " ")
      for index in line.indices {
        let byte = line[index]
        let next = index + 1 < line.endIndex ? line[index + 1] : UInt8(ascii: " ")
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): if isLeading { indent += 1 }
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
          if next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") {
            indicators += 1
          } else {
            isLeading = false
          }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          open += 1
          isLeading = false
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          open = max(0, open - 1)
          isLeading = false
        case UInt8(ascii: "*") where " \t[{,-:?".utf8.contains(previous) && isNameByte(next):
          let name = line[(index + 1)...].prefix(while: isNameByte)
          aliases.append(
            Alias(
              name: String(decoding: name, as: UTF8.self), line: number,
              column: String(decoding: line[line.startIndex..<index], as: UTF8.self).unicodeScalars.count + 1))
          isLeading = false
        default: isLeading = false
        }
        previous = byte
      }
      if tooDeepLine == nil,
        open > YAMLShape.mostOpen || indicators > YAMLShape.mostOpen * 4 || indent > YAMLShape.widestIndent
      {
        tooDeepLine = number
      }
    }
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte != 0x7F && !",[]{}*&".utf8.contains(byte)
}
