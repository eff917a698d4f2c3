import Assessment
import ContentFiles
import ContentTestSupport
import Editions
import Registers
import Rubric
import SiteContent
import Testing

/// What a result is set beside: medians and the year before.
struct ComparisonTests {
  @Test("medians count the units with a decided and unvetoed result")
  func medians() throws {
    let medians = try TwoRounds.values(.office).medians
    // 16, 22, 21, 22.5, 25 and 27; unit 6 is vetoed.
    #expect(medians.total?.count == 6)
    #expect(medians.total?.points.decimal == "22.25")
    #expect(medians.wholeDimensions?.map { $0?.points.decimal } == ["22.25"])
  }

  @Test("medians count all units where verdicts are withheld, so that none tells how many are vetoed")
  func withheldVerdicts() throws {
    let medians = try YearFolder.values(show: "[dimensions]", in: .site).medians
    #expect(medians.total == nil && medians.wholeDimensions?.map { $0?.count } == [12])
    let both = try YearFolder.values(show: "[total, dimensions]", in: .site).medians
    #expect(both.wholeDimensions?.map { $0?.count } == [11])
  }

  @Test("a packet has medians of five units and more, and the public those of what is published")
  func audiences() throws {
    #expect(try TwoRounds.values(.packets, only: 0).medians.total?.count == 6)
    let draft = try TwoRounds.content()
    let before = try #require(draft.years.first)
    let values = try TwoRounds.values(.site, published: true)
    #expect(values.medians.total != nil && values.medians.dimensions == nil)
    #expect(before.directory.active.count == 1)
  }

  /// The made year with items left out of the first two units' totals: of the first A2, of the second all items.
  private static func rescaled(_ edition: Edition) throws -> YearValues {
    var files = YearFolder.files(show: "[total, dimensions]", units: 6)
    let rubric = String(decoding: try #require(files["rubrics/r.yaml"]), as: UTF8.self)
    files["rubrics/r.yaml"] = Array(rubric.replacing("total: 15", with: "total: 15\nnotApplicable: rescale").utf8)
    files["assessments/2023/2/vetoes.csv"] = nil
    let marks = "u1,A2,不适用,没有这项业务\nu5,A1,不适用,没有这项业务\nu5,A2,不适用,没有这项业务\n"
    files["assessments/2023/2/scores.csv"] = Array(("单位,指标,得分,理由\n" + marks).utf8)
    return try #require(try YearFolder.values(of: ContentFolder(memory: files), for: edition).first)
  }

  @Test("of units that items do not apply to, medians and spreads take the share of a dimension's points")
  func shares() throws {
    let year = try Self.rescaled(.site)
    // 7 of 10 is 10.5 of 15; the fifth unit has nothing to compare.
    #expect(year.units[0].dimensions?.first?.earned.decimal == "7")
    #expect(year.medians.wholeDimensions?.map { $0?.count } == [5])
    let totals = year.units.indices.filter { $0 != 4 }.compactMap { year.units[$0].total?.points }
    #expect(year.medians.wholeDimensions?.first??.points == Median(of: totals)?.points)
    #expect(year.spreads?.dimensions?.first?.first?.lost == totals.reduce(Points.zero) { $0 + year.total - $1 })
  }

  @Test("a total that was scaled up is known with the points that it was scaled up from")
  func scaling() throws {
    let year = try Self.rescaled(.site)
    #expect(year.units.map { $0.scaling(in: year)?.points.decimal } == ["10", nil, nil, nil, "0", nil])
    #expect(year.hasScaledUnits)
    #expect(try !TwoRounds.values(.office).hasScaledUnits)
  }

  @Test("the year before is compared under the same rubric only")
  func years() throws {
    let office = try TwoRounds.values(.office)
    let previous = try #require(office.units[0].previous)
    #expect(previous.isComparable && previous.total?.decimal == "27.5")
    #expect(previous.items?.map { $0?.decimal } == ["10", "10", "7.5"])
    #expect(office.units[1].previous == nil)
    let site = try #require(try TwoRounds.values(.site, published: true).units[0].previous)
    #expect(site.total?.decimal == "27.5" && site.items == nil)
    let other = try #require(try TwoRounds.values(.office, rubricOfYearBefore: "s").units[0].previous)
    #expect(!other.isComparable && other.total == nil && other.dimensions == nil && other.items == nil)
  }

  @Test("what can still be won back is said while results are drafts, for the unit and the office")
  func remedies() throws {
    let content = try TwoRounds.content()
    #expect(content.years.count == 2)
    let offered = try TwoRounds.values(.packets, only: 0).units[0].items?.compactMap(\.remedies)
    // The hole is late already; only the day itself is left, on which nothing gives points back.
    #expect(offered?.isEmpty == true)
    #expect(
      try TwoRounds.values(.office, published: true).units.flatMap { $0.items ?? [] }.allSatisfy { $0.remedies == nil })
    #expect(try TwoRounds.values(.briefing).units.flatMap { $0.items ?? [] }.allSatisfy { $0.remedies == nil })
  }

  @Test("milestones are in the order in which they are reached, open ones last")
  func milestones() throws {
    let days = try TwoRounds.values(.office).milestones
    #expect(
      days.map(\.kind) == [.opens, .round("初评"), .closes, .round("终评"), .approved, .published])
    #expect(days.map { $0.day != nil } == [true, true, true, true, false, false])
  }
}
