import Calendars
import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import Rubric
import Sentences
import SiteContent
import Testing

/// What falls due in a year, computed from the documents, the guides and the year's plan.
struct YearCalendarTests {
  private func calendar(_ year: Int, _ folder: ContentFolder, showsOutcome: Bool = false) throws -> YearCalendar {
    try CalendarFolder.calendar(year, folder, showsOutcome: showsOutcome)
  }

  /// The entries that fall on single days or spans, as `2025-12-20 补充材料截止` or `2025-01-01–2025-03-31 …`.
  private func lines(_ calendar: YearCalendar) -> [String] {
    calendar.entries.compactMap { entry in
      entry.days.map { days in
        let (from, to) = (days.lowerBound.iso, days.upperBound.iso)
        return (from == to ? from : "\(from)–\(to)") + " " + entry.title(in: YearFolder.labels)
      }
    }
  }

  private static let quarters = [("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31")]

  @Test(
    "every year has the documents' meetings, scoring, and 20 December, which no weekend moves", arguments: 2024...2026)
  func documents(year: Int) throws {
    let calendar = try calendar(year, sampleContent())
    let lines = lines(calendar)
    for (index, quarter) in Self.quarters.enumerated() {
      #expect(lines.contains("\(year)-\(quarter.0)–\(year)-\(quarter.1) 召开网络安全季度工作会议（第 \(index + 1) 季度）"))
    }
    #expect(lines.contains("\(year)-01-01–\(year)-03-31 召开网络安全专题会议"))
    #expect(lines.contains("\(year)-01-01–\(year)-12-31 召开网络安全专题会议"))
    #expect(lines.contains("\(year)-12-01–\(year)-12-31 网安办打分，形成初评结果"))
    let last = calendar.entries.filter { $0.note(in: YearFolder.labels).contains("不晚于当年度12月20日") }
    #expect(last.map { $0.days?.upperBound.iso } == ["\(year)-12-20"])
    #expect(last.map(\.items) == [[]], "20 December is for supplements alone")
    let earliest = calendar.entries.filter { $0.note(in: YearFolder.labels).contains("不早于12月1日") }
    #expect(earliest.map { $0.days?.lowerBound.iso } == ["\(year)-12-01"])
    #expect(earliest.map(\.items) == [["3.3"]])
    #expect(last.map(\.isDeadline) == [true] && earliest.map(\.isDeadline) == [false])
  }

  @Test("a year's plan settles the dates that the documents leave open")
  func plans() throws {
    let folder = try sampleContent()
    let first = lines(try calendar(2024, folder))
    #expect(first.contains("2024-06-28 签订《网络安全责任书》（责任书截止）"))
    #expect(first.contains("2024-12-13 总结截止"))
    #expect(first.contains("2025-01-08 考核结果审定"))
    #expect(first.contains("2025-01-10 考核结果公布"))
    let second = try calendar(2025, folder)
    #expect(lines(second).contains("2025-04-30 签订《网络安全责任书》（责任书截止）"))
    let letters = lines(second).filter { $0.contains("签订《网络安全责任书》") }
    #expect(letters.count == 1)
    #expect(!lines(second).contains { $0.contains("审定") || $0.contains("公布") })
    #expect(second.open.isEmpty)
    #expect(lines(second).contains("2025-11-28 自查材料截止"))
    // What items ask for is asked of the units, whether a duty says so or not.
    for name in ["总结截止", "自查材料截止", "补充材料截止"] {
      let entry = try #require(second.entries.first { $0.key == "named:\(name)" })
      #expect(entry.role?.hasPrefix("各单位") == true, "\(name)")
    }
    #expect(lines(second).contains("2025-12-26 “初评”结果的反馈截止日"))
  }

