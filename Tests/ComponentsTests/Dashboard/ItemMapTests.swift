import ContentTestSupport
import Foundation
import Layouts
import Markup
import Rubric
import Testing

@testable import Components
@testable import Editions

/// The table of units by items: its cells, and its parts where units are many.
struct ItemMapTests {
  @Test("every cell leads to its item's calculation and says its score and how it came about")
  func cells() throws {
    let site = try RenderedSite(sampleContent(), .site)
    let page = try site.text("results/2024/index.html")
    let year = try YearFolder.sample(2024, .site)
    var cells = 0
    for unit in year.units {
      for item in unit.items ?? [] {
        let start = "<a href=\"\(unit.id).html#item-\(item.id)\">"
        // The map is the last to name the cell; the losses may name it before.
        let cell = try #require(page.components(separatedBy: start).last?.prefix { $0 != "/" })
        cells += 1
        switch item.state {
        case .scored: #expect(cell == "\(item.earned?.decimal ?? "")<")
        case .judged: #expect(cell.hasPrefix("\(item.earned?.decimal ?? "") <span aria-hidden=\"true\">◆<"))
        case .overridden: #expect(cell.hasPrefix("\(item.earned?.decimal ?? "") <span aria-hidden=\"true\">▲<"))
        case .notApplicable: #expect(cell.hasPrefix("<span aria-hidden=\"true\">–<"))
        case .pending: #expect(cell.hasPrefix("<span aria-hidden=\"true\">◌<"))
        }
      }
    }
    #expect(cells == year.units.count * 20)
  }

  @Test("shades follow the share that was lost")
  func levels() throws {
    let year = try YearFolder.values(show: "[items]", in: .site)
    let columns = try #require(year.itemColumns)
    let cells = ItemMapCells(columns, year, PageContext(labels: YearFolder.labels, alone: .year(year.year)))
    // None to four events of three points each, out of ten.
    for (unit, level) in [(4, 0), (0, 2), (1, 3), (2, 3), (3, 1)] {
      let row = String(decoding: html { cells.write(year.units[unit], &$0) }.bytes, as: UTF8.self)
      #expect(row.hasPrefix("<td class=\"l\(level)\">"), "\(row)")
    }
  }

  @Test("up to four hundred units are one table, more are split by category and then in parts")
  func split() throws {
    let whole = try #require(ItemMapLayout(try YearFolder.values(show: "[items]", units: 400, in: .site)))
    #expect(whole.pages.isEmpty)
    let plan = try #require(ItemMapLayout(try YearFolder.values(show: "[items]", units: 900, in: .site)))
    #expect(plan.pages.map(\.name) == ["1.html", "1-2.html", "2.html", "2-2.html"])
    #expect(plan.pages.map(\.units.count) == [400, 50, 400, 50])
    #expect(plan.pages.flatMap(\.units).sorted() == Array(0..<900))
    #expect(plan.pages.map(\.category) == ["甲类", "甲类", "乙类", "乙类"])
  }
}
