import Manual
import Testing

/// A page of the manual as its author wrote it, cut into what tests look at.
struct ManualText {
  /// A part of a page: its heading and the lines up to the next heading of the same or a higher level.
  struct Section {
    let heading: String
    let lines: [Substring]

    /// The rows of the first table, cells without the spaces around them; the head and the line under it left out.
    var table: [[String]] {
      let rows = lines.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
      return rows.dropFirst(2).map { row in
        row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
          ManualText.trimmed($0)
        }
      }
    }
  }

  /// A fenced block.
  struct Example {
    /// The language, as `csv`.
    let language: String
    /// The file of a content folder that it is the whole of, nil where it is a part of one.
    let path: String?
    /// What stands in it.
    let text: String
  }

  /// The lines of the page's body.
  let lines: [Substring]

  /// Reads a page.
  init(_ slug: String) throws {
    let page = try #require(Manual.pages.first { $0.slug == slug }, "no page \(slug)")
    self.init(page)
  }

  /// Reads a page.
  init(_ page: Manual.Page) {
    lines = String(decoding: page.body, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The parts that begin with a heading of a level.
  func sections(_ level: Int) -> [Section] {
    let mark = String(repeating: "#", count: level) + " "
    return lines.indices.filter { lines[$0].hasPrefix(mark) && !isCode($0) }.map { start in
      let end = lines[(start + 1)...].indices.first { index in
        !isCode(index) && (1...level).contains { lines[index].hasPrefix(String(repeating: "#", count: $0) + " ") }
      }
      return Section(
        heading: String(lines[start].dropFirst(mark.count)), lines: Array(lines[(start + 1)..<(end ?? lines.endIndex)]))
    }
  }

  /// The fenced blocks.
  var examples: [Example] {
    var examples: [Example] = []
    var rest = lines[...]
    while let start = rest.firstIndex(where: { $0.hasPrefix("```") }) {
      let info = rest[start].dropFirst(3).split(separator: " ").map(String.init)
      let block = rest[(start + 1)...].prefix { !$0.hasPrefix("```") }
      examples.append(
        Example(
          language: info.first ?? "", path: info.dropFirst().first,
          text: block.joined(separator: "\n") + "\n"))
      rest = rest[block.endIndex...].dropFirst()
    }
    return examples
  }

  /// The lines outside fenced blocks.
  var prose: [Substring] { lines.indices.filter { !isCode($0) }.map { lines[$0] } }

  private func isCode(_ index: Int) -> Bool {
    lines[index].hasPrefix("```") || !lines[..<index].count { $0.hasPrefix("```") }.isMultiple(of: 2)
  }

  /// A text without spaces and code marks around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while let first = text.first, first == " " || first == "`" { text.removeFirst() }
    while let last = text.last, last == " " || last == "`" { text.removeLast() }
    return String(text)
  }
}
