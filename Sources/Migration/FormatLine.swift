import ContentFiles
import Diagnostics
import SiteContent

/// The line `format: 2` of `site.yaml`.
struct FormatLine {
  /// The version that the file names, nil if it names none.
  let version: Int64?
  /// The change after which it names the present one.
  let change: FileChange

  private static let line = Array("\(ContentFormat.key): \(ContentFormat.version)".utf8)

  /// Finds the line, or the place for it.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - findings: Receives the reason if the file cannot be used, or is of a version that this program does not know.
  init?(_ folder: ContentFolder, findings: inout Findings) {
    let path = ContentFormat.path
    var found = Findings()
    defer { findings.add(found) }
    let read = folder.yaml(path, findings: &found)
    guard !found.hasErrors else { return nil }
    guard let bytes = read else {
      self.init(nil, path, nil, ByteEdit(0..<0, FormatLine.line + [0x0A]), at: Location(path))
      return
    }
    guard let document = YAMLDocument(bytes, path: path, findings: &found) else { return nil }
    let offsets = YAMLOffsets(bytes)
    guard let root = document.root, !root.isNull else {
      let needsBreak = !bytes.isEmpty && bytes.last != 0x0A
      let line = (needsBreak ? offsets.newline : []) + FormatLine.line + offsets.newline
      self.init(nil, path, bytes, ByteEdit(bytes.count..<bytes.count, line), at: Location(path))
      return
    }
    guard let pairs = root.pairs, let start = offsets.offset(of: root.location) else {
      found.add(Diagnostic(.yamlInvalid, at: root.location, "site.yaml 应是“键: 值”的形式，写不上 format: 2"))
      return nil
    }
    if let pair = pairs.first(where: { $0.key.text == ContentFormat.key }) {
      guard let edit = FormatLine.edit(of: pair, bytes, offsets, findings: &found) else { return nil }
      self.init(ContentFormat.number(pair.value), path, bytes, edit, at: pair.value.location)
      return
    }
    if bytes[start] == UInt8(ascii: "{") {
      let comma = pairs.isEmpty ? "" : ", "
      let edit = ByteEdit((start + 1)..<(start + 1), FormatLine.line + Array(comma.utf8))
      self.init(nil, path, bytes, edit, at: root.location)
      return
    }
    let place = FormatLine.place(before: start, bytes, offsets)
    let indent = Array(bytes[offsets.lineStart(of: start)..<start])
    self.init(nil, path, bytes, ByteEdit(place..<place, indent + FormatLine.line + offsets.newline), at: Location(path))
  }

  private init(_ version: Int64?, _ path: String, _ before: [UInt8]?, _ edit: ByteEdit, at place: Location) {
    self.version = version
    let version = ContentFormat.version
    let reason = FileChange.Reason(place: place, words: "写上“format: \(version)”，说明内容是按格式的版本 \(version) 写的")
    change = FileChange(path, before, [edit], [reason])
  }

  /// Returns the edit of a version that is given, unless it is none or a later one.
  private static func edit(
    of pair: YAMLNode.Pair, _ bytes: [UInt8], _ offsets: YAMLOffsets, findings: inout Findings
  ) -> ByteEdit? {
    let value = pair.value
    let digits = Array(String(ContentFormat.version).utf8)
    if value.isNull, let key = offsets.offset(of: pair.key.location) {
      // The colon follows the key, which needs no quotes; what is written for nothing, as ~, is taken away.
      let colon = bytes[key...].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? key
      let text = Array((value.text ?? "").utf8)
      guard !text.isEmpty, let start = offsets.offset(of: value.location) else {
        return ByteEdit(colon..<colon, [0x20] + digits)
      }
      return ByteEdit(start..<(start + text.count), digits)
    }
    var ignored = Findings()
    ContentFormat.check(value, findings: &ignored)
    guard let version = ContentFormat.number(value), version <= Int64(ContentFormat.version),
      let start = offsets.offset(of: value.location), let text = value.text
    else {
      findings.add(ignored)
      return nil
    }
    let quotes = bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") ? 1 : 0
    return ByteEdit((start + quotes)..<(start + quotes + text.utf8.count), digits)
  }

  /// Returns the place of a line before a mapping: behind a first comment that editors read and the line `---`, before
  /// the comments that speak of the keys.
  private static func place(before start: Int, _ bytes: [UInt8], _ offsets: YAMLOffsets) -> Int {
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let end = offsets.lineStart(of: start)
    var line = place
    while line < end, let next = offsets.nextLine(after: line) {
      let text = String(decoding: bytes[line..<next], as: UTF8.self)
      if text.hasPrefix("---") || text.hasPrefix("%") || text.hasPrefix("# yaml-language-server:") { place = next }
      line = next
    }
    return min(place, end)
  }
}
