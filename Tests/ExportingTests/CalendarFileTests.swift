import Exporting
import Foundation
import Testing

/// Deadlines as iCalendar (RFC 5545).
struct CalendarFileTests {
  private func lines(_ name: String, text: String) -> [String] {
    var lines = ContentLines()
    lines.add(name, text: text)
    return String(decoding: lines.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test("escapes backslashes, semicolons, commas and line breaks, and drops other controls")
  func escaping() {
    #expect(lines("A", text: #"a\b;c,d"#) == [#"A:a\\b\;c\,d"#, ""])
    #expect(lines("A", text: "一\n二\r\n三\r四\u{7}\u{7F}") == [#"A:一\n二\n三\n四"#, ""])
    #expect(lines("A", text: "：“”") == ["A:：“”", ""])
  }

  @Test("folds at 75 octets, never within a character", arguments: 0...6)
  func folding(shift: Int) {
    let text = String(repeating: "x", count: shift) + String(repeating: "国", count: 60) + "🙂🙂🙂" + "end"
    let folded = lines("SUMMARY", text: text).dropLast()
    #expect(folded.count > 2)
    #expect(folded.allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    // What is unfolded is what was meant: every octet sequence was whole.
    #expect(folded.first.map { $0 + folded.dropFirst().map { $0.dropFirst() }.joined() } == "SUMMARY:" + text)
    // No line is shorter than it has to be.
    #expect(folded.dropLast().allSatisfy { $0.utf8.count > 75 - 4 })
  }

  @Test("a line of exactly 75 octets is not folded")
  func exact() {
    #expect(lines("A", text: String(repeating: "x", count: 73)).count == 2)
    #expect(lines("A", text: String(repeating: "x", count: 74)).count == 3)
  }
}
