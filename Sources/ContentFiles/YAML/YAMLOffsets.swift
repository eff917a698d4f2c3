package import Diagnostics

/// The bytes at which the lines of a YAML file begin, so that a node's place can be found in the file.
package struct YAMLOffsets {
  private let bytes: [UInt8]
  /// The offsets of the lines' starts.
  private let starts: [Int]

  /// Finds the lines as YAML 1.1 breaks them: at LF, CR, CRLF, U+0085, U+2028 and U+2029.
  ///
  /// - Parameter bytes: The file's bytes: UTF-8, with or without byte-order mark.
  /// - Complexity: O(*n*).
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = starts[0]
    while index < bytes.count {
      let count = YAMLOffsets.lineBreak(bytes, at: index)
      index += max(1, count)
      if count > 0 { starts.append(index) }
    }
    self.starts = starts
  }

  /// Returns the offset of the character at a place, nil if there is none.
  package func offset(of place: Location) -> Int? {
    guard starts.indices.contains(place.line - 1) else { return nil }
    var index = starts[place.line - 1]
    for _ in 1..<max(1, place.column) {
      guard index < bytes.count else { return nil }
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index < bytes.count ? index : nil
  }

  /// Returns the offset of the first character of the line that holds an offset.
  package func lineStart(of offset: Int) -> Int { starts.last { $0 <= offset } ?? 0 }

  /// Returns the offset at which the line after an offset begins, nil if the file ends before.
  package func nextLine(after offset: Int) -> Int? { starts.first { $0 > offset } }

  /// The line break of the file: that of its first line, LF if it has one line only.
  package var newline: [UInt8] {
    guard starts.count > 1 else { return [0x0A] }
    let end = starts[1]
    let line = bytes[..<end]
    if line.suffix(2).elementsEqual([0x0D, 0x0A]) { return [0x0D, 0x0A] }
    return line.last == 0x0D ? [0x0D] : [0x0A]
  }

  /// Returns the number of bytes of the line break at an index, 0 if there is none.
  private static func lineBreak(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      let isBreak = index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2])
      return isBreak ? 3 : 0
    default: return 0
    }
  }
}
