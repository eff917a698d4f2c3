import RegisterForms
import Rubric
import Testing

/// The formula that marks overdue rows.
@Suite struct OverdueMarkTests {
  @Test(
    "reckons the limit in Excel's own functions",
    arguments: [
      (Limit.workdays(3), #"WORKDAY.INTL(INT($D2),3,"0000000",休息日)+1"#), (.days(10), "INT($D2)+11"),
      (.hours(2), "$D2+(2*60+0.9)/1440"), (.minutes(30), "$D2+30.9/1440"),
    ])
  func limits(limit: Limit, late: String) throws {
    let day = try #require(Day(year: 2026, month: 12, day: 20))
    let mark = OverdueMark(start: 3, done: 4, due: nil, review: nil, limit: limit, asOf: day)
    #expect(
      mark.formula(row: 2) == "=AND(ISNUMBER($D2),MIN(IF(ISNUMBER($E2),$E2,NOW()),46376.9999)>=\(late))")
  }

  @Test("a deadline of the case replaces the limit, and a row sent back is not marked")
  func due() {
    let mark = OverdueMark(start: 3, done: nil, due: 26, review: 7, limit: .days(1), asOf: Day(number: 0))
    #expect(
      mark.formula(row: 9) == #"=AND(ISNUMBER($D9),$H9<>"退回",MIN(NOW(),25569.9999)>="#
        + "IF(ISNUMBER($AA9),$AA9+IF($AA9=INT($AA9),1,0.9/1440),INT($D9)+2))")
  }
}
