import ContentTestSupport
import Diagnostics
import Editions
import Foundation
import Papers
import Rubric
import SiteContent
import Testing

@testable import Exporting

/// Reminders as messages (RFC 5322, RFC 2047) and calendars (RFC 5545).
struct ReminderMailTests {
  private static func reminders() throws -> (papers: ReminderPapers, list: TaskList) {
    var findings = Findings()
    let content = Content(try sampleContent(), scope: .everything, findings: &findings)
    let year = try #require(content.years.last)
    let list = TaskList(content, year)
    let matter = YearPapers.Matter(content, year, round: nil, tasks: list, values: nil)
    return (matter.reminders(YearFolder.labels), list)
  }

  @Test(
    "text beyond ASCII, or with marks, becomes encoded words",
    arguments: [
      ("Plain text", "Plain text"), ("催办", "=?UTF-8?B?5YKs5Yqe?="), ("a, b", "=?UTF-8?B?YSwgYg==?="),
      ("x\r\ny", "=?UTF-8?B?eHk=?="),
    ])
  func words(text: String, encoded: String) {
    #expect(ReminderMail.word(text) == encoded)
  }

  @Test("long words are folded between characters", arguments: 0...3)
  func folding(shift: Int) {
    let text = String(repeating: "x", count: shift) + String(repeating: "国", count: 50)
    let lines = ReminderMail.word(text).components(separatedBy: "\r\n ")
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { "Subject: ".utf8.count + $0.utf8.count <= 76 })
    let decoded = lines.map { line in
      Data(base64Encoded: String(line.dropFirst(10).dropLast(2))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    #expect(decoded.joined() == text)
  }

  @Test("a message has its sender, day and text, and the same bytes again")
  func message() throws {
    let (papers, list) = try Self.reminders()
    let reminder = try #require(papers.all.first { $0.unit == "szjs" })
    let bytes = ReminderMail(reminder, from: papers.sender, on: list.today).bytes
    #expect(bytes == ReminderMail(reminder, from: papers.sender, on: list.today).bytes)
    let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
    #expect(parts.count == 2)
    #expect(parts[0].contains("\r\n <wanganban@example.org>\r\n"))
    #expect(parts[0].contains("\r\nDate: Sat, 20 Dec 2025 09:00:00 +0800\r\n"))
    #expect(!parts[0].contains("To:") && !parts[0].contains("Message-ID"))
    let text = try #require(Data(base64Encoded: parts[1].replacing("\r\n", with: "")))
    #expect(String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n") == reminder.paper.plainText)
  }

  @Test("a calendar has an event on the last day of each task that has one")
  func calendar() throws {
    let (papers, list) = try Self.reminders()
    let reminder = try #require(papers.all.first { $0.unit == "szjs" })
    let text = String(decoding: ReminderCalendar(reminder, of: list, labels: YearFolder.labels).bytes, as: UTF8.self)
    #expect(text.ranges(of: "BEGIN:VEVENT").count == reminder.rows.count { $0.due.day != nil })
    #expect(text.contains("DTSTART;VALUE=DATE:20251223\r\nDTEND;VALUE=DATE:20251224\r\n"))
    #expect(text.contains("SUMMARY:5.1 处置安全漏洞：未办结\r\n"))
    #expect(
      text.matches(of: #/UID:(\S+)/#).map { String($0.1) }.reduce(into: Set<String>()) { $0.insert($1) }.count
        == reminder.rows.count)
  }
}
