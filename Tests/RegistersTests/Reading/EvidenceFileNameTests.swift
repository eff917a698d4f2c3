import ContentTestSupport
import Testing

/// Evidence files whose names say 指标 and 事项, so that their columns need not (formats §2).
@Suite struct EvidenceFileNameTests {
  private static let words = Fixture.good.editing(
    "rubrics/2024.yaml", "漏洞: {kind: event}", "漏洞: {kind: event, started: 通报日期, finished: 处置日期}")

  @Test(
    "takes 指标 and 事项 from the name, and the fact's own words for its days",
    arguments: ["5.1 漏洞", "5.1　漏洞", " 5.1  漏洞 "])
  func named(stem: String) throws {
    let fixture = EvidenceFileNameTests.words.with(
      "~/1-preliminary/evidence/\(stem).csv", "单位,通报日期,处置日期\njwc,2024-5-6,2024-5-20\n,2024-5-6,2024-5-7\n")
    fixture.expect(["~/1-preliminary/evidence/\(stem).csv:3:1: note[csv-filled-down]: 空白的“单位”沿用了上一行的值"])
    #expect(try fixture.earned("5.1") == ["jwc": "21", "xxgc": "30"])
  }

  @Test("reads the columns where they are there")
  func columns() throws {
    let fixture = Fixture.good.with("~/1-preliminary/evidence/5.1 漏洞.csv", "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-6\n")
      .with("~/2-final/evidence/5.1 漏洞.csv", "单位,事项,开始\njwc,缺席,2024-5-7\n")
    fixture.expect([])
    #expect(try fixture.earned("5.1")["jwc"] == "28")
  }

  @Test(
    "asks for the columns where the name says nothing of the kind",
    arguments: ["漏洞", "5.1漏洞", "5.1 漏", "9.9 漏洞", "5.1 漏洞 (1)"])
  func unnamed(stem: String) {
    Fixture.good.with("~/1-preliminary/evidence/\(stem).csv", "单位,开始\njwc,2024-5-6\n").expect([
      "~/1-preliminary/evidence/\(stem).csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“指标”、“事项”各列；最接近的是第 1 行，读到“单位”、“开始”，缺少“指标”、“事项”；请补上"
    ])
  }

  @Test("knows the fact's own words in such a file alone, and no day twice")
  func words() {
    EvidenceFileNameTests.words.evidence("单位,指标,事项,通报日期\njwc,5.1,漏洞,2024-5-6\n").expectEvidence([
      "1:4: warning[csv-unknown-column]: 不认识的列“通报日期”，其内容不会被读取；可用的列有 单位、指标、事项、编号、内容、数量、开始、完成、限期、材料、审核、收到、密级、备注",
      "2:1: error[missing-value]: “开始”不能为空，请填写",
    ])
    EvidenceFileNameTests.words.with("~/1-preliminary/evidence/5.1 漏洞.csv", "单位,通报日期,开始\njwc,2024-5-6,2024-5-6\n")
      .expect([
        "~/1-preliminary/evidence/5.1 漏洞.csv:1:1: error[csv-header]: 表头中“开始”列出现了两次，请只保留一列"
      ])
  }

  @Test("checks nothing against a rubric that cannot be used")
  func noRubric() {
    let broken = Fixture.good.editing("rubrics/2024.yaml", "points: 40", "points: x")
      .with("~/1-preliminary/evidence/5.1 漏洞.csv", "单位,开始\njwc,2024-5-6\n谁,x\n")
    #expect(
      broken.lines.filter { $0.hasPrefix("~/1-preliminary") }.map { $0.prefix { $0 != "]" } } == [
        "~/1-preliminary/evidence/5.1 漏洞.csv:3:1: error[unknown-unit"
      ])
  }
}
