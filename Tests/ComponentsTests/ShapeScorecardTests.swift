import ContentTestSupport
import Editions
import Markup
import Testing

/// Scorecards by rubrics with weights, a bonus, bounds, levels and items for some categories.
struct ShapeScorecardTests {
  private func card(_ unit: String) throws -> String {
    let site = try RenderedSite(ShapeFolder.folder(show: "[total, dimensions, items, rank, level]"), .site)
    return try site.text("results/2026/\(unit).html")
  }

  @Test("the answer has the base and the bonus, the level, and the rank within the category")
  func answer() throws {
    let bounded = "</strong>（基本分 28 + 加分 3，总分以 30 分为限），等级为优秀，学院第 1 名（共 2 个）；1 项指标共失 4 分（按指标分值，未乘权重）。"
    #expect(try card("x1").contains(bounded.unparted))
    #expect(try card("b1").contains("</strong>（基本分 26 + 加分 1），等级为优秀，部门第 1 名（共 1 个）；".unparted))
    #expect(try card("b2").contains("一票否决，不计名次；总分照算 15 分，等级为不合格；2 项指标共失 15 分".unparted))
  }

  @Test("items that do not exist are left out, and the bonus stands apart")
  func items() throws {
    let card = try card("x1")
    #expect(!card.contains("id=\"item-C1\"") && !card.contains("部门专项"))
    let parts = card.split(separator: "<h2>加分项</h2>")
    #expect(parts.count == 2 && !parts[0].contains("id=\"item-D1\""))
    #expect(parts[1].contains("<p>“加分”各项合计 4 分，至多计 3 分。共加 3 分，加在基本分之外；没有加分不算失分。</p>".unparted))
    #expect(try self.card("x2").contains("没有加分。加分加在基本分之外，没有加分不算失分。"))
  }

  @Test("where dimensions have weights, the table has them with what enters the total")
  func weights() throws {
    let card = try card("x1")
    #expect(card.contains("<th scope=\"col\" class=\"number\">权重</th><th scope=\"col\" class=\"number\">计入总分</th>"))
    for (name, words) in [("得分", "36"), ("分值", "40"), ("权重", "50%"), ("计入总分", "18")] {
      #expect(card.contains("data-column=\"\(name)\"><div>\(words)</div></td>"))
    }
    #expect(card.contains("加分（加在基本分之外，至多计 3 分）"))
  }

  @Test("the office is told each assessor's mark and which are left out, the unit how many there were")
  func panel() throws {
    let counted = "由 3 位评分人评分，去掉 1 个最高分和 1 个最低分后取平均：36 分。"
    let marks = "评分人：甲 40（去掉）、乙 36、丙 30（去掉）"
    let office = try RenderedSite(ShapeFolder.folder(), .office).text("results/2026/x1.html")
    #expect(office.contains(counted.unparted) && office.contains(marks.unparted))
    let packet = try RenderedPackets(ShapeFolder.folder()).text("x1")
    #expect(packet.contains(counted.unparted) && !packet.contains("甲 40".unparted))
    #expect(try card("x1").contains("由评分人评定：36 分。".unparted))
  }

  @Test("begun periods say what is late and the days, and a rule at its bound says so")
  func periods() throws {
    let packet = try RenderedPackets(ShapeFolder.folder()).text("b1")
    #expect(packet.contains("每逾期一个工作日扣 1 分（共逾期 2 个工作日；本项至多扣 2 分，已扣足）".unparted))
    #expect(packet.contains("，逾期 2 个工作日（10 月 16 日—19 日）"))
    // A packet has nothing of items that do not exist for the unit, and its receipt says what a bonus is.
    #expect(packet.contains("data-item=\"C2\"") && !packet.contains("<tr data-item=\"B1\""))
    #expect(packet.contains(">D1 获奖（加分项）</th>") && packet.contains("<dt>等级</dt>"))
  }
}
