import ContentFiles
import ContentTestSupport
import Rubric
import TestSupport
import Testing

@testable import Editions
@testable import Sentences
@testable import Wording

/// What is computed over all units: laws over seeded scores, and agreement with the sample's values.
struct StatisticsTests {
  @Test("a distribution holds every score once, in bands of equal width without a gap", arguments: 0..<200)
  func bands(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let full = Points(hundredths: [10_000, 1_500, 100_000, 777][Int(random.next() % 4)])
    let scores = (0..<Int(random.next() % 90 + 1)).map { _ in
      Points(hundredths: Int64(random.next() % UInt64(full.hundredths + 1)))
    }
    let distribution = try #require(Distribution(of: scores, full: full))
    let bands = distribution.bands
    #expect((1...12).contains(bands.count))
    #expect(bands.flatMap(\.indices).sorted() == Array(scores.indices))
    #expect(Set(bands.map { $0.upper - $0.lower }).count == 1)
    #expect(zip(bands, bands.dropFirst()).allSatisfy { $0.upper == $1.lower })
    #expect(bands.first?.indices.isEmpty == false && bands.last?.indices.isEmpty == false)
    for band in bands {
      for place in band.indices {
        #expect(scores[place] >= band.lower && (scores[place] < band.upper || scores[place] == full))
      }
    }
  }

  @Test("scores without spread have one band; no scores have none")
  func oneBand() throws {
    let full = Points(hundredths: 10_000)
    #expect(Distribution(of: [], full: full) == nil)
    #expect(Distribution(of: [full, full], full: full)?.bands.count == 1)
    #expect(try #require(Distribution(of: [full], full: full)?.bands.first).upper == full)
    #expect(Distribution(of: [.zero], full: full)?.bands.first?.lower == .zero)
    #expect(Distribution(of: [.zero], full: .zero)?.bands.count == 1)
  }

  @Test("a share is monotone, and whole at the whole", arguments: [1, 7, 400, 1000])
  func shares(parts: Int) {
    let whole = Points(hundredths: 333)
    let shares = (-5...400).map { Points(hundredths: $0).parts(of: whole, in: parts) }
    #expect(shares == shares.sorted() && shares.first == 0 && shares.last == parts)
    #expect(Points(hundredths: 5).parts(of: .zero, in: parts) == 0)
  }

  @Test("a median has as many scores below as above", arguments: 0..<50)
  func median(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let scores = (0..<Int(random.next() % 40 + 1)).map { _ in Points(hundredths: Int64(random.next() % 100)) }
    let median = try #require(Median(of: scores))
    #expect(median.count == scores.count)
    #expect(scores.count { $0 < median.points } * 2 <= scores.count)
    #expect(scores.count { $0 > median.points } * 2 <= scores.count)
  }

  @Test("the causes of an item's losses come to what its units lost", arguments: [2024, 2025])
  func losses(number: Int) throws {
    let year = try YearFolder.sample(number, .office)
    let losses = ItemLoss.all(of: year)
    for loss in losses {
      #expect(loss.causes.reduce(Points.zero) { $0 + $1.points } == loss.lost)
      #expect(loss.units.reduce(Points.zero) { $0 + $1.lost } == loss.lost)
      #expect(loss.units.map(\.lost) == loss.units.map(\.lost).sorted(by: >))
      for unit in loss.units {
        let item = try #require(year.units[unit.unit].items?[loss.item])
        #expect(item.points - (item.earned ?? item.points) == unit.lost)
      }
    }
    #expect(losses.map(\.lost) == losses.map(\.lost).sorted(by: >))
    // What all units lack to full marks, but for what is undecided, is what the items lost.
    let lacking = year.units.compactMap(\.total).reduce(Points.zero) { $0 + year.total - $1.points - $1.pending }
    #expect(losses.reduce(Points.zero) { $0 + $1.lost } == lacking)
  }

