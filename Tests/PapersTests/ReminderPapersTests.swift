import ContentTestSupport
import Editions
import PaperTexts
import Papers
import Testing

/// What a unit is reminded of: its own tasks, and nothing of others'.
@Suite struct ReminderPapersTests {
  @Test("a reminder has the unit's own tasks with their days")
  func own() throws {
    let papers = try PaperFolder.papers()
    let reminder = try #require(papers.reminders.first { $0.unit == "u1" })
    #expect(reminder.people.map(\.mail) == ["jia@example.org"])
    let text = reminder.paper.plainText
    #expect(text.hasPrefix("甲科：\n\n2025年度考核中，你单位尚有"))
    #expect(text.contains("A1整改：“问题”尚未完成（W-2，标识|脱落）。期限：2025年5月6日，已过期。"))
    #expect(text.hasSuffix("示例医院质量管理办公室\n\n2025年6月30日\n"))
    #expect(papers.sender?.address == "zhi@example.org")
  }

  @Test("no unit is told of another's cases, people or opinions")
  func alone() throws {
    let papers = try PaperFolder.papers()
    let words = ["u1": ["甲科", "W-2", "标识"], "u2": ["乙科", "J-1", "停电"], "u3": ["丙科", "W-4", "台账"]]
    let secret = ["甲主任", "乙主任", "药品已退库", "瞒报"]
    for reminder in papers.reminders {
      let text = reminder.paper.title + reminder.paper.plainText
      for (unit, own) in words where unit != reminder.unit {
        for word in own { #expect(!text.contains(word), "\(reminder.unit) \(word)") }
      }
      for word in secret { #expect(!text.contains(word), "\(reminder.unit) \(word)") }
    }
    for kind in [PaperKind.rectification, .overdue] {
      for paper in papers.of(kind) {
        let unit = String(paper.name.prefix(2))
        for (other, own) in words where other != unit {
          for word in own { #expect(!paper.plainText.contains(word), "\(paper.name) \(word)") }
        }
      }
    }
  }

  @Test(
    "addresses are found in contact details",
    arguments: [
      ("内线 1，jia.yi@example.org（办）", "jia.yi@example.org"), ("a@b", nil), ("无", nil), ("@example.org", nil),
      ("x@example.org.", nil), ("邮箱：a-b@x.cn", "a-b@x.cn"),
    ] as [(String, String?)])
  func addresses(text: String, address: String?) {
    #expect(mailAddress(in: text) == address)
  }
}
