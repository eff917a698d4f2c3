import ContentTestSupport
import Foundation
import Layouts
import Markup
import Rubric
import Testing
import Wording

@testable import Components
@testable import Dashboards
@testable import Editions

/// The table of units by items: its cells, and its parts where units are many.
struct ItemMapTests {
  @Test("every cell says its score and how it came about, and leads to the calculation where something was lost")
  func cells() throws {
    let site = try RenderedSite.sample(.site)
    let page = try site.text("results/2024/index.html")
    let map = try #require(page.components(separatedBy: "<table class=\"heat").last?.components(separatedBy: "<tr>"))
    let year = try YearFolder.sample(2024, .site)
    // A column has as many decimals as one of its scores needs.
    let places = year.items.indices.map { item in
      year.units.compactMap { $0.items?[item] }.filter { $0.state != .notApplicable }.compactMap(\.earned).places
    }
    var (cells, links) = (0, 0)
    for (row, unit) in zip(map.dropFirst(2), year.units) {
      #expect(row.contains("<a href=\"\(unit.id).html\">\(unit.name)</a>"))
      let found = row.components(separatedBy: "<td class=\"").dropFirst(2).map {
        $0.components(separatedBy: "/td>")[0]
      }
      for (index, (cell, item)) in zip(found, unit.items ?? []).enumerated() {
        cells += 1
        let lost = item.lost ?? .zero
        let start = "<a href=\"\(unit.id).html#item-\(item.id)\" data-lost=\"\(item.id) −\(lost.decimal)\">"
        #expect(cell.contains(start) == (lost > .zero) && cell.contains("<a ") == (lost > .zero))
        links += lost > .zero ? 1 : 0
        let words = try #require(cell.split(separator: ">", maxSplits: lost > .zero ? 2 : 1).last)
        let score = item.earned.map { earned in
          String(decoding: html { $0.decimal(earned, places: places[index]) }.bytes, as: UTF8.self)
        }
        switch item.state {
        case .scored: #expect(words.hasPrefix("\(score ?? "")<"))
        case .judged: #expect(words.hasPrefix("\(score ?? "") <span aria-hidden=\"true\">◆<"))
        case .overridden: #expect(words.hasPrefix("\(score ?? "") <span aria-hidden=\"true\">▲<"))
        case .notApplicable: #expect(words.hasPrefix("<span aria-hidden=\"true\">–<"))
        case .pending: #expect(words.hasPrefix("<span aria-hidden=\"true\">◌<"))
        case .absent: #expect(words.isEmpty)
        }
      }
    }
    #expect(cells == year.units.count * 20 && links > 20)
  }

  @Test("a total of a unit that is set apart has the mark that it has in the table of all units")
  func marks() throws {
    let vetoed = try RenderedSite.sample(.site).text("results/2024/index.html")
    func mark(_ sign: String, _ words: String) -> String {
      "<span aria-hidden=\"true\">\(sign)</span><span class=\"said\">\(words)</span></td>"
    }
    #expect(vetoed.contains("<td class=\"sum marked\">82.0 \(mark("■", "一票否决"))"))
    #expect(vetoed.contains("<li>■ 一票否决</li>"))
    let pending = try RenderedSite.sample(.office).text("results/2025/index.html")
    #expect(pending.contains("<td class=\"sum marked quiet\">89.65 \(mark("◌", "待核定"))"))
    #expect(!pending.contains("<li>■ 一票否决</li>"))
  }

  @Test("shades follow the share that was lost")
  func levels() throws {
    let year = try YearFolder.values(show: "[items]", in: .site)
    let columns = try #require(year.itemColumns)
    let cells = ItemMapCells(
      columns, year.units, year, PageContext(labels: YearFolder.labels, alone: .year(year.year)))
    // None to four events of three points each, out of ten.
    for (unit, level) in [(4, 0), (0, 2), (1, 3), (2, 3), (3, 1)] {
      let row = String(decoding: html { cells.write(year.units[unit], &$0) }.bytes, as: UTF8.self)
      #expect(row.hasPrefix("<td class=\"l\(level)\">"), "\(row)")
    }
  }

  @Test("a long name is cut at the head of its column, and whole in what is said of it")
  func heads() throws {
    let page = try RenderedSite.sample(.site).text("results/2024/index.html")
    #expect(
      page.contains(
        "<th scope=\"col\" id=\"column-9.1\" aria-label=\"9.1 在职人员网络安全培训，3 分\" title=\"9.1 在职人员网络安全培训，3 分\">"
          + "<span class=\"of\">9.1</span><span class=\"name\">在职人员网络…</span></th>"))
    #expect(page.contains("<span class=\"of\">5.1</span><span class=\"name\">处置安全漏洞</span>"))
  }

  @Test("up to four hundred units are one table, more are split by category and then in parts of one size")
  func split() throws {
    let whole = try #require(ItemMapLayout(try YearFolder.values(show: "[items]", units: 400, in: .site)))
    #expect(whole.pages.isEmpty)
    let plan = try #require(ItemMapLayout(try YearFolder.values(show: "[items]", units: 900, in: .site)))
    #expect(plan.pages.map(\.name) == ["1.html", "1-2.html", "2.html", "2-2.html"])
    #expect(plan.pages.map(\.units.count) == [225, 225, 225, 225])
    #expect(plan.pages.flatMap(\.units).sorted() == Array(0..<900))
    #expect(plan.pages.map(\.category) == ["甲类", "甲类", "乙类", "乙类"])
  }
}
