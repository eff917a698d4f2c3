/// The target of a link or image of a policy or guide, as the text writes it: a path and an anchor there.
///
/// White space around it and escapes (RFC 3986 §2.1) are no part of a path; `\` is `/`, as Windows writes it.
package struct TextAddress: Sendable, Hashable {
  /// The path from the content folder; empty for the text itself; nil if it leads out of the folder.
  package let path: String?
  /// The anchor without its `#`; empty for the whole.
  package let place: String
  /// The ending of the path's name in lower case, without the dot; empty if it has none.
  package let ending: String
  /// True if the path ends in `/`, `.` or `..`, and so names a folder.
  package let isFolder: Bool

  /// Reads an address.
  ///
  /// - Parameters:
  ///   - address: The address, which has no scheme.
  ///   - text: The path of the file that has it, from the content folder; an address that begins with `/` begins there.
  package init(_ address: String, in text: String) {
    let end = address.unicodeScalars.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let hash = address.unicodeScalars[end...].firstIndex(of: "#")
    self.init(
      path: TextAddress.decoded(String(address[..<end])),
      place: hash.map { TextAddress.decoded(String(address[$0...].dropFirst())) } ?? "", in: text)
  }

  /// Returns the readings of an address as the name of a file: names may hold `%`, `#` and `?` as well.
  package static func files(_ address: String, in text: String) -> [TextAddress] {
    var readings = [TextAddress(address, in: text)]
    for path in [address, decoded(address)] {
      let reading = TextAddress(path: path, place: "", in: text)
      if !readings.contains(where: { $0.path == reading.path }) { readings.append(reading) }
    }
    return readings
  }

  private init(path: String, place: String, in text: String) {
    self.place = place
    var path = path.replacing("\\", with: "/")[...]
    while let first = path.unicodeScalars.first, first.properties.isWhitespace { path = path.dropFirst() }
    while let last = path.unicodeScalars.last, last.properties.isWhitespace { path = path.dropLast() }
    ending = TextAddress.ending(of: String(path))
    guard !path.isEmpty else {
      (self.path, isFolder) = ("", false)
      return
    }
    var parts = path.first == "/" ? [] : Array(text.split(separator: "/").dropLast())
    var isFolder = true
    var isInside = true
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      isFolder = part.isEmpty || part == "." || part == ".."
      if part == ".." {
        isInside = isInside && parts.popLast() != nil
      } else if !isFolder {
        parts.append(part)
      }
    }
    self.isFolder = isFolder
    self.path = isInside ? parts.joined(separator: "/") : nil
  }

  static func ending(of path: String) -> String {
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[dot...].dropFirst().lowercased()
  }

  /// Returns a text with its escapes replaced by what they stand for, or unchanged if the result is not UTF-8.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "+") }),
        let value = UInt8(String(Substring(digits)), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
