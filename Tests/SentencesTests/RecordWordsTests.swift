import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import Rubric
import Sentences
import SiteContent
import Testing
import Wording

/// What is said of single records: what the rules take of them, how they went, and how a self-check differs.
struct RecordWordsTests {
  private static let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
  private static let files = [
    "rubrics/r.yaml": """
    id: r
    title: 细则
    total: 20
    dimensions:
      - id: A
        name: 方面
        items:
          - id: A1
            name: 培训
            points: 5
            facts: {学时: {kind: number, cap: 4}}
            rules: [{deduct: 5, below: 学时, least: 100}]
          - id: A2
            name: 环节
            points: 5
            facts: {环节: {kind: event, started: 应完成日期, finished: 实际完成日期}}
            rules: [{deduct: 1, each: 环节, open: true}]
          - id: A3
            name: 通报
            points: 10
            facts: {通报: {kind: event, started: 收到时间, finished: 整改时间}}
            rules: [{deduct: 2, each: 通报, late: 24 hours}]
    """,
    "calendar/2025.csv": "日期,类型,名称\n2025-01-01,休,元旦\n",
    "assessments/2025/assessment.yaml": """
    year: 2025
    title: 年度
    rubric: r
    window: {from: 2025-01-01, to: 2025-12-31}
    rounds: [{id: only, name: 终评, folder: 1, asOf: 2025-12-31}]
    """,
    "assessments/2025/units.csv": "单位编号,单位名称,类别\nu1,甲,类\n",
    "assessments/2025/1/evidence.csv": """
    单位,指标,事项,编号,内容,数量,开始,完成
    u1,A1,学时,P1,6,10,2025-05-22,
    u1,A2,环节,H1,验收,,2025-03-01,
    u1,A2,环节,H2,论证,,2025-03-02,2026-01-05
    u1,A3,通报,T1,漏洞,,2025-06-02 08:30,2025-06-03 10:40
    u1,A3,通报,T2,后门,,2025-06-05 08:30,2025-06-06 09:30
    u1,A3,通报,T3,木马,,2025-12-30 08:30,
    """,
    "assessments/2025/selfcheck/u1.csv":
      "单位,指标,事项,内容,数量,开始,完成\n甲,A1,学时,3,40,2025-05-22,\n甲,A2,环节,验收,,2025-03-01,\n",
  ]

  private func unit(_ edition: Edition) throws -> UnitValues {
    try #require(try YearFolder.values(of: Self.folder, for: edition).first?.units.first)
  }

  @Test("of a number above what one row may give the words say what is taken of it")
  func capped() throws {
    let record = try #require(try unit(.office).items?[0].lines.first?.records.first)
    #expect(YearFolder.labels.content(of: record) == "学时：6 按每行上限 4 计：4 × 数量 10 = 40")
  }

