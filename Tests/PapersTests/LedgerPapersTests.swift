import PaperTexts
import Papers
import Testing

/// The papers from the registers that are never scored, and the list of what is filed.
@Suite struct LedgerPapersTests {
  private static let ledgers = [
    "rubrics/r.yaml": PaperFolder.files["rubrics/r.yaml", default: ""].replacing(
      "name: 整改\n", with: "name: 整改\n        materials: [整改报告, 照片]\n"),
    "assessments/2025/1/materials.csv": """
    单位,指标,材料,收到,退回,原因,份数
    甲科,A1,整改报告,2025-05-06,,,2
    甲科,A1,照片,2025-05-06,2025-05-08,看不清,
    乙科,A1,整改报告,2025-06-02,,,
    """,
    "assessments/2025/systems.csv": """
    单位,系统,等级,备案号,备案日期,测评日期,停用
    甲科,预约系统,三级,1234,2024-01-02,2024-03-01,
    乙科,旧系统,二级,,,,2025-01-31
    乙科,排班系统,二级,,,,
    """,
  ]

  @Test("materials are counted by unit and item, and what is missing or sent back is listed with the reason")
  func materials() throws {
    let paper = try PaperFolder.papers(Self.ledgers).paper(.materials)
    #expect(paper.title == "2025年考核材料收缴表")
    let rows = paper.said(.table).split(separator: "\n").dropFirst(2)
    #expect(rows == ["| 甲科 | 1/2 |", "| 乙科 | 1/2 |", "| 丙科 | 0/2 |"])
    #expect(paper.said(.count) == "4")
    #expect(
      paper.said(.furtherTable).split(separator: "\n").dropFirst(2) == [
        "| 甲科 | A1 | 照片 | 5月8日退回：看不清 |", "| 乙科 | A1 | 照片 | 未交 |",
        "| 丙科 | A1 | 整改报告 | 未交 |", "| 丙科 | A1 | 照片 | 未交 |",
      ])
  }

  @Test("material that came after the day of the list is not counted as received by then")
  func later() throws {
    var ledgers = Self.ledgers
    ledgers["assessments/2025/1/materials.csv"] = "单位,指标,材料,收到\n甲科,A1,整改报告,2025-05-06\n甲科,A1,照片,2025-07-02\n"
    let paper = try PaperFolder.papers(ledgers).paper(.materials)
    #expect(paper.said(.day) == "2025年6月30日" && paper.said(.table).contains("| 甲科 | 1/2 |"))
    #expect(paper.said(.furtherTable).contains("| 甲科 | A1 | 照片 | 7月2日收到，在上列日期以后 |"))
  }

  @Test("systems in use are listed with what they need; one that is out of use is not")
  func systems() throws {
    let paper = try PaperFolder.papers(Self.ledgers).paper(.systems)
    #expect(
      paper.said(.table).split(separator: "\n").dropFirst(2) == [
        "| 1 | 甲科 | 预约系统 | 三级 | 1234 | 2024年3月1日 | 测评 |", "| 2 | 乙科 | 排班系统 | 二级 | 　 | 　 | 备案 |",
      ])
    #expect(paper.said(.count) == "2" && paper.said(.overdueCount) == "2")
  }

  @Test("what is filed has a number, a title, days and copies; blank forms and messages are not filed")
  func archive() throws {
    let rows = try PaperFolder.papers(Self.ledgers).paper(.archive).said(.table).split(separator: "\n").dropFirst(2)
    #expect(rows.contains { $0.contains("| A1 整改：整改报告 | 2025年5月6日至2025年6月2日 | 3 |") })
    #expect(rows.contains { $0.contains("| 各单位对“初评”结果的反馈 | 　 | 1 |") })
    #expect(rows.contains { $0.contains("| 关于对丙科的问责建议 |") })
    #expect(!rows.contains { $0.contains("签到表") || $0.contains("催办") })
    #expect(
      rows.suffix(3).map { $0.drop { $0 != " " }.drop { $0 != "|" } } == [
        "| 评分细则 | 　 | 1 | 　 | 　 |", "| “初评”的登记表 | 　 | 1 | 　 | 　 |", "| “初评”发给各单位的核对单 | 　 | 3 | 　 | 　 |",
      ])
    #expect(rows.enumerated().allSatisfy { $0.element.hasPrefix("| \($0.offset + 1) |") })
  }

  @Test("without these registers there is no list of materials and none of systems")
  func none() throws {
    let papers = try PaperFolder.papers()
    #expect(papers.of(.materials).isEmpty && papers.of(.systems).isEmpty && papers.of(.archive).count == 1)
  }
}
