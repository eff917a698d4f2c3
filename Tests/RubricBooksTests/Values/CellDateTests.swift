import Rubric
import RubricBooks
import Tabular
import TestSupport
import Testing

/// The dates that clerks write and Excel leaves behind (formats §2).
@Suite struct CellDateTests {
  /// A cell's moment as `YYYY-MM-DD`, with ` HH:MM` where it has a time.
  private func read(_ cell: String) -> String? {
    parseMoment(normalised(cell)).map { moment in
      moment.day.iso
        + (moment.minute.map { " \($0 / 600)\($0 / 60 % 10):\($0 % 60 / 10)\($0 % 10)" } ?? "")
    }
  }

  @Test("reads the examples that the pages' script reads too")
  func examples() throws {
    let moments = try CellExamples.read().moments
    #expect(moments.count > 100)
    for example in moments { #expect(read(example.cell) == example.value, "\(example.cell)") }
  }

  @Test("reads every day of four hundred years in every form, and no other")
  func everyDay() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    let end = try #require(Day(year: 2300, month: 1, day: 1))
    while day < end {
      let (year, month, number) = day.civil
      for text in ["\(year)-\(month)-\(number)", "\(year)年\(month)月\(number)日", day.iso]
      where parseMoment(text)?.day != day {
        Issue.record("\(text) is read as \(String(describing: read(text)))")
      }
      day = day.adding(days: 1)
    }
    #expect(parseMoment("20000")?.day.adding(days: 60_000) == parseMoment("80000")?.day)
  }

  @Test(
    "reads dates of YAML files strictly",
    arguments: [
      ("2024-05-28", true), ("2024-5-28", false), ("2024-05-28 ", false), (" 2024-05-28", false), ("2024/05/28", false),
      ("2024-02-30", false), ("2024-05-28T00:00", false), ("45440", false), ("", false), ("２０２４-05-28", false),
    ])
  func isoDays(text: String, isGood: Bool) { #expect((parseISODay(text) != nil) == isGood) }
}
