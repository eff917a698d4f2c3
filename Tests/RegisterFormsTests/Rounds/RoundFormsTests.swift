import RegisterForms
import RubricBooks
import Scaffold
import Testing

/// A round's workbook has the sheets that its rubric needs, with the columns that CSV registers have.
@Suite struct RoundFormsTests {
  @Test(
    "has a sheet for every register, and one for every event and number",
    arguments: [
      (
        RubricTemplate.college,
        ["1.1 负责人变更", "1.3 会议缺席", "2.1 问题", "2.3 培训学时", "2.4 完成任务数", "2.4 任务总数"]
      ),
      (.graded, ["1.2 会议缺席", "2.1 问题", "2.2 完成任务数", "2.2 任务总数", "2.3 参训人数", "2.3 应训人数"]),
    ])
  func sheets(template: RubricTemplate, facts: [String]) throws {
    let names = try forms(template).workbook.sheets.map(\.name)
    #expect(names == ["核对表", "会议"] + facts + ["登记", "材料", "评分", "一票否决", "反馈处理"])
  }

  @Test("has no sheet of meetings where no fact can be told by one")
  func meetings() throws {
    let book = try forms(
      facts: "漏洞: {kind: event}", rules: "{deduct: 2, each: 漏洞, late: 3 workdays, text: 逾期扣 2 分}"
    ).workbook
    #expect(book.sheets.map(\.name) == ["核对表", "5.1 漏洞", "登记", "评分", "一票否决", "反馈处理"])
  }

  @Test("a fact that cannot name a sheet is left to 登记")
  func names() throws {
    let long = String(repeating: "长", count: 28)
    let book = try forms(
      facts: "甲/乙: {kind: event}\n\(long): {kind: event}",
      rules: "{deduct: 1, each: 甲/乙, text: 一}\n{deduct: 1, each: \(long), text: 二}"
    ).workbook
    #expect(!book.sheets.contains { $0.name.hasPrefix("5.1") })
    #expect(book.lists.first { $0.title == "事项" }?.words == ["甲/乙", long])
  }

  @Test(
    "registers have the columns of their CSV files",
    arguments: [RegisterSheet.meetings, .evidence, .materials, .scores, .vetoes, .decisions])
  func columns(_ register: RegisterSheet) throws {
    let sheet = try #require(try forms(.college).workbook.sheets.first { $0.name == register.name })
    #expect(sheet.columns.map(\.head) == register.kind.heads)
    #expect(sheet.rows.isEmpty)
  }

  @Test("the checklist has the heads of checklist.csv, a row for every unit, and the rubric's questions as comments")
  func checklist() throws {
    let forms = try forms(.bonus)
    let sheet = try #require(forms.workbook.sheets.first)
    #expect(sheet.columns.map(\.head) == ["单位"] + forms.rubric.checklistHeads.map(\.text) + ["备注"])
    #expect(sheet.rows.map(\.first) == ["示例单位甲", "示例单位乙", "示例单位丙"].map { .given($0) })
    for (head, column) in zip(forms.rubric.checklistHeads, sheet.columns.dropFirst()) where head.word == nil {
      let ask = try #require(head.fact.flatMap { forms.rubric[$0].ask })
      #expect(column.remark?.hasPrefix(ask) == true)
    }
  }

  @Test("cells of items that a unit has not are shut")
  func shut() throws {
    let sheet = try #require(try forms(.bonus).workbook.sheets.first)
    let shut = sheet.rows.map { row in zip(sheet.columns, row).filter { $1 == .shut }.map(\.0.head) }
    // The item 3.1 is for 业务部门, as the first two units are.
    #expect(shut == [[], [], ["3.1 完成任务数", "3.1 任务总数"]])
  }

  @Test("cells take what their fact takes")
  func entries() throws {
    let sheet = try #require(try forms(.college).workbook.sheets.first)
    let entries = Dictionary(uniqueKeysWithValues: sheet.columns.map { ($0.head, $0.entry) })
    #expect(entries["单位"] == .choice("单位", isStrict: false))
    #expect(entries["1.1 责任书报送"] == .day(orNo: true))
    #expect(entries["1.2 分管负责人"] == .choice("是否", isStrict: true))
    #expect(entries["2.2 自查报告"] == .choice("2.2 自查报告", isStrict: true))
    #expect(entries["2.3 培训学时"] == .amount)
    #expect(entries["2.3 培训学时 数量"] == .count)
    #expect(entries["3.2 得分"] == .mark(most: 1000))
    #expect(entries["3.2 理由"] == .text)
  }

  @Test("every list that a column chooses from is there once, with words that are read as what they mean")
  func lists() throws {
    for template in RubricTemplate.allCases {
      let book = try forms(template).workbook
      let titles = book.lists.map(\.title)
      #expect(Set(titles).count == titles.count)
      #expect(Set(titles.map(book.formulaName)).count == titles.count)
      for column in book.sheets.flatMap(\.columns) {
        if case .choice(let list, _) = column.entry { #expect(titles.contains(list), "\(column.head)") }
      }
      #expect(book.lists.allSatisfy { !$0.words.isEmpty })
    }
    #expect(try forms(.blank).workbook.sheets.map(\.name) == ["核对表", "评分", "一票否决", "反馈处理"])
    let lists = try forms(facts: "漏洞: {kind: event}", rules: "{deduct: 2, each: 漏洞, text: 每个扣 2 分}").workbook.lists
    #expect(lists.first { $0.title == "单位" }?.words == ["甲", "b"])
    #expect(lists.first { $0.title == "单位或全部" }?.words == ["全部", "类别:部门", "类别:学院", "甲", "b"])
    #expect(lists.first { $0.title == "指标" }?.words == ["5.1 处置漏洞"])
    #expect(lists.first { $0.title == "处理" }?.words == ["采纳", "部分采纳", "不采纳"])
  }

  @Test("days off are weekends and holidays, without days that are worked instead")
  func daysOff() throws {
    let book = try forms(facts: "漏洞: {kind: event}", rules: "{deduct: 2, each: 漏洞, text: 每个扣 2 分}").workbook
    let days = Set(book.daysOff)
    // 2026-05-01 is a Friday off, 2026-05-09 a Saturday that is worked, 2026-05-10 a Sunday.
    #expect(days.contains(20_574) && !days.contains(20_582) && days.contains(20_583))
    #expect(book.daysOff == book.daysOff.sorted())
  }

  @Test("the guidance names every sheet in its order, and what is particular to the round")
  func guidance() throws {
    let first = try forms(.graded).workbook
    #expect(first.guidance.entries.map(\.sheet) == first.sheets.map(\.name) + ["选项"])
    #expect(first.guidance.heading == "2026 年度考核 初评登记表（截至 2026-12-20）")
    let how = Dictionary(uniqueKeysWithValues: first.guidance.entries.map { ($0.sheet, $0.how) })
    #expect(how["2.1 问题"]?.hasPrefix("3 个工作日内没有完成的，整行标红") == true)
    #expect(how["2.1 问题"]?.contains("单位选“全部”，内容写“无”") == true)
    let last = try forms(.graded, round: 1).workbook
    #expect(last.guidance.entries.first?.how.contains("只填比上一轮有变化的格子") == true)
  }
}
