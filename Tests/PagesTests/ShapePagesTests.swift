import ContentTestSupport
import Editions
import Markup
import Testing

/// Rubrics and guides with weights, a bonus, bounds, levels and items for some categories.
struct ShapePagesTests {
  private func page(_ path: String) throws -> String { try RenderedSite(ShapeFolder.folder(), .site).text(path) }

  @Test("a rubric says its weights, bonus, bounds, levels and ranks, and what each category can earn")
  func rubric() throws {
    let page = try page("rubric/r.html")
    #expect(
      page.contains(
        ("各方面的得分乘以权重后计入总分：“学院专项”50%、其余 100%。“加分”的得分加在基本分之外，不在满分之内，没有加分不算失分，合计至多加 3 分。总分是基本分与加分之和，超过 30 分的按 30 分计。"
          + "等级：总分达到 27 分的为“优秀”，达到 15 分、不满 27 分的为“合格”，不满 15 分的不定等级；被考核部门认定一票否决的，不论得分，为“不合格”。名次在每一类单位之内分别排列。评为“不适用”的指标不计：其余指标乘以权重以后的得分合计，除以其余指标乘以权重以后的分值合计，再乘以 30 分。加分不参加折算，加分的指标评为“不适用”的，不加分。")
          .unparted))
    #expect(page.contains("逐项说明怎么读") && page.contains("得分有上限的方面") == false)
    #expect(page.contains("<caption>各类单位的满分</caption>") && page.contains("40 × 50% = 20"))
    #expect(page.contains("B 学院专项（权重 50%）（仅学院）"))
    let plain = try RenderedSite.sample(.site).text("rubric/2024.html")
    #expect(
      !plain.contains("权重") && !plain.contains("各类单位的满分") && !plain.contains("评为“不适用”") && !plain.contains("逐项说明怎么读"))
  }

  @Test("a guide says for whom the item is, how marks are averaged, and where shared facts are registered")
  func guide() throws {
    let judged = try page("guide/B1.html")
    #expect(judged.contains("仅学院有这项指标，其他单位不考核。") && judged.contains("去掉一个最高分和一个最低分，取其余的平均分；评分不满 3 人的，待核定。".unparted))
    #expect(try page("guide/C1.html").contains("各项指标共用，同一件只登记一次，登记时“指标”写“C”。"))
    #expect(try page("guide/D2.html").contains("没有评定的计 0 分。".unparted))
  }

  @Test("the list of materials has the points of each category, and the bonus apart")
  func materials() throws {
    let page = try page("guide/index.html")
    #expect(page.contains("6 项指标中有 3 项要交材料：学院共 50 分、部门共 10 分，另有加分 2 分。".unparted))
    #expect(page.contains("（仅学院）</th>") && page.contains("（加分项）</th>"))
  }
}
