import Testing

@testable import RegisterForms

/// What a text becomes in a cell gives the same text back, or what is read as the same.
@Suite struct TypedTextTests {
  @Test(
    "days and numbers become what a spreadsheet counts with, everything else stays as it was written",
    arguments: [
      ("2026-05-28", FormEntry.day(orNo: false), TypedText.day(46_170)), ("2026年5月28日", .day(orNo: true), .day(46_170)),
      ("46170", .day(orNo: false), .day(46_170)), ("2026/5/28 6:00", .day(orNo: false), .moment(46_170.25)),
      ("2026-05-28", .moment, .day(46_170)), ("2026-05-28 0:00", .moment, .moment(46_170)),
      ("1900-05-28", .moment, .text("1900-05-28")), ("否", .day(orNo: true), .text("否")),
      ("12", .amount, .number(12)), ("0.5", .amount, .number(0.5)), ("12.25", .mark(most: 2000), .number(12.25)),
      ("12.50", .amount, .text("12.50")), ("012", .count, .text("012")), ("不适用", .mark(most: 100), .text("不适用")),
      ("１２", .amount, .text("１２")), ("1e3", .amount, .text("1e3")), ("nan", .amount, .text("nan")),
      ("1.1", .text, .text("1.1")), ("1", .choice("是否", isStrict: true), .text("1")),
    ])
  func typed(text: String, entry: FormEntry, typed: TypedText) { #expect(TypedText(text, as: entry) == typed) }
}
