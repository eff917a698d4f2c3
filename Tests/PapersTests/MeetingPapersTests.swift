import PaperTexts
import Papers
import Rubric
import Testing

/// The papers about meetings: who is expected, who came, who was absent.
@Suite struct MeetingPapersTests {
  @Test("every quarter has a notice and a sheet to sign, with the people to turn to")
  func sheets() throws {
    let papers = try PaperFolder.papers()
    #expect(papers.of(.meeting).map(\.name) == ["q1", "q2", "q3", "q4"])
    let sheet = try papers.paper(.attendance, "q2")
    #expect(sheet.title == "2025年第二季度工作会议签到表")
    #expect(
      sheet.said(.table).split(separator: "\n").dropFirst(2) == [
        "| 1 | 甲科 | 甲联络 | 　 | 　 |", "| 2 | 乙科 | 乙主任 | 　 | 　 |", "| 3 | 丙科 | 　 | 　 | 　 |",
      ])
    #expect(try papers.paper(.meeting, "q1").said(.categories) == "临床2个、医技1个")
  }

  @Test("absences are told of each quarter that has begun, and of the year")
  func absences() throws {
    let papers = try PaperFolder.papers()
    #expect(papers.of(.absences).map(\.name) == ["q1", "q2", "year"])
    let year = try papers.paper(.absences, "year")
    #expect(year.said(.meetingCount) == "2")
    #expect(
      year.said(.meetings).split(separator: "\n").dropFirst(2) == [
        "| 3月10日 | 第一次例会 | 3 | 2 | 0 | 1 |", "| 5月12日 | 第二次例会 | 3 | 1 | 1 | 1 |",
      ])
    #expect(year.said(.count) == "2")
    #expect(year.said(.table).hasSuffix("| 丙科 | 2 | 3月10日 第一次例会、5月12日 第二次例会 |"))
    #expect(try papers.paper(.absences, "q2").said(.count) == "1")
  }
}