  @Test("what is not finished says so, by the day at whose end the state was taken, and lateness is rounded nowhere")
  func courses() throws {
    let year = try #require(try YearFolder.values(of: Self.folder, for: .office).first)
    let courses = try #require(year.units.first?.items).dropFirst().flatMap { item in
      item.lines.flatMap { line in
        line.records.map { YearFolder.labels.course(of: $0, by: line.terms, in: 2025, asOf: year.asOf) }
      }
    }
    #expect(
      courses == [
        "2025-03-01 应完成 → 未完成", "2025-03-02 应完成 → 截至 2025-12-31 未完成 → 2026-01-05 实际完成",
        "2025-06-02 08:30 收到 → 2025-06-03 08:30 限期（24 小时） → 2025-06-03 10:40 整改，逾期 2 小时 10 分钟",
        "2025-06-05 08:30 收到 → 2025-06-06 08:30 限期（24 小时） → 2025-06-06 09:30 整改，逾期 1 小时",
        "2025-12-30 08:30 收到 → 2025-12-31 08:30 限期（24 小时） → 截至 2025-12-31 未整改，逾期 15 小时 30 分钟",
      ])
  }

  @Test("lateness that is counted by periods is told in their unit, with the number of occurrences")
  func periods() throws {
    var files = Self.files
    files["rubrics/r.yaml"] = files["rubrics/r.yaml"]?.replacing(
      "{deduct: 2, each: 通报, late: 24 hours}", with: "{deduct: 1, each: 通报, late: 5 workdays, every: 1 days}")
    files["assessments/2025/1/evidence.csv"] = "单位,指标,事项,编号,内容,数量,开始,完成\nu1,A3,通报,T1,漏洞,2,2025-06-02,2025-06-12\n"
    let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
    let year = try #require(try YearFolder.values(of: folder, for: .office).first)
    let line = try #require(year.units.first?.items?[2].lines.first)
    #expect(YearFolder.labels.explanation(of: line) == "（共逾期 6 天）")
    let course = YearFolder.labels.course(
      of: try #require(line.records.first), by: line.terms, in: 2025, asOf: year.asOf, withDays: true)
    // The fifth working day is Monday 9 June.
    #expect(
      course
        == "2025-06-02 收到 → 2025-06-09 限期（5 个工作日） → 2025-06-12 整改，逾期 3 天（6 月 10 日—12 日） × 数量 2")
  }

  @Test("of a date whose lateness is counted it is told by how much it is late, and never that it is open")
  func delays() throws {
    func words(_ every: String, _ row: String) throws -> [String] {
      var files = Self.files
      files["rubrics/r.yaml"] = files["rubrics/r.yaml"]?.replacing(
        "{通报: {kind: event, started: 收到时间, finished: 整改时间}}", with: "{报送: {kind: date}}"
      ).replacing(
        "{deduct: 2, each: 通报, late: 24 hours}", with: "{deduct: 2, date: 报送, after: 截止, every: \(every), cap: 4}")
      files["assessments/2025/assessment.yaml", default: ""] += "\ndates: {截止: 2025-06-05}\n"
      files["assessments/2025/1/evidence.csv"] = "单位,指标,事项,内容,限期\nu1,A3,报送,\(row)\n"
      let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
      let year = try #require(try YearFolder.values(of: folder, for: .office).first)
      guard let line = year.units.first?.items?[2].lines.first else { return [] }
      let record = try #require(line.records.first)
      let course = YearFolder.labels.course(of: record, by: line.terms, in: 2025, asOf: year.asOf, withDays: true)
      return ["\(line.delta.decimal)" + YearFolder.labels.explanation(of: line), YearFolder.labels.content(of: record)]
        + [course].compactMap(\.self)
    }
    // 5 June 2025 is a Thursday.
    #expect(
      try words("7 days", "2025-06-16,")
        == ["-4（每逾期 7 天计一次，不足的按一次，计 2 次；截止日 2025-06-05；本项至多扣 4 分，已扣足）", "报送：2025-06-16，逾期 11 天"])
    #expect(
      try words("7 days", "2025-06-12,") == [
        "-2（每逾期 7 天计一次，不足的按一次，计 1 次）（截止日 2025-06-05）", "报送：2025-06-12，逾期 7 天",
      ])
    #expect(
      try words("1 workdays", "2025-06-10,2025-06-09") == [
        "-2（共逾期 1 个工作日）（截止日 2025-06-09）", "报送：2025-06-10，逾期 1 个工作日", "2025-06-09 限期",
      ])
    #expect(try words("1 workdays", "2025-06-08,2025-06-06") == [])
    // The day of the round does not touch dates.
    #expect(
      try words("100 days", "2026-01-05,")
        == ["-4（每逾期 100 天计一次，不足的按一次，计 3 次；截止日 2025-06-05；本项至多扣 4 分，已扣足）", "报送：2026-01-05，逾期 214 天"])
  }

  @Test("what can be won back is told until the day after which material counts no more, and not from then on")
  func cutoff() throws {
    func days(today: Day?, cutoff: String) throws -> [Day]? {
      var files = Self.files
      files["assessments/2025/assessment.yaml", default: ""] += "\n\(cutoff)\n"
      var findings = Findings()
      let content = Content(
        ContentFolder(memory: files.mapValues { Array($0.utf8) }), scope: .everything, findings: &findings)
      let year = try #require(content.years.first)
      let values = try #require(YearValues(year, among: content.years, for: .office, today: today))
      return values.units[0].items?[0].remedies?.steps.map(\.lastDay)
    }
    let before = Day(year: 2025, month: 12, day: 1)
    #expect(try days(today: before, cutoff: "")?.map(\.iso) == ["2025-12-31"])
    #expect(try days(today: before, cutoff: "cutoff: 2025-12-20")?.map(\.iso) == ["2025-12-20"])
    #expect(try days(today: Day(year: 2025, month: 12, day: 21), cutoff: "cutoff: 2025-12-20") == nil)
  }

  @Test("a self-check says how much of it is filled in, and which records are not those of the registers")
  func selfCheck() throws {
    let own = try #require(try unit(.office).selfCheck)
    #expect([own.decided.points.decimal, own.decided.earned.decimal] == ["20", "19"])
    #expect([own.decided.count, own.decided.open] == [3, 0])
    #expect(own.differences.map { $0 == nil } == [false, false, false])
    let words = own.differences.map { $0.map { YearFolder.labels.words(for: $0) } ?? "" }
    #expect(
      words[0]
        == "自查表里有、登记里没有：学时：3 × 数量 40 = 120，日期 2025-05-22。登记里有、自查表里没有：学时：6 按每行上限 4 计：4 × 数量 10 = 40，日期 2025-05-22。"
    )
    #expect(words[1] == "登记里有、自查表里没有：环节：论证，应完成日期 2025-03-02，实际完成日期 2026-01-05。")
  }
}
