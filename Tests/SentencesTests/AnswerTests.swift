import ContentFiles
import ContentTestSupport
import Editions
import Sentences
import Testing

/// A unit's result in one sentence.
struct AnswerTests {
  private static func answers(_ year: YearValues) -> [String?] {
    year.units.map { YearFolder.labels.answer(for: $0, in: year) }
  }

  @Test("scored and vetoed units have their total, rank, change since the previous year and losses")
  func scored() throws {
    #expect(
      Self.answers(try TwoRounds.values(.office)) == [
        "16 分，第 6 名（共 6 个），比 2024 年 −11.5；2 项指标共失 14 分。",
        "22 分，第 4 名（共 6 个）；1 项指标共失 8 分。",
        "21 分，第 5 名（共 6 个）；2 项指标共失 9 分。",
        "22.5 分，第 3 名（共 6 个）；2 项指标共失 7.5 分。",
        "25 分，第 2 名（共 6 个）；1 项指标共失 5 分。",
        "一票否决，不计名次；总分照算 26 分；1 项指标共失 4 分。",
        "27 分，第 1 名（共 6 个）；1 项指标共失 3 分。",
      ])
  }

  @Test("another rubric's total is not compared, and an equal one is said to be the same")
  func comparisons() throws {
    let other = try TwoRounds.values(.office, rubricOfYearBefore: "s")
    #expect(Self.answers(other).first == "16 分，第 6 名（共 6 个）；2 项指标共失 14 分。")
    let year = try TwoRounds.values(.packets, only: 0)
    #expect(Self.answers(year) == ["16 分，第 6 名（共 6 个），比 2024 年 −11.5；2 项指标共失 14 分。"])
    let files = [
      "assessments/2024/assessment.yaml": Self.plan(
        2024, "approval: {by: 组, date: 2025-01-08}\npublication: {date: 2025-01-10, show: [total]}"),
      "assessments/2025/assessment.yaml": Self.plan(2025, ""),
      "assessments/2024/1/scores.csv": "单位,指标,得分,理由\nu1,A1,4,\nu2,A1,2.35,\n",
      "assessments/2025/1/scores.csv": "单位,指标,得分,理由\nu1,A1,4,\nu2,A1,4,\n",
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 5
      dimensions: [{id: A, name: 方面, items: [{id: A1, name: 评判, points: 5, judge: true}]}]
      """,
    ]
    let units = ["2024", "2025"].map { ("assessments/\($0)/units.csv", "单位编号,单位名称,类别\nu1,甲,类\nu2,乙,类\n") }
    let folder = ContentFolder(memory: files.merging(units) { $1 }.mapValues { Array($0.utf8) })
    let now = try #require(try YearFolder.values(of: folder, for: .office).last)
    #expect(
      Self.answers(now) == [
        "4 分，并列第 1 名（共 2 个），与 2024 年相同；1 项指标共失 1 分。", "4 分，并列第 1 名（共 2 个），比 2024 年 +1.65；1 项指标共失 1 分。",
      ])
  }

  @Test("a change since a year with a veto says that there was one")
  func vetoedBefore() throws {
    let year = try #require(try YearFolder.values(of: sampleContent(), for: .office).last)
    let answers = zip(year.units, Self.answers(year)).filter { $0.0.name == "学生事务部" }.map { $0.1 ?? "" }
    #expect(answers.count == 1 && answers.allSatisfy { $0.contains("比 2024 年照算的总分 +7.85（2024 年被一票否决）") })
  }

  @Test("of so few units that a shared rank would tell the total of another, a packet does not say that it is shared")
  func few() throws {
    func answers(_ edition: Edition, units: Int) throws -> [String?] {
      let numbers = 1...units
      let files = [
        "assessments/2025/assessment.yaml": Self.plan(2025, ""),
        "assessments/2025/1/scores.csv": "单位,指标,得分,理由\n" + numbers.map { "u\($0),A1,4,\n" }.joined(),
        "assessments/2025/units.csv": "单位编号,单位名称,类别\n" + numbers.map { "u\($0),单位\($0),类\n" }.joined(),
        "rubrics/r.yaml": """
        id: r
        title: 细则
        total: 5
        dimensions: [{id: A, name: 方面, items: [{id: A1, name: 评判, points: 5, judge: true}]}]
        """,
      ]
      let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
      return Self.answers(try #require(try YearFolder.values(of: folder, for: edition).first))
    }
    #expect(try answers(.packets, units: 4).first == "4 分，第 1 名（共 4 个）；1 项指标共失 1 分。")
    #expect(try answers(.packets, units: 5).first == "4 分，并列第 1 名（共 5 个）；1 项指标共失 1 分。")
    #expect(try answers(.office, units: 2).first == "4 分，并列第 1 名（共 2 个）；1 项指标共失 1 分。")
  }

  private static func plan(_ year: Int, _ end: String) -> String {
    """
    year: \(year)
    title: 年度
    rubric: r
    window: {from: \(year)-01-01, to: \(year)-12-31}
    rounds: [{id: only, name: 终评, folder: 1, asOf: \(year)-12-31}]
    \(end)
    """
  }

  @Test(
    "the sentence says no more than the publication shows",
    arguments: [
      ("[total]", "13 分。", "一票否决，不计名次；总分照算 7 分。"),
      ("[total, rank]", "13 分，第 2 名（共 11 个）。", "一票否决，不计名次；总分照算 7 分。"),
      ("[items]", "1 项指标共失 2 分。", "2 项指标共失 8 分。"),
      ("[rank]", "第 2 名（共 11 个）。", nil),
      ("[total, items]", "13 分；1 项指标共失 2 分。", "一票否决，不计名次；总分照算 7 分；2 项指标共失 8 分。"),
      ("[dimensions]", nil, nil),
    ])
  func published(show: String, scored: String?, vetoed: String?) throws {
    // The fifth unit lost by a mark alone, the second by two events and a mark.
    let answers = Self.answers(try YearFolder.values(show: show, in: .site))
    #expect(answers[4] == scored)
    #expect(answers[1] == vetoed)
  }

  @Test("where dimensions are shown and items are not, a total that was scaled up says from what")
  func scaled() throws {
    var files = YearFolder.files(show: "[total, dimensions]", units: 4)
    let rubric = String(decoding: try #require(files["rubrics/r.yaml"]), as: UTF8.self)
    files["rubrics/r.yaml"] = Array(rubric.replacing("total: 15", with: "total: 15\nnotApplicable: rescale").utf8)
    files["assessments/2023/2/scores.csv"] = Array("单位,指标,得分,理由\nu1,A2,不适用,没有这项业务\n".utf8)
    let year = try #require(try YearFolder.values(of: ContentFolder(memory: files), for: .site).first)
    #expect(Self.answers(year).first == "10.5 分；有指标不适用，其余 10 分得 7 分，折算为满分 15 分。")
    #expect(Self.answers(year)[2] == "6 分。")
  }

  @Test(
    "nothing lost, undecided items and items that do not apply have words of their own",
    arguments: [
      ("full", "14 分，第 2 名（共 3 个）；1 项指标共失 1 分。", "11 分，第 3 名（共 3 个）；2 项指标共失 4 分。"),
      ("zero", "4 分，第 3 名（共 3 个）；1 项指标共失 1 分；1 项指标不适用，计 0 分。", "11 分，第 2 名（共 3 个）；2 项指标共失 4 分。"),
      ("rescale", "12 分，第 2 名（共 3 个）；1 项指标共失 1 分；1 项指标不适用，其余 5 分得 4 分，折算为满分 15 分。", "11 分，第 3 名（共 3 个）；2 项指标共失 4 分。"),
    ])
  func kinds(notApplicable: String, exempt: String, other: String) throws {
    var files = YearFolder.files(show: nil, units: 7)
    let rubric = String(decoding: try #require(files["rubrics/r.yaml"]), as: UTF8.self)
    for (path, text) in [
      ("rubrics/r.yaml", rubric.replacing("total: 15", with: "total: 15\nnotApplicable: \(notApplicable)")),
      ("assessments/2023/1/evidence.csv", "单位,指标,事项,开始\n" + [3, 4, 6].map { "u\($0),A1,通报,2023-03-01\n" }.joined()),
      ("assessments/2023/1/scores.csv", "单位,指标,得分,理由\nu1,A2,5,\nu5,A1,不适用,没有这项业务\nu5,A2,4,\nu6,A2,4,\n"),
      ("assessments/2023/2/scores.csv", "单位,指标,得分,理由\n"),
      ("assessments/2023/2/vetoes.csv", "单位,日期,事由,问责文件\nu4,2023-05-06,事由,某函\n"),
    ] { files[path] = Array(text.utf8) }
    let year = try #require(try YearFolder.values(of: ContentFolder(memory: files), for: .office).first)
    #expect(
      Self.answers(year) == [
        "15 分，第 1 名（共 3 个）；没有失分。",
        "已得 10 分，另有 5 分未定；已定的指标没有失分。",
        "已得 7 分，另有 5 分未定；已有 1 项指标共失 3 分。",
        "一票否决，不计名次；照算已得 7 分，另有 5 分未定；已有 1 项指标共失 3 分。",
        exempt, other,
        "已得 10 分，另有 5 分未定；已定的指标没有失分。",
      ])
  }
}
