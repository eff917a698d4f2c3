import ContentTestSupport
import Rubric
import Testing

@testable import Editions

/// The units by the share of the points that they lost.
struct SpreadTests {
  private func spread(_ scores: (Int64, Int64)...) -> Spread {
    Spread(of: scores.map { (Points(hundredths: $0.0 * 100), Points(hundredths: $0.1 * 100)) })
  }

  @Test("a half lost is not more than a half, all is all, and what a unit could not have does not count")
  func counts() {
    #expect(spread((4, 4), (3, 4), (2, 4), (1, 4), (0, 4), (0, 0)).counts == [1, 2, 1, 1])
    #expect(spread((0, 1)).counts == [0, 0, 0, 1] && spread().counts == [0, 0, 0, 0])
    #expect(spread((0, 0)).units == 0 && spread((0, 0)).mean == .zero)
  }

  @Test("the mean loss is rounded half up to 0.01")
  func mean() {
    #expect(spread((0, 1), (1, 1), (1, 1)).mean == Points(hundredths: 33))
    #expect(spread((0, 2), (2, 2), (2, 2)).mean == Points(hundredths: 67))
    #expect(spread((0, 1), (4, 4), (4, 4), (4, 4), (4, 4), (4, 4), (4, 4), (4, 4)).mean == Points(hundredths: 13))
  }

  @Test("spreads are shown where medians and items are, and count the units that those count")
  func allowed() throws {
    let none = try #require(YearFolder.values(show: "[total]", in: .site).spreads)
    #expect(none.dimensions == nil && none.items == nil)
    let dimensions = try YearFolder.values(show: "[dimensions]", in: .site)
    // Without totals all units count, as in the medians: the difference would tell how many are vetoed.
    #expect(
      dimensions.spreads?.dimensions?.map { $0.map(\.units) }
        == dimensions.medians.dimensions?.map { $0.map(\.median.count) })
    #expect(dimensions.spreads?.dimensions?.map { $0.map(\.units) } == [[12]] && dimensions.spreads?.items == nil)
    let both = try YearFolder.values(show: "[total, dimensions]", in: .site)
    #expect(both.spreads?.dimensions?.map { $0.map(\.units) } == [[11]])
    let items = try YearFolder.values(show: "[items]", in: .site)
    #expect(items.spreads?.dimensions == nil)
    let losses = ItemLoss.all(of: items)
    let lost = try #require(items.spreads?.items)
    for loss in losses {
      #expect(lost[loss.item].lost == loss.lost && lost[loss.item].losing == loss.units.count)
    }
    #expect(lost.indices.allSatisfy { index in lost[index].lost == .zero || losses.contains { $0.item == index } })
  }

  @Test("the briefing has the losses of items over all units, and of a single unit only the items marked otherwise")
  func briefing() throws {
    let year = try YearFolder.values(show: nil, in: .briefing)
    #expect(year.spreads?.items?.count == year.items.count)
    #expect(year.units.allSatisfy { ($0.items ?? []).allSatisfy { $0.state == .overridden } })
  }
}
