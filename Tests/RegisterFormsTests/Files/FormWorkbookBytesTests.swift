import RegisterForms
import Scaffold
import Testing

/// The file of a workbook.
@Suite struct FormWorkbookBytesTests {
  @Test("the same workbook gives the same bytes", arguments: RubricTemplate.allCases)
  func same(template: RubricTemplate) throws {
    let book = try forms(template).workbook
    let bytes = try book.bytes(year: 2026)
    #expect(bytes.prefix(4) == [0x50, 0x4B, 3, 4])
    #expect(try book.bytes(year: 2026) == bytes)
    #expect(try forms(template).bytes() == bytes)
  }

  @Test("a name that is no sheet's is refused with what it is")
  func refused() {
    let guidance = FormGuidance(heading: "", entries: [], paragraphs: [])
    let book = FormWorkbook(
      title: "", guidance: guidance, sheets: [FormSheet("甲/乙", [FormColumn("单位", .text)])], lists: [], daysOff: [],
      created: 1)
    let fault = #expect(throws: RegisterFormFault.self) { try book.bytes(year: 2026) }
    #expect(fault?.what == "工作表“甲/乙”")
  }
}
