internal import Diagnostics

/// A Markdown body as the parser gets it: valid UTF-8 with LF line ends, and the offsets of its lines.
///
/// Invalid UTF-8, NUL and the other control characters that HTML forbids are replaced by U+FFFD. Text to be read
/// differently than written is edited before it is parsed; places are mapped back to the file's own lines.
package struct MarkdownSource: Sendable {
  /// The path of the file, for findings.
  package let path: String
  /// The line of the file on which the body begins.
  package let firstLine: Int
  /// The body, normalised.
  package let bytes: [UInt8]
  /// The offset in `bytes` of the beginning of each line.
  package let lineStarts: [Int]
  /// The place in the file's body of the first byte that is not UTF-8, or nil if there is none.
  package let firstFault: Place?
  /// The body before any edit, and the offsets of its lines.
  private let original: (bytes: [UInt8], lineStarts: [Int])
  /// The maps of the edits, in the order in which they were applied.
  private let maps: [OffsetMap]

  init(_ body: [UInt8], path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    // Decoding repairs the text; checking first keeps clean text, nearly all of it, from being copied twice.
    var faultOffset: Int?
    var repaired = body
    if let fault = MarkdownSource.firstFault(in: body) {
      faultOffset = fault
      repaired = Array(String(decoding: body, as: UTF8.self).utf8)
    }
    bytes = MarkdownSource.normalised(repaired)
    lineStarts = MarkdownSource.lineStarts(of: bytes)
    original = (bytes, lineStarts)
    maps = []
    firstFault = faultOffset.map { offset in
      // Nothing was repaired before the fault, so its line and column can be counted in the input.
      let before = MarkdownSource.normalised(Array(body[..<offset]))
      let starts = MarkdownSource.lineStarts(of: before)
      return Place(line: Int32(starts.count), column: Int32(before.count - (starts.last ?? 0) + 1))
    }
  }

  private init(editing source: MarkdownSource, bytes: [UInt8], map: OffsetMap) {
    path = source.path
    firstLine = source.firstLine
    firstFault = source.firstFault
    original = source.original
    self.bytes = bytes
    lineStarts = MarkdownSource.lineStarts(of: bytes)
    maps = source.maps + [map]
  }

  /// Returns the text with edits applied, which are in order and do not overlap.
  ///
  /// - Complexity: O(*n*).
  func applying(_ edits: [SourceEdit]) -> MarkdownSource {
    guard !edits.isEmpty else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16 * edits.count)
    var map = OffsetMap()
    var done = 0
    for edit in edits where edit.range.lowerBound >= done {
      result += bytes[done..<edit.range.lowerBound]
      map.inserts(for: edit.range.lowerBound, at: result.count)
      result += edit.replacement
      done = edit.range.upperBound
      map.copies(from: done, at: result.count)
    }
    result += bytes[done...]
    return MarkdownSource(editing: self, bytes: result, map: map)
  }

  /// Returns the bytes of a line counted from 1, without its line end; empty if there is no such line.
  package func line(_ number: Int) -> ArraySlice<UInt8> { MarkdownSource.line(number, of: bytes, lineStarts) }

  /// Returns the bytes of a line of the file's body, before any edit.
  package func fileLine(_ number: Int) -> ArraySlice<UInt8> {
    MarkdownSource.line(number, of: original.bytes, original.lineStarts)
  }

  /// Returns the place in the file's body of a place in the text.
  ///
  /// - Complexity: O(log *n*) in the number of edits and lines.
  package func filePlace(of place: Place) -> Place {
    guard !maps.isEmpty else { return place }
    let line = min(max(1, Int(place.line)), lineStarts.count)
    var offset = min(bytes.count, lineStarts[line - 1] + max(0, Int(place.column) - 1))
    for map in maps.reversed() { offset = map.origin(of: offset) }
    let number = original.lineStarts.partitioningIndex { $0 > offset }
    return Place(line: Int32(number), column: Int32(offset - original.lineStarts[number - 1] + 1))
  }

  /// Returns the line of the file, counted from 1, of a place in the text.
  package func fileLine(of place: Place) -> Int { Int(filePlace(of: place).line) + firstLine - 1 }

  private static func line(_ number: Int, of bytes: [UInt8], _ starts: [Int]) -> ArraySlice<UInt8> {
    guard number >= 1, number <= starts.count else { return [] }
    let start = starts[number - 1]
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    return bytes[start..<max(start, end)]
  }

  private static func firstFault(in body: [UInt8]) -> Int? {
    var decoder = UTF8.ForwardParser()
    var iterator = body.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  private static func normalised(_ body: [UInt8]) -> [UInt8] {
    guard body.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else { return body }
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    for (index, byte) in body.enumerated() {
      switch byte {
      case 0x0A where index > 0 && body[index - 1] == 0x0D: break
      case 0x0D: result.append(0x0A)
      case 0x09, 0x0A, 0x0B, 0x0C: result.append(byte)
      case 0x00..<0x20, 0x7F: result += [0xEF, 0xBF, 0xBD]
      default: result.append(byte)
      }
    }
    return result
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    return starts
  }
}
