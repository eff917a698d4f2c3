import Foundation
import Manual
import Testing

/// The page of findings has every code that the program can give, with its severities, and no other.
@Suite struct FindingCodeTests {
  /// The codes in the sources, with their severities; most have one.
  private func codes() throws -> [String: Set<String>] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardizedFileURL
    var codes: [String: Set<String>] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      for match in text.matches(of: #/DiagnosticCode\(\s*"([^"]+)",\s*\.(error|warning|note)\)/#) {
        codes[String(match.1), default: []].insert(String(match.2))
      }
      // Another way of making one would go unseen.
      let made = text.ranges(of: "DiagnosticCode(").count
      #expect(made == text.matches(of: #/DiagnosticCode\(\s*"[^"]+",\s*\.(?:error|warning|note)\)/#).count, "\(path)")
    }
    return codes
  }

  @Test("every code has its part, which names its severities and begins with one")
  func complete() throws {
    let codes = try codes()
    #expect(codes.count > 70)
    let words = ["error": "**错误**", "warning": "**警告**", "note": "**提示**"]
    let sections = try ManualText("findings").sections(4)
    #expect(Set(sections.map(\.heading)).symmetricDifference(codes.keys).sorted() == [])
    #expect(sections.count == codes.count)
    for section in sections {
      let first = section.lines.first { !$0.isEmpty } ?? ""
      let severities = codes[section.heading, default: []].compactMap { words[$0] }
      #expect(severities.contains(where: first.hasPrefix), "\(section.heading)")
      let text = section.lines.joined(separator: "\n")
      for word in words.values {
        #expect(text.contains(word) == severities.contains(word), "\(section.heading) \(word)")
      }
    }
  }

  @Test("what is said first of a code is plain text of one line")
  func meanings() throws {
    let meanings = Manual.meanings
    #expect(Set(meanings.keys) == Set(try codes().keys))
    for (code, text) in meanings {
      #expect(!text.isEmpty && text.matches(of: #/[`\n]|\*\*|\]\(/#).isEmpty, "\(code): \(text)")
    }
    #expect(meanings["unread-file"]?.hasPrefix("assessments、rubrics、calendar 里有程序不读的文件或文件夹，") == true)
    #expect(meanings["bad-yesno"] == "既不是“是”也不是“否”。可用的写法见单元格怎么写。")
  }
}
