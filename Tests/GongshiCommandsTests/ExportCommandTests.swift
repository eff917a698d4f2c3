import Foundation
import GongshiCommands
import Testing

/// `gongshi export`: results and deadlines for other programs.
@Suite struct ExportCommandTests {
  @Test("gives results as score does", arguments: ["csv", "json"])
  func results(format: String) throws {
    let content = try SampleContent()
    let run = CommandRun("export", "--content", content.path, "--format", format)
    #expect(run.status == .done)
    #expect(run.output == CommandRun("score", "--content", content.path, "--format", format).output)
    let first = CommandRun("export", "--content", content.path, "--format", format, "--round", "preliminary")
    #expect(first.output != run.output)
  }

  @Test("gives a year's deadlines, the same bytes every time")
  func calendar() throws {
    let content = try SampleContent([
      "guides/a.md": "---\nitem: \"1.1\"\ntitle: 交报告\ndue: 12-20\n---\n", "calendar/2025.csv": "日期,类型,名称\n",
    ])
    let run = CommandRun("export", "--content", content.path, "--format", "ics")
    #expect(run.status == .done)
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(!run.output.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    for line in ["SUMMARY:交报告", "DTSTART;VALUE=DATE:20241220", "DTEND;VALUE=DATE:20241221", "DTSTAMP:20240101T000000Z"]
    {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(CommandRun("export", "--content", content.path, "--format", "ics").output == run.output)
    let coming = CommandRun("export", "--content", content.path, "--format", "ics", "--year", "2025")
    #expect(coming.output.contains("DTSTART;VALUE=DATE:20251220"))
    // The day's own identifier is the year's, whatever the day.
    let uids = lines.filter { $0.hasPrefix("UID:") }
    #expect(Set(uids).count == uids.count)
    let moved = try SampleContent(["guides/a.md": "---\nitem: \"1.1\"\ntitle: 交报告\ndue: 12-21\n---\n"])
    let later = CommandRun("export", "--content", moved.path, "--format", "ics")
    #expect(Set(later.output.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }) == Set(uids))
  }

  @Test("writes a file instead of standard output")
  func output() throws {
    let content = try SampleContent()
    let path = content.path + " out.ics"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = CommandRun("export", "--content", content.path, "--format", "ics", "--output", path)
    #expect(run.status == .done && run.output.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("BEGIN:VCALENDAR\r\n"))
  }

  @Test("refuses what is not there, and content with errors")
  func refusals() throws {
    let content = try SampleContent()
    #expect(CommandRun("export", "--content", content.path).status == .usage)
    #expect(CommandRun("export", "--content", content.path, "--format", "pdf").status == .usage)
    let year = CommandRun("export", "--content", content.path, "--format", "ics", "--year", "2031")
    #expect(year.status == .usage)
    #expect(year.messages == "gongshi: 没有 2031 年的考核和放假安排，现有 2024\n")
    let round = CommandRun("export", "--content", content.path, "--format", "ics", "--round", "final")
    #expect(round.messages == "gongshi: 工作日历不分轮次，请去掉 --round\n")
    let faulty = try SampleContent(["guides/a.md": "---\nitem: \"1.1\"\ndue: 13-01\n---\n"])
    let run = CommandRun("export", "--content", faulty.path, "--format", "ics")
    #expect(run.status == .contentErrors && run.output.isEmpty)
    #expect(run.messages.contains("guides/a.md:3:6: error[bad-date]"))
  }
}
