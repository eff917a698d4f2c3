import ContentFiles

/// The files that the texts of policies and guides name by a relative path: the pictures that they show, and
/// attachments.
enum FilesInTexts {
  /// Finds the paths of all files that texts name, relative to the content folder, whether or not they exist.
  static func all(in folder: ContentFolder) -> Set<String> {
    var files: Set<String> = []
    for (path, place) in [("policies", ContentPlace.policies), ("guides", .guides)] {
      for text in folder.entries(path, of: place).series {
        guard let bytes = try? folder.read("\(path)/\(text.name)", limit: 16 << 20) else { continue }
        for target in targets(in: bytes) {
          if let file = resolved(target, in: path) { files.insert(file) }
        }
      }
    }
    return files
  }

  /// The maximum number of bytes of a link's target.
  private static let longest = 1024

  /// Finds what Markdown and HTML may take for the target of a link or picture.
  private static func targets(in text: [UInt8]) -> [[UInt8]] {
    let ends: Set<UInt8> = [0x0A, 0x0D]
    var targets: [[UInt8]] = []
    func add(from start: Int, until isEnd: (UInt8) -> Bool) {
      // Bounded, so that a text of nothing but openings costs no more than another.
      let near = text[start...].prefix(longest)
      let end = near.firstIndex { isEnd($0) || ends.contains($0) } ?? near.endIndex
      if end < near.endIndex || end == text.endIndex { targets.append(Array(text[start..<end])) }
    }
    let openings: [(mark: [UInt8], isQuoted: Bool)] = [
      (Array("](".utf8), false), (Array("]:".utf8), false), (Array("src=".utf8), true), (Array("href=".utf8), true),
    ]
    for index in text.indices {
      for opening in openings where text[index] == opening.mark[0] && text[index...].starts(with: opening.mark) {
        var start = index + opening.mark.count
        while start < text.count, text[start] == 0x20 { start += 1 }
        guard start < text.count else { continue }
        switch (text[start], opening.isQuoted) {
        case (UInt8(ascii: "<"), false): add(from: start + 1) { $0 == UInt8(ascii: ">") }
        case (UInt8(ascii: "\""), true), (UInt8(ascii: "'"), true):
          let quote = text[start]
          add(from: start + 1) { $0 == quote }
        default: add(from: start) { $0 == 0x20 || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ">") }
        }
      }
    }
    return targets
  }

  /// Returns the path that a target names, seen from a folder, or nil if it is no relative path within the content.
  private static func resolved(_ target: [UInt8], in folder: String) -> String? {
    var bytes: [UInt8] = []
    var rest = target.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    let path = String(decoding: bytes, as: UTF8.self)
    guard !path.isEmpty, !path.hasPrefix("/"), !path.contains(":") else { return nil }
    var parts = [folder]
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
