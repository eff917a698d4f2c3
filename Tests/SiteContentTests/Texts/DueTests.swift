import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import SiteContent
import Testing

/// When guides and duties say something is due.
struct DueTests {
  private func guide(_ keys: String) -> (dues: [Due], findings: [String]) {
    let files = [
      "guides/a.md": "---\nitem: A1\n\(keys)\n---\n",
      "rubrics/r.yaml":
        "id: r\ntitle: 细则\ntotal: 5\ndimensions: [{id: A, name: 方面, items: [{id: A1, name: 评判, points: 5, judge: true}]}]\n",
      "assessments/2025/assessment.yaml":
        "year: 2025\ntitle: 年\nrubric: r\nwindow: {from: 2025-01-01, to: 2025-12-31}\ndates: {总结截止: 2025-12-12}\nrounds: [{id: a, name: 初评, folder: a, asOf: 2025-12-31}]\n",
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu,单位,类\n", "assessments/2025/a/scores.csv": "单位,指标,得分\nu,A1,4\n",
    ]
    var findings = Findings()
    let content = Content(
      ContentFolder(memory: files.mapValues { Array($0.utf8) }), scope: .everything, findings: &findings)
    return (content.guides.first?.dues ?? [], findings.sorted().map { String($0.line.dropFirst("guides/a.md:".count)) })
  }

  @Test("reads a named date, a day of every year, a limit, and lists of them")
  func good() throws {
    #expect(guide("due: 总结截止").dues == [.named("总结截止")])
    let christmas = try #require(MonthDay("12-20"))
    #expect(guide("due: 12-20").dues == [.every(christmas)])
    #expect(christmas.day(in: 2025)?.iso == "2025-12-20")
    #expect(guide("due: 24 hours\nfrom: 收到通报").dues == [.limit(.hours(24), from: "收到通报")])
    let list = guide("due: [总结截止, 10 workdays]\nfrom: 变更")
    #expect(list.dues == [.named("总结截止"), .limit(.workdays(10), from: "变更")])
    #expect(list.findings == [])
  }

  @Test(
    "finds what is no due, at its place",
    arguments: [
      ("due: 13-40", "3:6: error[bad-date]: “13-40”不能识别，应是 dates 中的名称、12-20 这样的月日，或 3 workdays、10 days、24 hours 这样的期限"),
      (
        "due: 3 workday",
        "3:6: error[bad-date]: “3 workday”不能识别，应是 dates 中的名称、12-20 这样的月日，或 3 workdays、10 days、24 hours 这样的期限"
      ),
      (
        "due: 0 days\nfrom: x",
        "3:6: error[bad-date]: “0 days”不能识别，应是 dates 中的名称、12-20 这样的月日，或 3 workdays、10 days、24 hours 这样的期限"
      ),
      (
        "due: [总结截止, [x]]",
        "3:13: error[bad-date]: “…”不能识别，应是 dates 中的名称、12-20 这样的月日，或 3 workdays、10 days、24 hours 这样的期限"
      ),
      ("due: 3 workdays", "3:6: error[missing-value]: 期限“3 workdays”应另写明从何时起算，如 from: 收到通报"),
      ("due: 12-20\nfrom: x", "4:7: error[yaml-invalid]: 写了 from（从何时起算），但 due 中没有 3 workdays 这样的期限"),
      ("from: x", "3:7: error[yaml-invalid]: 写了 from（从何时起算），但 due 中没有 3 workdays 这样的期限"),
      ("due: 总结截至", "3:6: warning[unknown-date]: 没有哪一年的考核在 dates 中写有“总结截至”，是不是“总结截止”？"),
    ])
  func bad(keys: String, finding: String) { #expect(guide(keys).findings == [finding]) }

  @Test("29 February falls on the 28th where there is none")
  func leapDay() throws {
    let day = try #require(MonthDay("02-29"))
    #expect(day.day(in: 2024)?.iso == "2024-02-29")
    #expect(day.day(in: 2025)?.iso == "2025-02-28")
    for text in ["02-30", "0-1", "1", "1-1-1", "-1-2", "a-b", ""] { #expect(MonthDay(text) == nil, "\(text)") }
  }

  private func duty(_ keys: String) -> (duty: Responsibility.Duty?, findings: [String]) {
    let yaml =
      "title: 一览\nroles: [{id: a, name: 甲}]\nduties:\n  - role: a\n    text: 事\n    basis: {policy: p}\n    \(keys)\n"
    var findings = Findings()
    let content = Content(
      ContentFolder(memory: ["responsibility.yaml": Array(yaml.utf8)]), scope: .everything, findings: &findings)
    let own = findings.sorted().filter { $0.location.path == "responsibility.yaml" }
    return (content.responsibility?.duties.first, own.map { String($0.line.dropFirst("responsibility.yaml:".count)) })
  }

  @Test("reads when a duty falls due")
  func timings() throws {
    let from = try #require(MonthDay("01-01"))
    let to = try #require(MonthDay("03-31"))
    #expect(duty("when: yearly").duty?.timings == [.yearly])
    #expect(duty("when: quarterly\n    title: 短").duty?.title == "短")
    #expect(duty("when: [yearly, 01-01..03-31]").duty?.timings == [.yearly, .span(from: from, to: to)])
    #expect(duty("when: \"03-31\"").duty?.timings == [.span(from: to, to: to)])
    #expect(duty("items: []").duty?.timings == [])
  }

  @Test(
    "finds what is no time of the year, at its place",
    arguments: [
      ("when: monthly", "7:11: error[bad-date]: “monthly”不能识别，应是 yearly、quarterly、12-20 这样的月日，或 12-01..12-31 这样的起止"),
      ("when: 12-01..", "7:11: error[bad-date]: “12-01..”不能识别，应是 yearly、quarterly、12-20 这样的月日，或 12-01..12-31 这样的起止"),
      ("when: 12-01..01-31", "7:11: error[bad-date]: “12-01..01-31”的开始晚于结束，起止应在同一年之内"),
      ("when: yearly\n    named: 某日", "8:12: warning[unknown-date]: 没有哪一年的考核在 dates 中写有“某日”，日历中不会有它的日期"),
      ("whem: yearly", "7:5: error[unknown-key]: 职责中没有“whem”这个键，是不是“when”？"),
    ])
  func badTimings(keys: String, finding: String) { #expect(duty(keys).findings == [finding]) }
}
