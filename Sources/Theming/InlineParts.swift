import Digests

/// The style and the scripts within every standalone page of a kind, and the security policy that admits them and
/// nothing else.
///
/// They are the same bytes on all pages, assembled and hashed once.
struct InlineParts: Sendable {
  /// The `style` element.
  let style: [UInt8]
  /// The `script` elements, in the order in which they run.
  let scripts: [UInt8]
  private let styleHash: String
  private let scriptHashes: [String]

  /// Assembles the parts.
  ///
  /// - Parameters:
  ///   - style: The style sheet, which must pass ``isFit(_:for:)``.
  ///   - scripts: The scripts, which must pass it too.
  ///   - unpacked: What the policy calls scripts that these unpack and run, without quotation marks.
  init(style: [UInt8], scripts: [[UInt8]], unpacked: [String]) {
    let sheet = InlineParts.asParsed(style)
    let texts = scripts.map(InlineParts.asParsed)
    self.style = Array("<style>".utf8) + sheet + Array("</style>".utf8)
    self.scripts = texts.flatMap { Array("<script>".utf8) + $0 + Array("</script>\n".utf8) }
    styleHash = InlineParts.hash(sheet)
    scriptHashes = texts.map(InlineParts.hash) + unpacked.map { "'\($0)'" }
  }

  /// Returns the Content-Security-Policy of a page (CSP Level 3 §2.3.1): only these parts, and a picture if the
  /// page has one.
  func security(hasPicture: Bool) -> String {
    var policy = "default-src 'none'; style-src \(styleHash); script-src \(scriptHashes.joined(separator: " "))"
    if hasPicture { policy += "; img-src data:" }
    return policy + "; base-uri 'none'; form-action 'none'"
  }

  /// Returns true if a text can be the content of an element: nothing in it ends the element or hides its end.
  static func isFit(_ bytes: [UInt8], for element: String) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return false }
    let marks = [Array("</\(element)".utf8), Array("<!--".utf8)]
    return !bytes.indices.contains { place in
      bytes[place] == UInt8(ascii: "<")
        && marks.contains { mark in
          bytes[place...].prefix(mark.count).elementsEqual(mark) { lowercase($0) == $1 }
        }
    }
  }

  /// Returns a text as a browser has it when hashing it: with line feeds as line ends (HTML Living Standard
  /// §13.2.3.5).
  private static func asParsed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard byte == 0x0D else {
        result.append(byte)
        continue
      }
      if index + 1 == bytes.count || bytes[index + 1] != 0x0A { result.append(0x0A) }
    }
    return result
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    "'\(FileDigest(of: bytes).policySource)'"
  }
}

/// Returns a letter of ASCII in lower case, and any other byte unchanged.
private func lowercase(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
