import ContentTestSupport
import Diagnostics
import Editions
import Exporting
import SiteContent
import Testing

/// Results by rubrics with weights, a bonus, levels and items for some categories, as tables.
struct ShapeResultTests {
  @Test("tables have the level, the bonus and what enters the total, and blanks for what does not exist")
  func columns() throws {
    let year = try ShapeFolder.values(.office)
    let lines = String(decoding: ResultTable(year, for: .download).csv, as: UTF8.self).split(separator: "\r\n")
    #expect(
      lines[0].hasSuffix(
        "总分,结论,待核定分值,加分,名次,等级,A 共同,A 共同 计入总分,B 学院专项,B 学院专项 计入总分,C 部门专项,C 部门专项 计入总分,D 加分,D 加分 计入总分,A1 日常,B1 评议,C1 制度,C2 处置,D1 获奖,D2 创新"
      ))
    #expect(lines[1] == "x1,甲学院,学院,30,已评定,0,3,1,优秀,10,10,36,18,,,3,3,10,36,,,4,0")
    #expect(lines[4] == "b2,乙部门,部门,15,一票否决,0,0,,不合格,5,5,,,10,10,0,0,5,,0,10,0,0")
  }

  @Test("a table for a terminal has the level and the bonus where the rubric has them")
  func terminal() throws {
    let text = String(decoding: ScoreTable(try ShapeFolder.values(.office)).text, as: UTF8.self)
    #expect(text.contains("结论      等级    总分  加分  待核定分值"))
    let plain = String(decoding: ScoreTable(try YearFolder.values(show: "[total]", in: .site)).text, as: UTF8.self)
    #expect(!plain.contains("等级") && !plain.contains("加分"))
  }

  @Test("the table for the general evaluation has the bonus, and levels if they are published")
  func evaluation() throws {
    func sheet(_ show: String) throws -> String {
      var findings = Findings()
      let content = Content(ShapeFolder.folder(show: show), scope: .everything, findings: &findings)
      let year = try #require(content.years.first)
      let table = try #require(EvaluationTable(year, basis: []))
      return String(decoding: table.sheet.csv, as: UTF8.self)
    }
    #expect(try sheet("[total, level]").contains("是否一票否决,其中加分,等级,"))
    #expect(try sheet("[total]").contains("是否一票否决,其中加分,审定机构"))
  }
}