  @Test("a year without assessment has the documents' duties, and says what is still open")
  func comingYear() throws {
    let calendar = try calendar(2026, sampleContent())
    #expect(!lines(calendar).contains { $0.contains("责任书") })
    #expect(
      calendar.open.map { $0.title(in: YearFolder.labels) } == ["签订《网络安全责任书》（责任书截止）", "总结截止", "自查材料截止", "培训材料截止"])
    #expect(calendar.open.allSatisfy { $0.isDeadline })
    #expect(calendar.open.map(\.items) == [["1.1"], ["3.3"], ["8.1"], ["9.1", "9.2"]])
    #expect(!calendar.entries.contains { $0.source == .window || $0.source == .round })
  }

  @Test("limits come from the guides, else from the rules, each once")
  func limits() throws {
    let calendar = try calendar(2025, sampleContent())
    #expect(
      calendar.relative.map(\.when) == [
        .limit(.workdays(10), from: "主要负责人变更"), .limit(.workdays(3), from: "信息中心通报漏洞"),
        .limit(.hours(24), from: "收到上级主管部门通报"),
      ])
    #expect(calendar.relative.map(\.items) == [["1.1"], ["5.1"], ["5.2"]])
    let small = try self.calendar(2025, CalendarFolder.folder())
    #expect(small.relative.map(\.when) == [.limit(.days(2), from: "通报")])
  }

  @Test("keys tell all entries of a year apart")
  func keys() throws {
    for year in 2024...2026 {
      let calendar = try calendar(year, sampleContent(), showsOutcome: true)
      let keys = (calendar.entries + calendar.open).map(\.key)
      // A duty that recurs in spans of different length is told by what it is; its spans are told by their days.
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test("approval and publication of a draft are for the office alone")
  func outcome() throws {
    let draft = CalendarFolder.folder("approval: {by: 领导小组ZZ, date: 2026-01-08}")
    #expect(!(try calendar(2025, draft).entries.contains { $0.source == .approval }))
    let notes = try calendar(2025, draft, showsOutcome: true).entries.map { $0.note(in: YearFolder.labels) }
    #expect(notes.contains("领导小组ZZ"))
    #expect(try RenderedSite(draft, .site).pages(containing: "领导小组ZZ") == [])
    let published = CalendarFolder.folder(
      "approval: {by: 领导小组ZZ, date: 2026-01-08}\npublication: {date: 2026-01-10, show: [total]}")
    #expect(try calendar(2025, published).entries.suffix(2).map(\.source) == [.approval, .publication])
  }

  @Test("what has weeks, or lasts longer than a month, is shown on its last day; a shorter period is shown whole")
  func shownDays() throws {
    let ranges = "dates: {值守: {from: 2025-09-25, to: 2025-10-08}, 专项: {from: 2025-03-01, to: 2025-04-02}}"
    let calendar = try calendar(2025, CalendarFolder.folder(ranges))
    func shown(_ title: String) -> [String] {
      calendar.entries.filter { $0.title == .content(title) }.compactMap { entry in
        entry.shownDays.map { "\($0.lowerBound.iso) \($0.upperBound.iso)" }
      }
    }
    #expect(shown("值守") == ["2025-09-25 2025-10-08"] && shown("专项") == ["2025-04-02 2025-04-02"])
    let sample = try self.calendar(2025, sampleContent())
    #expect(
      sample.entries.allSatisfy { entry in
        entry.shownDays.map {
          $0.upperBound == entry.days?.upperBound && (!entry.isDeadline || $0.lowerBound == $0.upperBound)
        }
          ?? false
      })
  }

  @Test("units are concerned by what they do, by names and by answers, not by what the office and the group do")
  func concernsUnits() throws {
    let calendar = try calendar(2025, sampleContent(), showsOutcome: true)
    let office = calendar.entries.filter { !$0.concernsUnits }.map { $0.title(in: YearFolder.labels) }
    #expect(office.contains("网安办打分，形成初评结果") && office.contains("考核事项的时间范围"))
    #expect(office.contains("召开网络安全季度工作会议（第 1 季度）") && office.contains("网络安全应急演练"))
    let units = (calendar.entries + calendar.relative).filter(\.concernsUnits).map { $0.title(in: YearFolder.labels) }
    #expect(
      Set([
        "签订《网络安全责任书》（责任书截止）", "补充考核材料提交截止（补充材料截止）", "各单位召开网络安全专题会议",
        "“初评”结果的反馈截止日", "处置安全漏洞", "考核自查",
      ]).isSubset(of: units))
  }

  @Test("a calendar speaks as of the day of the build, or of the publication")
  func asOf() throws {
    let folder = try sampleContent()
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    func day(_ year: Int, _ today: Day? = nil) -> String? {
      YearCalendar(year, content, showsOutcome: false, today: today).asOf?.iso
    }
    #expect(day(2024) == "2025-01-10" && day(2025) == nil && day(2026) == nil)
    #expect(day(2026, Day(year: 2026, month: 5, day: 20)) == "2026-05-20")
  }

  @Test("a cutoff without a name is an entry, one with a name a note beside it")
  func cutoff() throws {
    let plain = try calendar(2025, CalendarFolder.folder("cutoff: 2025-12-21"))
    #expect(lines(plain).contains("2025-12-21 2025 年 12 月 21 日之后收到的材料不再审核。"))
    let named = try calendar(2025, CalendarFolder.folder("dates: {收件: 2025-12-21}\ncutoff: 收件"))
    #expect(lines(named).filter { $0.contains("12-21") } == ["2025-12-21 收件"])
    let notes = named.entries.filter { $0.title == .content("收件") }.map { $0.note(in: YearFolder.labels) }
    #expect(notes == ["2025 年 12 月 21 日之后收到的材料不再审核。"])
  }
}