  @Test(
    "causes are told apart by what they are, whatever rules are called, and awards beyond what was left make good",
    arguments: [
      // A rule with the words of the floor: 20 − 12 − 20 is 0 by the floor.
      ("full", [("deduct: 12", "扣完为止"), ("deduct: 20", "每次扣二十分")], ["-20 每次扣二十分", "-12 扣完为止", "+12 扣完为止"]),
      // One with those of the ceiling is a rule all the same.
      ("full", [("deduct: 12", "以满分为限")], ["-12 以满分为限"]),
      ("full", [("deduct: 15", "扣分"), ("award: 13", "加分")], ["-15 扣分", "+13 加分"]),
      ("zero", [("award: 6", "甲"), ("award: 4", "乙")], ["-10 没有达到或只部分达到得分条件"]),
      ("zero", [("award: 18", "甲"), ("award: 13", "乙"), ("deduct: 15", "扣分")], ["-15 扣分", "+11 乙"]),
    ])
  func causes(start: String, rules: [(effect: String, text: String)], expected: [String]) throws {
    let labels = YearFolder.labels
    let words = ["扣完为止": labels[.sumFloor], "以满分为限": labels[.sumCeiling]]
    let year = try #require(try YearFolder.values(of: Self.folder(start, rules, words), for: .office).first)
    let losses = ItemLoss.all(of: year)
    let loss = try #require(losses.first)
    #expect(loss.causes.reduce(Points.zero) { $0 + $1.points } == loss.lost)
    let found = loss.causes.map { cause in
      let reason =
        switch cause.reason {
        case .line(let line): Self.name(labels.words(for: line, text: cause.text), words)
        case .unattained: labels[.causeUnattained]
        default: "?"
        }
      return "\((-cause.points).signed) \(reason)"
    }
    #expect(found.map { $0.replacing("−", with: "-") } == expected)
  }

  /// What the table of causes calls some words.
  private static func name(_ text: String, _ words: [String: String]) -> String {
    words.first { $0.value == text }?.key ?? text
  }

  /// A year with one unit, and one item of 20 points whose rules all count.
  private static func folder(
    _ start: String, _ rules: [(effect: String, text: String)], _ words: [String: String]
  ) -> ContentFolder {
    let lines = rules.map { "            - {\($0.effect), if: 有, text: \(words[$0.text] ?? $0.text)}" }
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 20
      dimensions:
        - id: A
          name: 方面
          items:
            - id: A1
              name: 事项
              points: 20
              start: \(start)
              facts: {有: {kind: yesno}}
              rules:
      \(lines.joined(separator: "\n"))
      """,
      "assessments/2023/assessment.yaml": """
      year: 2023
      title: 一个年度
      rubric: r
      window: {from: 2023-01-01, to: 2023-12-31}
      rounds: [{id: only, name: 终评, folder: 1, asOf: 2023-12-31}]
      """,
      "assessments/2023/units.csv": "单位编号,单位名称,类别\na,甲,类\n",
      "assessments/2023/1/checklist.csv": "单位,A1 有\na,是\n",
    ]
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }

  @Test("the standing, the categories and the changes agree with the units", arguments: [2024, 2025])
  func agreement(number: Int) throws {
    let year = try YearFolder.sample(number, .office)
    let standing = try #require(YearStanding(year))
    #expect((standing.scored + standing.pending + standing.vetoed).sorted() == Array(year.units.indices))
    #expect(standing.scored.count == year.medians.total?.count ?? 0)
    #expect(standing.scored.allSatisfy { year.units[$0].total?.verdict == .scored })
    let categories = CategorySummary.all(of: year)
    #expect(categories.map(\.units).reduce(0, +) == year.units.count)
    #expect(categories.compactMap(\.median?.count).reduce(0, +) == standing.scored.count)
    for category in categories {
      let scored = standing.scored.filter { year.units[$0].category == category.name }
      let totals = scored.compactMap { year.units[$0].total?.points }
      #expect(category.median == Median(of: totals))
      #expect(category.lowest?.total == totals.min() && category.highest?.total == totals.max())
    }
    let changes = RoundChange.all(of: year)
    #expect((changes == nil) == (number == 2025))
    for change in changes ?? [] {
      #expect(change.now == year.units[change.unit].total?.points)
      #expect(change.before.total == year.units[change.unit].earlier.last?.total && change.change != .zero)
    }
  }

  @Test("earlier years stand beside a year only when published, and with numbers only under the same rubric")
  func years() throws {
    let draft = try YearFolder.sample(2025, .office)
    let published = try YearFolder.sample(2024, .office)
    #expect(YearComparison.all(of: published, among: [published, draft]).isEmpty)
    #expect(YearComparison.all(of: published, among: [draft]).isEmpty)
    let same = try #require(YearComparison.all(of: draft, among: [published, draft]).first)
    #expect(same.year == 2024 && same.median == published.medians.total && same.units == published.units.count)
    let other = try YearFolder.values(show: "[total]", rubric: "s", in: .office)
    let apart = try #require(YearComparison.all(of: draft, among: [other, draft]).first { $0.year == 2023 })
    #expect(apart.median == nil && apart.units == nil)
  }
}
