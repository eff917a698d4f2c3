import ContentTestSupport
import Diagnostics
import Rubric
import Testing

@testable import ContentFiles
@testable import Editions
@testable import Sentences
@testable import SiteContent

/// Tasks and steps in words.
struct TaskWordsTests {
  private static let day = Day(year: 2025, month: 12, day: 26) ?? Day(number: 0)

  private func words(office: String = "") throws -> TaskWords {
    var findings = Findings()
    let folder = CalendarFolder.folder().overlaid(
      with: office.isEmpty ? [:] : ["site.yaml": Array("title: 站\noffice: \(office)\n".utf8)])
    let content = Content(folder, scope: .everything, findings: &findings)
    let list = TaskList(content, try #require(content.years.first, Comment(rawValue: findings.text())))
    return TaskWords(list, labels: YearFolder.labels)
  }

  private func row(
    _ matter: TaskList.Matter, due: TaskList.Due = .unknown, _ subject: TaskList.Subject = .units(2, areAll: true)
  ) -> TaskList.Row {
    TaskList.Row(subject: subject, item: nil, matter: matter, due: due, urgency: .later, row: nil)
  }

  @Test(
    "every step has its name, its state and whether it is done",
    arguments: [
      (TaskList.Step.decided(openUnits: 0, openItems: 0), true, "核定各项指标：全部指标已核定"),
      (.decided(openUnits: 2, openItems: 5), false, "核定各项指标：还有 2 个单位的 5 项指标待核定"),
      (.answers(.ahead), false, "各单位确认：尚未征求各单位意见"), (.answers(.done), true, "各单位确认：各单位均已反馈"),
      (.answers(.over(3)), true, "各单位确认：结果已公布，3 个单位始终没有反馈"),
      (.answers(.open(3, until: nil)), false, "各单位确认：还有 3 个单位未反馈，请催办"),
      (.answers(.undated(3)), false, "各单位确认：3 个单位还没有反馈；没有定反馈截止日（assessment.yaml 的 feedback）"),
      (.answers(.open(3, until: TaskWordsTests.day)), false, "各单位确认：还有 3 个单位未反馈（反馈截止日 2025 年 12 月 26 日）"),
      (.objections(open: 0), true, "处理异议：没有未处理的异议"), (.objections(open: 1), false, "处理异议：还有 1 条异议未处理"),
      (.round("初评"), false, "最后一轮评审：以上是初评的结果，后面还有轮次"),
      (.approval(.given(by: "领导小组", date: TaskWordsTests.day)), true, "审定：已审定（领导小组，2025 年 12 月 26 日）"),
      (.approval(.ready), false, "审定：可以报请审定；审定后，在本年的考核设置里写明由谁、哪天、按哪份文件审定（assessment.yaml 的 approval）"),
      (.approval(.blocked), false, "审定：以上各步完成后再报请审定"),
      (.publication(isDone: false), false, "公布：审定后，在本年的考核设置里写明哪天公布、公布哪些内容，再重新生成网站（assessment.yaml 的 publication）"),
      (.publication(isDone: true), true, "公布：已公布"), (.record(year: 2025, isDone: true), true, "留存公布的结果：已留存"),
      (.record(year: 2025, isDone: false), false, "留存公布的结果：公布后，把公布的结果留存一份，以后登记有改动能发现（gongshi publish --year 2025）"),
    ])
  func steps(step: TaskList.Step, isDone: Bool, said: String) throws {
    let words = try words()
    #expect("\(words.name(step))：\(words.command(step))" == said)
    // On pages, which clerks read, neither files nor commands are named.
    #expect(!words.state(step).contains("yaml") && !words.state(step).contains("gongshi"))
    #expect(step.isDone == isDone)
  }

  @Test(
    "every matter has its name, its sentence and who has to act",
    arguments: [
      (TaskList.Matter.missing(["甲", "乙"], materials: []), "单位：缺材料：还没有登记“甲”、“乙”。"),
      (.missing(["甲"], materials: ["表", "照片"]), "单位：缺材料：还没有登记“甲”。应交：表；照片。"),
      (.sentBack("甲", []), "单位：被退回：“甲”已退回，请补充后重新报送。"),
      (.unfinished("甲", ["3 号", "事由"], finished: nil), "单位：未办结：“甲”尚未完成（3 号，事由）。"),
      (.unfinished("甲", ["3 号"], finished: "上报日期"), "单位：未办结：“甲”尚未上报（3 号）。"),
      (.unfinished("甲", [], finished: "备案证明日期"), "单位：未办结：“甲”尚没有“备案证明”。"),
      (.awaited, "单位：待反馈：对考核结果，尚未确认，也没有提出异议。"), (.unanswered, "单位：未反馈：对考核结果，尚未确认，也没有提出异议。"),
      (.waiting("甲", ["3 号"]), "网安办：待审核：“甲”有待审的记录（3 号）。"), (.unmarked, "网安办：待评分：评分人尚未评分。"),
      (
        .undecidable(["甲", "乙"], zero: []),
        "网安办：待认定：“甲”、“乙”登记的都不计入（开始不在考核时间内或晚于截至日，或者数量是 0），还不能决定得分，请核对登记；改不了的，由评分人在“评分”表（scores.csv）里评分或登记不适用。"
      ),
      (
        .undecidable([], zero: ["总数"]),
        "网安办：待认定：“总数”为 0，算不出比例，还不能决定得分；没有这项工作的，请在“评分”表（scores.csv）中评为“不适用”并写明理由，填错的请改正。"
      ), (.objection, "网安办：异议待处理：单位有异议，“反馈处理”表（feedback.csv）里还没有写处理意见。"),
      (
        .unsaid("甲", rowToCopy: "全部,A1,甲,,无"),
        "网安办：待登记有无：“甲”还没有记录。发生过的照实登记；没有发生的，在它的表里加一行，单位写“全部”，内容写“无”；用 CSV 登记的，在 evidence.csv 里加：全部,A1,甲,,无"
      ),
    ])
  func matters(matter: TaskList.Matter, said: String) throws {
    let words = try words(office: "网安办")
    let row = row(matter)
    #expect("\(words.actor(row))：\(words.matter(row))：\(words.detail(row))" == said)
  }

  @Test("a last day, a last minute, a notice and nothing are told apart, and which of them has a day")
  func dues() throws {
    let words = try words()
    let day = Self.day
    let minute = TaskList.Due.deadline(.minute(Int64(day.number) * 1440 + 570), lastDay: day)
    let dues: [(TaskList.Due, String, Day?)] = [
      (.unknown, "", nil), (.day(day), "2025-12-26", day), (.supplement(day), "2025-12-26", day),
      (minute, "2025-12-26 09:30", day),
      (.deadline(.endOf(day), lastDay: nil), "2025-12-26", nil), (.byNotice(nil), "以通知为准", nil),
      (.byNotice(day), "以通知为准", day),
    ]
    for (due, said, last) in dues {
      #expect(words.due(row(.unmarked, due: due)) == said)
      #expect(due.day == last)
      let remark = words.remark(onDueOf: row(.unmarked, due: due))
      #expect(remark == (due == .supplement(day) ? "补充材料截止" : nil))
    }
  }

  @Test("several units are counted, an office without a name is called by what it does")
  func subjects() throws {
    let words = try words()
    #expect(words.subject(row(.unmarked)) == "全部")
    #expect(words.subject(row(.unmarked, .units(2, areAll: false))) == "2 个单位")
    let unit = TaskList.UnitName(id: "u", name: "甲单位", category: "类")
    #expect(words.subject(row(.unmarked, .unit(unit))) == "甲单位")
    #expect(words.office == "考核办公室")
    #expect(TaskList.Urgency.allCases.map { words.urgency($0) } == ["已过期", "30 天内", "30 天以后或未定"])
    let people = [TaskList.Contact(role: "主任", name: "某", contact: ""), .init(role: "", name: "某某", contact: "123")]
    #expect(words.contacts(people) == "主任 某；某某 123" && words.contacts([]) == nil)
  }
}
