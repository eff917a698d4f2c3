import ContentFiles
import ContentTestSupport
import Editions
import Sentences
import Testing

/// What is said of shares, and of points that were not given.
struct CalculationWordsTests {
  private static let rubric = """
    id: r
    title: 细则
    total: 11
    dimensions:
      - id: A
        name: 方面
        items:
          - id: A1
            name: 比例
            points: 7
            start: zero
            facts: {已签: {kind: number}, 应签: {kind: number}}
            rules: [{award: 7, ratio: {part: 已签, whole: 应签}, text: 按比例得分}]
          - id: A2
            name: 明确人员
            points: 4
            start: zero
            facts: {负责人: {kind: yesno}, 信息员: {kind: yesno}}
            rules: [{award: 2, if: 负责人, text: 明确负责人得 2 分}, {award: 2, if: 信息员}]
    """

  /// Returns the items of the unit 甲, whose share is 1 of 3 and who has one of the two people.
  private static func items(_ edition: Edition, people: String = "u1,A2,负责人,是\nu1,A2,信息员,否") throws -> [ItemValues] {
    let files = [
      "rubrics/r.yaml": rubric,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: only, name: 终评, folder: 1, asOf: 2025-12-31}]
      approval: {by: 组, date: 2026-01-08}
      publication: {date: 2026-01-10, show: [total, items, rank]}
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu1,甲,类\nu2,乙,类\n",
      "assessments/2025/1/evidence.csv":
        "单位,指标,事项,内容\nu1,A1,已签,1\nu1,A1,应签,3\nu2,A1,已签,5\nu2,A1,应签,4\n\(people)\nu2,A2,负责人,是\nu2,A2,信息员,是\n",
    ]
    let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
    let year = try #require(try YearFolder.values(of: folder, for: edition).first)
    return try #require(year.units.first { $0.id == "u1" }?.items)
  }

  @Test("the division behind a share is said to those who are given the sums, and to nobody else")
  func shares() throws {
    let labels = YearFolder.labels
    for edition in [Edition.office, .packets] {
      let share = try #require(try Self.items(edition)[0].lines.first?.share)
      #expect(labels.words(for: share) == "（已签 1 ÷ 应签 3 × 7）")
    }
    #expect(try Self.items(.site)[0].lines.allSatisfy { $0.share == nil })
  }

  @Test("points that the rules would have given are named where they were lost, by the rule's text or its number")
  func ungiven() throws {
    let labels = YearFolder.labels
    func words(_ items: [ItemValues]) -> [[String]] { items.map { $0.ungiven.map { labels.words(for: $0) } } }
    #expect(words(try Self.items(.site)) == [[], ["未得：规则 2"]])
    let none = try Self.items(.office, people: "u1,A2,负责人,否\nu1,A2,信息员,否")
    #expect(words(none) == [[], ["未得：明确负责人得 2 分", "未得：规则 2"]])
    #expect(words(try Self.items(.office, people: "u1,A2,负责人,是\nu1,A2,信息员,是")) == [[], []])
  }
}
