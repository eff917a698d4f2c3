import RegisterForms
import Testing

/// Names of sheets, as Excel allows them.
@Suite struct FormSheetTests {
  @Test(
    "a sheet's name has up to 31 characters, and none that Excel refuses",
    arguments: [
      ("5.1 漏洞", true), (String(repeating: "长", count: 31), true), (String(repeating: "长", count: 32), false),
      (String(repeating: "𠮷", count: 16), false), ("甲/乙", false), ("甲[乙]", false), ("甲:乙", false), ("甲?", false),
      ("甲*", false), ("甲\\乙", false), ("'甲", false), ("", false),
    ])
  func names(name: String, isName: Bool) { #expect(FormSheet.isName(name) == isName) }
}
