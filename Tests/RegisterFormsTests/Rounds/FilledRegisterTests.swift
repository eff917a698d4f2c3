import RegisterForms
import Testing

/// Rows that were filled in elsewhere keep their cells in the sheets of a workbook.
@Suite struct FilledRegisterTests {
  private func sheet(_ name: String, _ registers: FilledRegister...) throws -> FormSheet {
    let book = try forms(
      facts: "漏洞: {kind: event, started: 通报日期}\n台账: {kind: yesno}",
      rules: "{deduct: 5, each: 漏洞, late: 3 workdays, text: 逾期}\n{deduct: 1, unless: 台账, text: 没有}"
    ).workbook(with: registers)
    return try #require(book.sheets.first { $0.name == name })
  }

  /// The filled cells of the rows, by their heads.
  private func cells(_ sheet: FormSheet) -> [[String]] {
    sheet.rows.map { row in
      zip(sheet.columns, row).compactMap { column, cell in
        if case .open(let text) = cell, !text.isEmpty { "\(column.head)=\(text)" } else { nil }
      }
    }
  }

  @Test("under the heads of the sheet, with what it lacks behind")
  func columns() throws {
    let sheet = try sheet(
      "5.1 漏洞",
      FilledRegister(
        sheet: "5.1 漏洞", heads: ["开始", "单位", "密级", "处理人"], rows: [["2026-5-1", "甲", "公开", "王"], ["", "b", "", ""]]))
    #expect(
      sheet.columns.map(\.head) == ["单位", "编号", "内容", "数量", "通报日期", "完成", "限期", "材料", "审核", "备注", "密级", "处理人"])
    #expect(cells(sheet) == [["单位=甲", "通报日期=2026-5-1", "密级=公开", "处理人=王"], ["单位=b"]])
    #expect(sheet.columns[10].entry == .choice("密级", isStrict: true))
    #expect(sheet.overdue != nil)
  }

  @Test("a checklist that heads its columns in its own way keeps them alone")
  func checklist() throws {
    let known = try sheet("核对表", FilledRegister(sheet: "核对表", heads: ["单位", "5.1 台账"], rows: [["甲", "是"]]))
    #expect(known.columns.map(\.head) == ["单位", "5.1 台账", "备注"])
    let own = try sheet("核对表", FilledRegister(sheet: "核对表", heads: ["单位", "处置漏洞 台账"], rows: [["甲", "是"]]))
    #expect(own.columns.map(\.head) == ["单位", "处置漏洞 台账"])
    #expect(cells(own) == [["单位=甲", "处置漏洞 台账=是"]])
  }

  @Test("登记 stands before the sheets of facts where it has rows, and a sheet that the form has not behind them")
  func order() throws {
    let register = FilledRegister(sheet: "登记", heads: ["单位", "指标", "事项"], rows: [["甲", "5.1", "漏洞"]])
    let other = FilledRegister(sheet: "5.1 台账", heads: ["单位", "内容"], rows: [["甲", "是"]])
    let book = try forms(
      facts: "漏洞: {kind: event}\n台账: {kind: yesno}",
      rules: "{deduct: 5, each: 漏洞, late: 3 days, text: 逾期}\n{deduct: 1, unless: 台账, text: 没有}"
    ).workbook(with: [register, other])
    #expect(book.sheets.map(\.name) == ["核对表", "登记", "5.1 漏洞", "5.1 台账", "评分", "一票否决", "反馈处理"])
  }
}
