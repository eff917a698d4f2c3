import ContentTestSupport
import Testing

/// same-file: evidence that stands in a round twice (formats §3), by its rows or by its name.
@Suite struct CopiedRegisterTests {
  private static let rows = "单位,指标,事项,编号,开始,内容\njwc,5.1,缺席,Q-1,2024-5-6,甲\nxxgc,5.1,缺席,Q-2,2024-5-6,乙\n"
  private static let folder = "~/1-preliminary/evidence"

  private static func isIn(_ other: String, _ hint: String = "") -> String {
    "error[same-file]: 此文件的每一行都在“1-preliminary/\(other)”中，会重复计算，此文件的行不再读取；请只保留一份，把另一份移出内容文件夹\(hint)"
  }

  private static func named(_ other: String) -> String {
    "error[same-file]: 看文件名，它是“1-preliminary/\(other)”的副本或同步冲突留下的另一份，两份都计会重复；请核对两份不同的行，并入一份，"
      + "把另一份移出内容文件夹；不是副本的请改名"
  }

  @Test(
    "finds a file whose rows all stand in another, whatever the order of rows and columns, and leaves its rows alone")
  func rows() {
    let copy = "内容,单位,指标,编号,事项,开始,备注\n乙,ｘｘｇｃ ,5.1,Q-2,缺席,2024-5-6,\n甲,jwc,5.1,Q-1,缺席,2024-5-6,\n"
    Fixture.good.evidence(CopiedRegisterTests.rows).with("\(CopiedRegisterTests.folder)/a.csv", copy).expect([
      "\(CopiedRegisterTests.folder)/a.csv:1:1: \(CopiedRegisterTests.isIn("evidence.csv"))"
    ])
    let part = "单位,指标,事项,编号,开始,内容\njwc,5.1,缺席,Q-1,2024-5-6,甲\n"
    Fixture.good.with("\(CopiedRegisterTests.folder)/a.csv", part)
      .with("\(CopiedRegisterTests.folder)/b.csv", CopiedRegisterTests.rows + "谁,5.1,缺席,,x,\n")
      .expect([
        "\(CopiedRegisterTests.folder)/b.csv:1:1: error[same-file]: “1-preliminary/evidence/a.csv”的每一行都在此文件中，会重复计算，此文件的行不再读取；请只保留一份，把另一份移出内容文件夹"
      ])
  }

  @Test("says which of two equal files is the copy by its name")
  func hint() {
    Fixture.good.with("\(CopiedRegisterTests.folder)/培训.csv", CopiedRegisterTests.rows)
      .with("\(CopiedRegisterTests.folder)/培训 - 副本.csv", CopiedRegisterTests.rows)
      .expect([
        "\(CopiedRegisterTests.folder)/培训.csv:1:1: "
          + CopiedRegisterTests.isIn("evidence/培训 - 副本.csv", "；看文件名，“1-preliminary/evidence/培训 - 副本.csv”是副本")
      ])
  }

  @Test("takes merged cells for what they stand for, and another file name for another fact")
  func merged() throws {
    let first = "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-6\n,,缺席,2024-5-7\nxxgc,5.1,缺席,2024-5-8\n"
    let second = "单位,指标,事项,开始\nxxgc,5.1,缺席,2024-5-8\n,,缺席,2024-5-7\n"
    let fixture = Fixture.good.evidence(first).with("\(CopiedRegisterTests.folder)/a.csv", second)
    #expect(fixture.lines.allSatisfy { !$0.contains("same-file") })
    #expect(try fixture.earned("5.1") == ["jwc": "28", "xxgc": "27"])
    let rows = "单位,开始\njwc,2024-5-6 8:00\n"
    let facts = Fixture.good.with("\(CopiedRegisterTests.folder)/5.1 漏洞.csv", rows)
      .with("\(CopiedRegisterTests.folder)/5.1 缺席.csv", rows)
    facts.expect([])
    #expect(try facts.earned("5.1") == ["jwc": "22", "xxgc": "30"])
  }

  @Test("finds no copy among registers without rows, nor in another round")
  func none() {
    Fixture.good.evidence("单位,指标,事项\n").with("\(CopiedRegisterTests.folder)/a.csv", "单位,指标,事项\n")
      .with("\(CopiedRegisterTests.folder)/b.csv", "单位,指标,事项\n,,\n").expect([])
    Fixture.good.evidence(CopiedRegisterTests.rows).with("~/2-final/evidence.csv", CopiedRegisterTests.rows).expect([])
  }

  @Test(
    "finds a changed copy by its name",
    arguments: [
      "培训(1)", "培训 （2）", "培训[1]", "培训 - 副本", "培训 - 副本 (2)", "培训的副本", "培训_副本", "复件 培训", "复件(2) 培训", "Copy of 培训",
      "Copy (2) of 培训", "培训 - Copy", "培训 copy 2", "培训 (陆的冲突副本 2025-05-13)", "培训(陆一舟的冲突文件 2025-05-13 10-11-12)",
      "培训_冲突文件_办公电脑_20250513", "培训 (conflicted copy 2021-04-22 133143)", "培训 (Lu's conflicted copy 2025-05-13)",
      "培训.sync-conflict-20250513-101112-ABCDEF", "培训_conflict-20210422-133143", "培训-DESKTOP-9KQ2AB1",
    ])
  func names(stem: String) {
    Fixture.good.with("\(CopiedRegisterTests.folder)/培训.csv", "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-6\n")
      .with("\(CopiedRegisterTests.folder)/\(stem).csv", "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-7\n")
      .expect(["\(CopiedRegisterTests.folder)/\(stem).csv:1:1: \(CopiedRegisterTests.named("evidence/培训.csv"))"])
  }

  @Test(
    "reads what is called like a copy of a file that is not there, or only nearly like a copy",
    arguments: ["漏洞 (1)", "漏洞 - 副本", "培训 2", "培训(2024)", "培训 copyright", "培训2024-05", "副本", "(1)"])
  func others(stem: String) throws {
    let fixture = Fixture.good.with("\(CopiedRegisterTests.folder)/培训.csv", "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-6\n")
      .with("\(CopiedRegisterTests.folder)/\(stem).csv", "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-7\n")
    fixture.expect([])
    #expect(try fixture.earned("5.1")["jwc"] == "28")
  }

  @Test("takes a copy of evidence.csv in the folder for what it is")
  func outer() {
    Fixture.good.evidence("单位,指标,事项,开始\njwc,5.1,缺席,2024-5-6\n")
      .with("\(CopiedRegisterTests.folder)/evidence (1).csv", "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-7\n")
      .expect(["\(CopiedRegisterTests.folder)/evidence (1).csv:1:1: \(CopiedRegisterTests.named("evidence.csv"))"])
  }
}
