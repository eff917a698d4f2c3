import ContentFiles
import ContentTestSupport
import Testing

@testable import Registers

/// 编号 that take back nothing or that a spreadsheet has changed: withdrawal-unmatched, bad-ref and odd-ref.
@Suite struct ReferenceFindingsTests {
  private static let head = "单位,指标,事项,编号,开始,审核,数量,内容\n"
  private static let advice = "请照要撤回的那一行填写单位、指标、事项和编号"
  private static let asText = "请把“编号”这一列的格式设为“文本”，照原件重填"
  private static let first = "~/1-preliminary/evidence.csv"
  private static let last = "~/2-final/evidence.csv"

  /// Evidence of both rounds.
  private func fixture(_ first: String, _ last: String) -> Fixture {
    Fixture.good.evidence(ReferenceFindingsTests.head + first)
      .with(ReferenceFindingsTests.last, ReferenceFindingsTests.head + last)
  }

  private func unmatched(_ place: String, _ reference: String, _ hint: String?, isRewritten: Bool = false) -> String {
    let cause = isRewritten ? "（像是被 Excel 改写过）" : ""
    return "\(place): warning[withdrawal-unmatched]: 此前没有编号为“\(reference)”\(cause)的登记，这一行没有撤回任何内容"
      + (hint.map { "，是不是“\($0)”？" } ?? "；") + ReferenceFindingsTests.advice
  }

  @Test(
    "warns of a withdrawal of nothing, with the nearest 编号 of that unit and fact",
    arguments: [
      ("jwc,5.1,漏洞,YH-04,,退回,,", "YH-04", "YH-004"), ("jwc,5.1,漏洞,YH-005,,,0,", "YH-005", "YH-004"),
      ("jwc,5.1,缺席,YH-004,,退回,,", "YH-004", nil), ("xxgc,5.1,漏洞,YH-004,,退回,,", "YH-004", nil),
      ("jwc,5.1,漏洞,7,,退回,,", "7", "0007"), ("jwc,5.1,漏洞,00007,,退回,,", "00007", "0007"),
      ("jwc,1.2,人数,1,,,0,", "1", nil),
    ])
  func unmatched(row: String, reference: String, hint: String?) {
    fixture("jwc,5.1,漏洞,YH-004,2024-5-6,,,\njwc,5.1,漏洞,0007,2024-5-7,,,\n", row + "\n")
      .expect([unmatched("\(ReferenceFindingsTests.last):2:4", reference, hint)])
  }

  @Test(
    "finds the 编号 behind one that a spreadsheet has changed",
    arguments: [
      ("2.02508E+11", "202508040001"), ("1月2日", "1-2"), ("3月4日", "03-04"), ("2-Jan", "1-2"), ("2024年5月", "2024-5"),
    ])
  func rewrittenWithdrawals(reference: String, original: String) {
    let rows = ["202508040001", "1-2", "03-04", "2024-5", "9-9"].map { "jwc,5.1,漏洞,\($0),2024-5-6,,,\n" }.joined()
    fixture(rows, "jwc,5.1,漏洞,\(reference),,退回,,\n")
      .expect([unmatched("\(ReferenceFindingsTests.last):2:4", reference, original, isRewritten: true)])
  }

  @Test("is silent about withdrawals that take something back, and about what may be wrong for another reason")
  func matched() {
    fixture(
      "jwc,5.1,漏洞,A,2024-5-6,,,\njwc,5.1,漏洞,B,2024-5-6,待审,,\njwc,5.1,漏洞,B,,退回,,\njwc,1.2,人数,C,,,,200\n",
      "jwc,5.1,漏洞,A,,退回,,\njwc,5.1,漏洞,A,,,0,\njwc,5.1,漏洞,B,,,0,\njwc,1.1,签订,Z,,退回,,\njwc,5.1,缺席,,2024-5-6,退回,,\n"
    ).expect(["~/1-preliminary/evidence.csv:5:8: warning[capped]: “200”超过每行上限 50，按 50 计算；不止一次的请分行登记"])
    fixture("jwc,5.1,漏洞,A,x,,,\n", "jwc,5.1,漏洞,B,,退回,,\n")
      .expect(["~/1-preliminary/evidence.csv:2:5: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日"])
    fixture("教物处,5.1,漏洞,A,2024-5-6,,,\n", "jwc,5.1,漏洞,A,,退回,,\n")
      .expect([
        "~/1-preliminary/evidence.csv:2:1: error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名"
      ])
  }

  @Test("warns of a later row that takes back something and does not say what")
  func emptyWithdrawal() {
    let message = "warning[withdrawal-unmatched]: 这一行没有编号，没有撤回任何内容；请照要撤回的那一行填写编号，那一行没有编号的直接改那一行"
    fixture("jwc,5.1,漏洞,,,,0,\n", "jwc,5.1,漏洞,,,退回,,\nxxgc,1.2,人数,,,,0,\n").expect([
      "\(ReferenceFindingsTests.last):2:4: \(message)", "\(ReferenceFindingsTests.last):3:4: \(message)",
    ])
  }

