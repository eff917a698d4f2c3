import PaperTexts
import Papers
import Rubric
import Testing

/// The figures of a quarter and of the year, reckoned by hand.
@Suite struct QuarterPapersTests {
  @Test(
    "cases are counted with the time that they took and those overdue",
    arguments: [
      // W-3 twice from 3 to 17 February: ten working days. W-1 takes 27 April, which was worked: three. W-2, J-1 are open.
      ("q1", "2", "2", "100%", "10", "10"), ("q2", "4", "2", "50%", "3", "3"),
      ("year", "6", "4", "66.7%", "7.7", "10"),
    ])
  func figures(name: String, count: String, overdue: String, share: String, mean: String, longest: String) throws {
    let paper = try PaperFolder.papers().paper(.quarter, name)
    #expect(paper.said(.count) == count)
    #expect(paper.said(.overdueCount) == overdue)
    #expect(paper.said(.overdueShare) == share)
    #expect(paper.said(.mean) == mean)
    #expect(paper.said(.longest) == longest)
  }

  @Test("units and kinds of cases have a row each, and all together one")
  func rows() throws {
    let paper = try PaperFolder.papers().paper(.quarter, "q2")
    #expect(
      paper.said(.handling).split(separator: "\n").dropFirst(2) == [
        "| 甲科 | 问题 | 2 | 1 | 1 | 3.0 | 3 |", "| 乙科 | 加急 | 1 | 0 | 1 | — | — |",
        "| 丙科 | 问题 | 1 | 0 | 0 | — | — |", "| 合计 | 　 | 4 | 1 | 2 | 3.0 | 3 |",
      ])
  }

  @Test("amounts are summed from the beginning of the year, as far as rows count")
  func sums() throws {
    let papers = try PaperFolder.papers()
    #expect(try papers.paper(.quarter, "q1").said(.training).hasSuffix("| A3 | 学时 | 1 | 8 |"))
    #expect(try papers.paper(.quarter, "q2").said(.training).hasSuffix("| A3 | 学时 | 2 | 4 |"))
  }

  @Test("the year has a chart of its quarters")
  func chart() throws {
    let papers = try PaperFolder.papers()
    let figure = try #require(try papers.paper(.quarter, "year").figure)
    #expect(figure.bars.map(\.count) == [2, 4])
    #expect(figure.bars.map(\.marked) == [2, 2])
    #expect(try papers.paper(.quarter, "year").markdown.contains("\n\n\(PaperFigure.place)\n"))
    #expect(try papers.paper(.quarter, "q1").figure == nil)
  }
}
