import ContentTestSupport
import Rubric
import Testing

@testable import Editions

/// Years whose rubric has weights, a bonus, bounds, levels and items for some categories.
struct ShapeTests {
  @Test("nothing is lost without a bonus, or where an item does not exist")
  func lost() throws {
    let year = try ShapeFolder.values(.office)
    let items = try year.units.map { try #require($0.items) }
    #expect(items[0].map { $0.lost?.decimal } == ["0", "4", nil, nil, nil, nil])
    #expect(items[1].map { $0.lost?.decimal } == ["2", nil, "0", "2", nil, nil])
    #expect(items[0].map(\.exists) == [true, true, false, false, true, true])
    #expect(ItemLoss.all(of: year).map { year.items[$0.item].id } == ["B1", "A1", "C1", "C2"])
    let spreads = try #require(year.spreads?.items)
    #expect(spreads.map(\.units) == [4, 2, 2, 2, 0, 0])
  }

  @Test("a total has its base beside the bonus, also where both together are bounded")
  func base() throws {
    let year = try ShapeFolder.values(.office)
    #expect(year.units.map { $0.total?.points.decimal } == ["30", "27", "16", "15"])
    #expect(year.units.map { $0.base?.decimal } == ["28", "26", "16", "15"])
    #expect(year.units.map { $0.bonus?.decimal } == ["3", "1", "0", "0"])
    #expect(year.units.map(\.level) == ["优秀", "优秀", "合格", "不合格"])
  }

  @Test("totals and dimensions have medians over the units that have the same items")
  func medians() throws {
    let year = try ShapeFolder.values(.office)
    let medians = year.medians
    #expect(medians.total == nil && medians.total(of: "学院")?.points.decimal == "23")
    #expect(medians.total(of: "部门")?.points.decimal == "27")
    #expect(medians.wholeDimensions?.map { $0?.points.decimal } == ["8", nil, nil, "1"])
    #expect(medians.dimension(1, of: "学院")?.median.points.decimal == "28" && medians.dimension(1, of: "部门") == nil)
    #expect(year.spreads?.dimensions?.map { $0.map(\.units) } == [[3], [2], [1], [3]])
    // A packet has medians of five units and more: of none here.
    #expect(try ShapeFolder.values(.packets).medians.totals.isEmpty)
  }

  @Test("ranks are counted within categories, and one category follows the other")
  func ranks() throws {
    let year = try ShapeFolder.values(.office)
    #expect(year.units.map(\.rank) == [1, 1, 2, nil])
    #expect(year.ranking?.group(of: "学院")?.count == 2 && year.ranking?.group(of: "部门")?.count == 1)
    #expect(year.byRank([0, 1, 2, 3]) == [0, 2, 1, 3])
  }

  @Test("lateness has its days, from the first working day after the deadline")
  func lateDays() throws {
    let items = try #require(try ShapeFolder.values(.office).units[1].items)
    let record = try #require(items[3].lines.first?.records.first)
    #expect(record.lateness?.by == .workdays(2))
    #expect(
      record.lateness?.days?.lowerBound.iso == "2026-10-16" && record.lateness?.days?.upperBound.iso == "2026-10-19")
  }
}
