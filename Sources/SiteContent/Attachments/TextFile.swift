import Digests

/// A picture or document that a policy or guide names and that goes into the editions with it.
package struct TextFile: Sendable, Hashable {
  /// The kinds of files that are copied.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case png, jpeg, gif, webp, svg
    case pdf, docx, xlsx, pptx

    /// Creates the kind that a name's ending in lower case tells, or nil for any other ending.
    package init?(ending: String) {
      guard let kind = ending == "jpg" ? .jpeg : Kind(rawValue: ending) else { return nil }
      self = kind
    }

    /// True if it can be shown within a text.
    package var isPicture: Bool {
      switch self {
      case .png, .jpeg, .gif, .webp, .svg: true
      case .pdf, .docx, .xlsx, .pptx: false
      }
    }

    /// True if its words can be read in its bytes.
    package var isText: Bool { self == .svg }

    /// The maximum number of bytes of a file: a page loads its pictures, a reader asks for a document.
    var largest: Int { isPicture ? 4 << 20 : 20 << 20 }

    /// Returns true if a file's first bytes are those of its kind.
    func begins(_ bytes: [UInt8]) -> Bool {
      switch self {
      case .png: bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
      case .jpeg: bytes.starts(with: [0xff, 0xd8, 0xff])
      case .gif: bytes.starts(with: Array("GIF8".utf8))
      case .webp: bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
      case .svg: bytes.first { $0 > 0x20 && ![0xef, 0xbb, 0xbf].contains($0) } == UInt8(ascii: "<")
      case .pdf: bytes.starts(with: Array("%PDF-".utf8))
      case .docx, .xlsx, .pptx: bytes.starts(with: [0x50, 0x4b, 0x03, 0x04])
      }
    }
  }

  /// The path from the content folder.
  package let path: String
  /// Its kind.
  package let kind: Kind
  /// The content.
  package let bytes: [UInt8]
  /// The path below an edition's root, which begins with ``folder``: part of the file's own name, so that a saved copy
  /// says what it is, and a digest of its content, so that no browser shows an old one.
  package let published: String

  /// The folder of an edition that such files lie in.
  package static let folder = "files"

  init(path: String, kind: Kind, bytes: [UInt8]) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
    let name = path.split(separator: "/").last ?? ""
    let ending = TextAddress.ending(of: path)
    let stem = TextFile.readable(String(name.dropLast(ending.count + 1)))
    published = "\(TextFile.folder)/\(stem)-\(FileDigest(of: bytes).hexadecimal.prefix(12)).\(ending)"
  }

  /// Returns the letters and digits of a name, at most 40 characters, with single hyphens for what is between them.
  private static func readable(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where result.count < 40 {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.append(scalar)
      } else if result.last != "-", !result.isEmpty {
        result.append("-")
      }
    }
    if result.last == "-" { result.removeLast() }
    return result.isEmpty ? "file" : String(result)
  }
}