  @Test("refuses an 编号 of which too little is left")
  func lost() {
    func message(_ text: String) -> String {
      "error[bad-ref]: 编号“\(text)”是 Excel 把长数字改写成的，后面的数字已经丢失，认不出是哪一件；\(ReferenceFindingsTests.asText)"
    }
    fixture("jwc,5.1,漏洞,2.02506E+13,2024-5-6,,,\njwc,1.1,签订,1e+17,,,,是\njwc,5.1,漏洞,２.0E+12,2024-5-6,,,\n", "").expect([
      "\(ReferenceFindingsTests.first):2:4: \(message("2.02506E+13"))",
      "\(ReferenceFindingsTests.first):3:4: \(message("1e+17"))",
      "\(ReferenceFindingsTests.first):4:4: \(message("2.0E+12"))",
    ])
  }

  @Test(
    "warns of an 编号 that a spreadsheet has changed",
    arguments: [
      ("2.02508E+11", "像是 Excel 把数字改写成的"), ("1.00E+05", "像是 Excel 把数字改写成的"), ("1月2日", "像是 Excel 把 1-2 这样的编号当作日期改写成的"),
      ("2025年3月", "像是 Excel 把 2025-3 这样的编号当作日期改写成的"), ("3-Feb", "像是 Excel 把 2-3 这样的编号当作日期改写成的"),
      ("Mar-25", "像是 Excel 把 25-3 这样的编号当作日期改写成的"), ("2025080400010000", "超过 15 位，后面的数字像是被 Excel 改成了 0"),
    ])
  func rewritten(reference: String, what: String) {
    let message = "warning[odd-ref]: 编号“\(reference)”\(what)，与原来的编号对不上，更正和撤回都会落空；\(ReferenceFindingsTests.asText)"
    fixture("jwc,5.1,漏洞,\(reference),2024-5-6,,,\n", "")
      .expect(["\(ReferenceFindingsTests.first):2:4: \(message)"])
  }

  @Test("refuses two that became the same in different rounds, and lets the later take the earlier back")
  func colliding() {
    let odd =
      "\(ReferenceFindingsTests.first):2:4: warning[odd-ref]: 编号“1月2日”像是 Excel 把 1-2 这样的编号当作日期改写成的，与原来的编号对不上，更正和撤回都会落空；\(ReferenceFindingsTests.asText)"
    fixture("jwc,5.1,漏洞,1月2日,2024-5-6,,,\n", "jwc,5.1,漏洞,1月2日,2024-12-22,,,\n").expect([
      odd,
      "\(ReferenceFindingsTests.last):2:4: error[bad-ref]: 编号“1月2日”与 1-preliminary/evidence.csv 第 2 行的相同，而两处都被 Excel 改写过，会被当作同一件事；\(ReferenceFindingsTests.asText)",
    ])
    fixture("jwc,5.1,漏洞,1月2日,2024-5-6,,,\n", "jwc,5.1,漏洞,1月2日,,退回,,\n").expect([
      odd, odd.replacing(ReferenceFindingsTests.first, with: ReferenceFindingsTests.last),
    ])
  }

  @Test("warns of 编号 that differ by leading zeros alone")
  func zeros() {
    fixture(
      "jwc,5.1,漏洞,0007,2024-5-6,,,\njwc,5.1,缺席,7,2024-5-6,,,\nxxgc,5.1,漏洞,7,2024-5-6,,,\n", "jwc,5.1,漏洞,7,2024-5-6,,,\n"
    ).expect([
      "\(ReferenceFindingsTests.last):2:4: warning[odd-ref]: 编号“7”与 1-preliminary/evidence.csv 第 2 行的“0007”只差前面的零（Excel 会去掉它们），会算作两件事；是同一件的，\(ReferenceFindingsTests.asText)"
    ])
  }

  @Test(
    "takes other 编号 as they are",
    arguments: [
      "YH-001", "20250804", "202508040001", "1-2", "2024-5", "E5", "5E", "1E5", "1.2E+", "12E+11", "1E+1234", "1月",
      "月1日", "1月2日A",
      "第1月2日", "a-1", "Mar-", "Mar25", "31-June", "〔2024〕12 号", "2024年第3号", "123456789012345", "1234567890123456",
    ])
  func plain(reference: String) {
    #expect(RewrittenReference(reference) == nil)
    fixture("jwc,5.1,漏洞,\(reference),2024-5-6,,,\n", "").expect([])
  }

  @Test("many withdrawals cost no more than some")
  func many() {
    let rows = (0..<3000).map { "jwc,5.1,漏洞,A\($0),2024-5-6,,,\n" }.joined()
    let withdrawals = (0..<3000).map { "jwc,5.1,漏洞,B\($0),,退回,,\n" }.joined()
    let lines = fixture(rows, withdrawals).lines
    #expect(lines.count == 3000)
    #expect((1...64).contains(lines.count { $0.contains("是不是") }))
  }
}
