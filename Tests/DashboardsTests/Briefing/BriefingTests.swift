import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Foundation
import Markup
import Registers
import Rubric
import RubricBooks
import SiteContent
import Testing
import Theming

@testable import Components
@testable import Dashboards
@testable import Editions
@testable import Pages
@testable import Wording

/// The briefing's figures against the states that the registers give.
struct BriefingTests {
  private typealias Mark = (reason: String, authority: String)

  private static let labels = YearFolder.labels

  /// The briefing of a year after a round.
  private static func text(_ content: Content, _ year: AssessmentYear, _ round: Int) throws -> String {
    var findings = Findings()
    let theme = try #require(Theme(findings: &findings))
    let plan = BriefingFiles(content, labels: theme.labels, edition: .briefing, year: year, round: round)
    return String(decoding: theme.render(try #require(plan.files.first).compose()), as: UTF8.self)
  }

  private static func content(_ folder: ContentFolder) throws -> Content {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    return content
  }

  /// The rows of the table below a heading, each a list of cells without tags; empty where there is no such heading.
  private static func rows(_ text: String, below heading: Label) -> [[String]] {
    guard let start = text.range(of: "<h2>\(labels[heading])</h2>") else { return [] }
    let section = text[start.upperBound...]
    let body = section.range(of: "</section>").map { section[..<$0.lowerBound] } ?? section
    return body.split(separator: "<tr>").dropFirst(2).map { row in
      row.matches(of: /<t[hd][^>]*>(?:<div>)?(.*?)(?:<\/div>)?<\/t[hd]>/).map { String($0.output.1) }
    }
  }

  /// An amount as a column with a number of decimals has it, after a verdict that is not the usual one.
  private static func words(_ points: Points, _ places: Int, _ verdict: UnitResult.Verdict = .scored) -> String {
    let amount = String(decoding: html { $0.decimal(points, places: places) }.bytes, as: UTF8.self)
    return verdict == .scored ? amount : "\(labels[verdict.label])\u{A0}\(amount)"
  }

  @Test("of many units the tables stand in annexes, which together have what one file would")
  func annexes() throws {
    func files(_ units: Int) throws -> [String: String] {
      var findings = Findings()
      let theme = try #require(Theme(findings: &findings))
      let content = try Self.content(YearFolder.folder(show: nil, units: units))
      let plan = BriefingFiles(content, labels: theme.labels, edition: .briefing, year: content.years[0])
      return Dictionary(
        uniqueKeysWithValues: plan.files.map { ($0.path, String(decoding: theme.render($0.compose()), as: UTF8.self)) })
    }
    #expect(try files(1000).keys.sorted() == ["index.html"])
    let many = try files(1001)
    #expect(many.keys.sorted() == ["index.html", "units/1.html", "units/2.html"])
    let main = try #require(many["index.html"])
    #expect(main.contains("<code>units/1.html</code>") && main.contains("<dl class=\"signature\">"))
    #expect(Self.rows(main, below: .briefingResults).isEmpty)
    #expect(!main.contains("<h2>\(Self.labels[.briefingVetoes])</h2>"))
    let annexes = try ["units/1.html", "units/2.html"].map { try #require(many[$0]) }
    #expect(annexes.map { Self.rows($0, below: .briefingResults).count } == [501, 500])
    // Of the other category are the vetoed unit and the one whose mark was changed.
    #expect(annexes.map { Self.rows($0, below: .briefingVetoes).count } == [0, 1])
    #expect(annexes.map { Self.rows($0, below: .briefingOverridden).count } == [0, 1])
    #expect(annexes.allSatisfy { !$0.contains("<dl class=\"signature\">") && !$0.contains("data-filter") })
  }

  @Test("the sample's and the made years' figures are those of the states, round by round")
  func figures() throws {
    for folder in try [sampleContent(), TwoRounds.folder(), YearFolder.folder(show: nil, units: 31)] {
      let content = try Self.content(folder)
      for year in content.years {
        for state in year.states { try check(content, year, state) }
      }
    }
  }

  private func check(_ content: Content, _ year: AssessmentYear, _ state: RoundState) throws {
    let text = try Self.text(content, year, state.round)
    let labels = Self.labels
    let place = Comment(rawValue: "\(year.plan.year), round \(state.round + 1)")
    for address in text.components(separatedBy: "href=\"").dropFirst() { #expect(address.hasPrefix("#"), place) }
    let names = year.directory.active.map { year.directory[$0].name }
    let results = Array(zip(names, state.results))

    let totals = results.filter { $0.1.verdict == .scored }.map(\.1.total).sorted()
    if !totals.isEmpty {
      let (low, high) = (totals[(totals.count - 1) / 2].hundredths, totals[totals.count / 2].hundredths)
      let median = Points(hundredths: (low + high + 1) / 2)
      let scope = labels(.briefingScope, "\(results.count)", "\(totals.count)")
      let sentence = labels(
        .briefingScored, scope, median.decimal, totals[0].decimal, totals[totals.count - 1].decimal)
      #expect(text.contains("<li>\(sentence.unparted)</li>"), place)
    }
    for (verdict, label) in [(UnitResult.Verdict.vetoed, Label.briefingVetoed), (.pending, .briefingPending)] {
      let found = results.filter { $0.1.verdict == verdict }.map(\.0)
      let named = found.prefix(12).joined(separator: "、")
      let sentence = labels(label, "\(found.count)", found.count > 12 ? labels(.briefingMore, named) : named).unparted
      #expect(text.contains(sentence) == !found.isEmpty, place)
    }

    // Units and objections are counted as the tasks count them; the answers are told after the publication too.
    let tasks = YearTasks(year, guides: content.guides, round: state.round)
    let answers = UnitAnswers(year, round: state.round, today: tasks.today)
    #expect(text.contains("各单位反馈：") == answers.wereAsked, place)
    if let unanswered = tasks.steps.unanswered { #expect(text.contains("未反馈 \(unanswered) 个".unparted), place) }
    let open = tasks.steps.openObjections
    #expect(text.contains("其中 \(open) 条尚未处理".unparted) == (open > 0), place)
    let undecided = Self.rows(text, below: .briefingContested).filter { $0.last == labels[.briefingOpen] }
    #expect(undecided.count == open, place)

    let vetoes = zip(names, state.vetoes).flatMap { name, vetoes in
      vetoes.map { year.vetoes[$0] }.map { [name, $0.veto.day.iso, $0.cause, $0.accountability] }
    }
    #expect(Self.rows(text, below: .briefingVetoes) == vetoes, place)

    var overridden: [(unit: String, item: Int, computed: Points?, earned: Points?, mark: Mark)] = []
    for (index, (name, result)) in results.enumerated() {
      for (item, found) in result.items.enumerated() where found.state == .overridden {
        let mark = try #require(state.marks[index][item].map { year.marks[$0] })
        overridden.append((name, item, found.computed?.score, found.earned, (mark.reason, mark.authority)))
      }
    }
    let (computed, earned) = (overridden.compactMap(\.computed).places, overridden.compactMap(\.earned).places)
    #expect(
      Self.rows(text, below: .briefingOverridden)
        == overridden.map { row in
          let item = year.rubric.items[row.item]
          return [
            row.unit, "\(item.id) \(item.name)", row.computed.map { Self.words($0, computed) } ?? labels[.statePending],
            row.earned.map { Self.words($0, earned) } ?? "", row.mark.reason, row.mark.authority,
          ]
        }, place)

    let pairs =
      state.round == 0
      ? []
      : zip(year.states[state.round - 1].results, results).filter { before, now in
        before.total != now.1.total || before.verdict != now.1.verdict
      }
    let places = (
      pairs.map(\.0.total).places, pairs.map(\.1.1.total).places, pairs.map { $1.1.total - $0.total }.places
    )
    let changed = pairs.map { before, now in
      let change = now.1.total - before.total
      let amount = String(decoding: html { $0.signed(change, places: places.2) }.bytes, as: UTF8.self)
      return [
        now.0, Self.words(before.total, places.0, before.verdict), Self.words(now.1.total, places.1, now.1.verdict),
        change == .zero ? "" : amount,
      ]
    }
    #expect(Self.rows(text, below: .briefingChanged) == changed, place)
    #expect(Self.rows(text, below: .briefingResults).map { $0.first } == names, place)
  }

  @Test("a contested result or item is told once, with its last decision, and as open if objected to after that")
  func contested() throws {
    func rows(_ first: String, _ second: String, decided: (String, String)) throws -> [[String]] {
      var files: [String: [UInt8]] = [:]
      for (path, text) in [
        ("assessments/2023/1/feedback/u1.csv", first), ("assessments/2023/2/feedback/u1.csv", second),
      ] { files[path] = Array("单位,指标,确认,意见\n\(text)\n".utf8) }
      for (path, text) in [
        ("assessments/2023/1/feedback.csv", decided.0), ("assessments/2023/2/feedback.csv", decided.1),
      ] {
        files[path] = Array("单位,指标,处理,答复\n\(text)\n".utf8)
      }
      let content = try Self.content(YearFolder.folder(show: nil, adding: files))
      let year = try #require(content.years.first)
      return Self.rows(try Self.text(content, year, 1), below: .briefingContested)
    }
    #expect(try rows("", "", decided: ("", "")) == [])
    #expect(try rows("u1,A1,否,意见", "", decided: ("u1,A1,采纳,", "")) == [["第1单位", "A1 事件", "初评", "采纳"]])
    #expect(
      try rows("u1,A1,否,意见", "", decided: ("u1,A1,采纳,", "u1,A1,不采纳,")) == [["第1单位", "A1 事件", "初评", "不采纳"]])
    #expect(
      try rows("u1,A1,否,意见", "u1,A1,否,仍有意见", decided: ("u1,A1,不采纳,", "")) == [["第1单位", "A1 事件", "初评", "尚未处理"]])
    #expect(try rows("u1,A1,否,意见", "u1,A1,是,", decided: ("", "")) == [])
    #expect(try rows("u1,A2,否,意见", "", decided: ("", "")) == [["第1单位", "A2 评判", "初评", "尚未处理"]])
    #expect(
      try rows("u1,,否,整体意见\nu1,A1,否,意见", "u1,A1,,只是说明", decided: ("u1,A1,采纳,", "")) == [
        ["第1单位", "全部结果", "初评", "尚未处理"], ["第1单位", "A1 事件", "初评", "采纳"],
      ])
    #expect(try rows("u1,,否,整体意见", "u1,,是,", decided: ("", "")) == [])
  }

  @Test("no units, one unit and units without results make a briefing all the same")
  func few() throws {
    for units in ["", "u1,第1单位,甲类\n"] {
      let files = ["assessments/2023/units.csv": Array("单位编号,单位名称,类别\n\(units)".utf8)]
      var without = YearFolder.files(show: nil).filter { !$0.key.contains("/1/") && !$0.key.contains("/2/") }
      without.merge(files) { $1 }
      var findings = Findings()
      let content = Content(ContentFolder(memory: without), scope: .everything, findings: &findings)
      guard let year = content.years.first else { continue }
      for round in year.states.indices {
        let text = try Self.text(content, year, round)
        #expect(text.contains("\(units.isEmpty ? 0 : 1)\u{A0}个参加考核的单位的结果"))
      }
    }
  }
}
