package import Diagnostics
import Markdown

/// The text of a kind of paper: a title and a body in Markdown, with names to fill in.
package struct PaperText: Sendable, Hashable {
  /// The title.
  package let title: [PaperPiece]
  /// The body.
  package let body: [PaperPiece]
  /// The number of the document (发文字号), or nil if none is given.
  package let number: String?

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - kind: The kind of paper.
  ///   - title: The title, with its place in the front matter.
  ///   - number: The number of the document, or nil if none is given.
  ///   - body: The body in UTF-8.
  ///   - bodyLine: The line of the file on which the body begins.
  ///   - findings: Receives unknown names, and braces that do not match.
  package init(
    _ kind: PaperKind, title: (text: String, place: Location), number: String?, body: [UInt8], bodyLine: Int,
    findings: inout Findings
  ) {
    var titles = PieceReader(kind) { _, _ in title.place }
    self.title = titles.read(title.text)
    let path = title.place.path
    var bodies = PieceReader(kind) { Location(path, line: bodyLine + $0 - 1, column: $1) }
    // Swift takes CR and LF together for one character.
    self.body = bodies.read(String(decoding: body, as: UTF8.self))
    self.number = number
    findings.add(titles.findings)
    findings.add(bodies.findings)
  }

  /// Returns the title with its names filled in.
  package func title(_ values: [PaperName: PaperValue]) -> String {
    title.filled(values, isMarkdown: false).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Returns the body with its names filled in, as Markdown.
  package func body(_ values: [PaperName: PaperValue]) -> String { body.filled(values, isMarkdown: true) }
}

extension PaperText {
  /// Returns the text that the program brings along.
  package static func standard(_ kind: PaperKind) -> PaperText {
    standards[kind] ?? PaperText(title: [.text(kind.title)], body: [], number: nil)
  }

  private init(title: [PaperPiece], body: [PaperPiece], number: String?) {
    self.title = title
    self.body = body
    self.number = number
  }

  /// The file that the program brings along for a kind, with its front matter.
  package static func standardFile(_ kind: PaperKind) -> String? {
    StandardTexts.embedded.first { $0.path == "\(kind.rawValue).md" }?.text
  }

  private static let standards: [PaperKind: PaperText] = {
    var texts: [PaperKind: PaperText] = [:]
    // The program's own texts have no faults, as its tests hold.
    var ignored = Findings()
    for kind in PaperKind.allCases {
      guard let file = standardFile(kind) else { continue }
      let parts = FrontMatter(Array(file.utf8))
      let yaml = String(decoding: parts.yaml ?? [], as: UTF8.self)
      let title = yaml.split(separator: "\n").first { $0.hasPrefix("title: ") }?.dropFirst("title: ".count) ?? ""
      texts[kind] = PaperText(
        kind, title: (String(title), Location(kind.path)), number: nil, body: parts.body, bodyLine: parts.bodyLine,
        findings: &ignored)
    }
    return texts
  }()
}

extension PaperText {
  /// Returns a text in which other characters, as many, stand for the names with their braces, so that what is found in the
  /// rest of it is found at its place.
  package static func masked(_ body: [UInt8]) -> [UInt8] {
    var masked = ""
    var rest = Substring(String(decoding: body, as: UTF8.self))
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      let tag = rest[start.lowerBound..<end.upperBound]
      guard !tag.contains(where: \.isNewline) else { break }
      masked += rest[..<start.lowerBound] + String(repeating: "文", count: tag.count)
      rest = rest[end.upperBound...]
    }
    return Array((masked + rest).utf8)
  }
}

/// The texts that the program brings along, which lie in `Texts/`.
enum StandardTexts {}
