import RegisterForms
import Rubric
import Testing

/// The sheet of a fact has just the columns that its rules read, under the fact's own words.
@Suite struct FactSheetTests {
  private func sheet(_ facts: String, _ rules: String, cutoff: Bool = false) throws -> FormSheet {
    let book = try forms(facts: facts, rules: rules, cutoff: cutoff).workbook
    return try #require(book.sheets.first { $0.name.hasPrefix("5.1") })
  }

  @Test("an event with a limit has both its days, under its own words, and 限期")
  func limit() throws {
    let sheet = try sheet(
      "漏洞: {kind: event, ask: 通报的漏洞, started: 通报日期, finished: 处置日期}",
      "{deduct: 5, each: 漏洞, late: 3 workdays, text: 逾期扣 5 分}")
    #expect(sheet.columns.map(\.head) == ["单位", "编号", "内容", "数量", "通报日期", "处置日期", "限期", "材料", "审核", "备注"])
    #expect(sheet.columns.filter(\.isRequired).map(\.head) == ["单位", "通报日期"])
    #expect(sheet.columns[2].remark == "通报的漏洞\n（5.1 处置漏洞）")
    #expect(sheet.columns[4].entry == .day(orNo: false))
    #expect(sheet.overdue?.limit == .workdays(3))
  }

  @Test("an event of which nothing but the day counts has no second day, and one with a cutoff has 收到")
  func plain() throws {
    let sheet = try sheet("缺席: {kind: event}", "{deduct: 5, each: 缺席, text: 扣 5 分}", cutoff: true)
    #expect(sheet.columns.map(\.head) == ["单位", "编号", "内容", "数量", "开始", "材料", "审核", "收到", "备注"])
    #expect(sheet.overdue == nil)
  }

  @Test("a limit in hours wants times")
  func hours() throws {
    let sheet = try sheet("事件: {kind: event}", "{deduct: 5, each: 事件, late: 2 hours, text: 扣 5 分}")
    #expect(sheet.columns.filter { $0.entry == .moment }.map(\.head) == ["开始", "完成", "限期"])
  }

  @Test("tags are chosen from the fact's options, and 无 where a row may say that nothing happened")
  func options() throws {
    let book = try forms(
      facts: "事件: {kind: event, absent: unknown, options: [一般, 重大]}",
      rules: "{deduct: 5, each: 事件, is: 重大, text: 扣 5 分}"
    ).workbook
    let sheet = try #require(book.sheets.first { $0.name == "5.1 事件" })
    #expect(sheet.columns.first?.entry == .choice("单位或全部", isStrict: false))
    #expect(sheet.columns[2].entry == .choice("5.1 事件", isStrict: true))
    #expect(book.lists.last == FormList(title: "5.1 事件", words: ["一般", "重大", "无"], isOpen: false))
    #expect(book.formulaName(of: "5.1 事件") == "选项_\(book.lists.count)")
  }

  @Test("a number has 内容 and 数量")
  func number() throws {
    let sheet = try sheet("学时: {kind: number}", "{deduct: 5, below: 学时, least: 8, text: 不足 8 学时扣 5 分}")
    #expect(sheet.columns.map(\.head) == ["单位", "编号", "内容", "数量", "开始", "材料", "审核", "备注"])
    #expect(sheet.columns.filter(\.isRequired).map(\.head) == ["单位", "内容"])
  }

  @Test("of several limits the one after which something is lost marks a row")
  func late() throws {
    let sheet = try sheet(
      "漏洞: {kind: event}",
      "{award: 1, each: 漏洞, ontime: 1 days, text: 当天}\n{deduct: 5, each: 漏洞, late: 3 days, text: 逾期}")
    #expect(sheet.overdue?.limit == .days(3))
  }
}
