import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Registers
import Rubric
import RubricBooks
import SiteContent
import Testing

/// What is still to be done, by unit and item: missing, sent back, unfinished, waiting, undecided, unanswered.
@Suite struct YearTasksTests {
  private static let open = Fixture.good.editing(
    "rubrics/2024.yaml", "签订: {kind: yesno, absent: 是}", "签订: {kind: yesno}")
  private static let answered = "单位,指标,确认\nxxgc,,是\njwc,,是\n"

  /// The tasks of the fixture's year, each as unit, item, matter and the last day for it.
  private func tasks(_ fixture: Fixture, round: Int? = nil, today: String? = nil) throws -> [String] {
    let found = try year(fixture, round: round, today: today)
    return found.all.map { task in
      let words = [
        found.year.directory[task.unit].id, task.item.map { found.year.rubric[$0].id } ?? "–",
        word(task.matter, found.year), task.due?.iso ?? "–",
      ]
      return words.joined(separator: " ")
    }
  }

  private func year(_ fixture: Fixture, round: Int? = nil, today: String? = nil) throws -> YearTasks {
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let day = today.flatMap { parseISODay($0) }
    return YearTasks(try #require(content.years.last), guides: content.guides, round: round, today: day)
  }

  private func word(_ matter: OpenTask.Matter, _ year: AssessmentYear) -> String {
    func name(_ fact: FactID) -> String { year.rubric[fact].name }
    return switch matter {
    case .missing(let facts): "missing(\(facts.map(name).joined(separator: " ")))"
    case .sentBack(let fact, let row): "sentBack(\(name(fact)) \(year.rows.name(row)))"
    case .unfinished(let fact, let row, _): "unfinished(\(name(fact)) \(year.rows.name(row)))"
    case .waiting(let fact, let row): "waiting(\(name(fact)) \(year.rows.name(row)))"
    case .undecidable(let facts, let zero):
      "undecidable(\((facts.map(name) + zero.compactMap { year.rubric.name(of: $0).map { "\($0)=0" } }).joined(separator: " ")))"
    case .awaited: "awaited"
    case .unanswered: "unanswered"
    case .unjudged(let facts): "unjudged(\(facts.map(name).joined(separator: " ")))"
    case .unmarked: "unmarked"
    case .objection: "objection"
    case .notHandedIn, .materialSentBack, .system, .carried: "\(matter)"
    }
  }

  @Test("asks the office, and not the unit, for what the office says itself")
  func unjudged() throws {
    let fixture = Self.open.editing("rubrics/2024.yaml", "签订: {kind: yesno}", "签订: {kind: yesno, office: true}")
      .evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\n")
    #expect(try tasks(fixture, round: 0) == ["jwc 1.1 unjudged(签订) 2024-12-20"])
    #expect(try year(fixture, round: 0).all.allSatisfy(\.isOffices))
  }

  @Test("finds nothing where everything is decided and everyone has answered")
  func nothing() throws {
    #expect(try tasks(Fixture.good.with("~/2-final/feedback.csv", Self.answered)).isEmpty)
    // After the first round nobody has been asked yet.
    #expect(try tasks(Fixture.good, round: 0).isEmpty)
  }

  @Test("looks at a year in which nothing was registered from its first day, until a day is asked for")
  func ahead() throws {
    let empty = Self.open.without("~/1-preliminary/scores.csv")
    let found = try year(empty)
    #expect(found.isAhead && found.today.iso == "2024-01-01")
    #expect(try !year(empty, today: "2024-12-31").isAhead)
    #expect(try !year(Self.open).isAhead)
  }

  @Test("names a unit only on the days on which it is there")
  func existence() throws {
    let fixture = Self.open.editing("~/units.csv", "在职人数\n", "在职人数,自,至\n")
      .editing("~/units.csv", "信工,,100", "信工,,100,,2024-06-30").editing("~/units.csv", "参评,20", "参评,20,2024-03-01,")
    for (today, units) in [("2024-02-29", ["xxgc"]), ("2024-03-01", ["xxgc", "jwc"]), ("2024-07-01", ["jwc"])] {
      let found = try year(fixture, round: 0, today: today)
      #expect(found.all.map { found.year.directory[$0.unit].id } == units)
    }
  }

  @Test("finds facts of which nothing is known, due by the cutoff")
  func missing() throws {
    let fixture = Self.open.evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\n")
    #expect(try tasks(fixture, round: 0) == ["jwc 1.1 missing(签订) 2024-12-25"])
  }

  @Test("takes the guide's day while it is not over, then the cutoff")
  func dues() throws {
    let fixture = Self.open.evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\n")
    for (due, today, expected) in [
      ("责任书截止", "2024-03-01", "2024-04-30"), ("责任书截止", "2024-05-01", "2024-04-30"),
      ("11-30", "2024-11-30", "2024-11-30"), ("3 workdays\nfrom: 收到", "2024-03-01", "2024-12-25"),
    ] {
      let guided = fixture.with("guides/a.md", "---\nitem: \"1.1\"\ndue: \(due)\n---\n")
      #expect(try tasks(guided, round: 0, today: today) == ["jwc 1.1 missing(签订) \(expected)"])
    }
    // A date that the assessment has still to give is not the cutoff.
    let awaited = try year(
      fixture.with("guides/a.md", "---\nitem: \"1.1\"\ndue: 自查截止\n---\n"), round: 0, today: "2024-03-01")
    #expect(awaited.all.map(\.due) == [nil] && awaited.all.map(\.awaitedDate) == ["自查截止"])
    // Nor is it that of what rules take for late after a day of its own.
    let dated = Fixture.good.editing("rubrics/2024.yaml", "报送: {kind: date, absent: 2024-03-01}", "报送: {kind: date}")
      .with("~/1-preliminary/checklist.csv", "单位,1.1 报送\nxxgc,2024-04-01\n")
    #expect(try tasks(dated, round: 0) == ["jwc 1.1 missing(报送) 2024-04-30"])
    let ofDimension = fixture.with("guides/a.md", "---\ndimension: \"1\"\ndue: 11-30\n---\n")
    #expect(try tasks(ofDimension, round: 0, today: "2024-11-01") == ["jwc 1.1 missing(签订) 2024-11-30"])
  }

  @Test("finds what was sent back and not handed in again, and nothing where a record was taken back")
  func sentBack() throws {
    let head = "单位,指标,事项,编号,内容,开始,审核\n"
    func found(_ rows: String, later: String = "") throws -> [String] {
      let fixture = Fixture.good.evidence(head + rows).with("~/2-final/evidence.csv", head + later)
      return try tasks(fixture, round: 1).filter { !$0.contains("awaited") }
    }
    let place = "1-preliminary/evidence.csv"
    // A returned submission, and one that was waiting before.
    #expect(try found("xxgc,1.2,人数,a,5,,退回\n") == ["xxgc 1.2 sentBack(人数 \(place):2) 2024-12-25"])
    #expect(
      try found("xxgc,1.2,人数,a,5,,待审\nxxgc,1.2,人数,a,5,,退回\n") == ["xxgc 1.2 sentBack(人数 \(place):3) 2024-12-25"])
    #expect(try found("xxgc,1.2,人数,,5,,退回\n") == ["xxgc 1.2 sentBack(人数 \(place):2) 2024-12-25"])
    // Handed in again, accepted or waiting.
    #expect(try found("xxgc,1.2,人数,a,5,,退回\n", later: "xxgc,1.2,人数,a,50,,\n").isEmpty)
    #expect(
      try found("xxgc,1.2,人数,a,5,,退回\n", later: "xxgc,1.2,人数,a,50,,待审\n") == [
        "xxgc 1.2 waiting(人数 2-final/evidence.csv:2) 2024-12-31"
      ])
    // An accepted record taken back is a withdrawal.
    #expect(try found("jwc,5.1,缺席,a,,2024-05-06,\njwc,5.1,缺席,a,,2024-05-06,退回\n").isEmpty)
    // A single fact that was sent back is still owed, whatever stood before.
    let open = Self.open.evidence("单位,指标,事项,内容,审核\n全部,1.1,签订,是,\njwc,1.1,签订,是,退回\n")
    #expect(try tasks(open, round: 0) == ["jwc 1.1 sentBack(签订 \(place):3) 2024-12-25"])
    // A mark decides the item all the same.
    let marked = open.with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,10,\njwc,5.2,9,\njwc,1.1,30,看过原件\n")
    #expect(try tasks(marked, round: 0).isEmpty)
  }

  @Test("finds occurrences with a limit that are not finished, with their deadline")
  func unfinished() throws {
    let rows =
      "单位,指标,事项,编号,开始,完成,限期\njwc,5.1,漏洞,a,2024-12-19,,\njwc,5.1,漏洞,b,2024-12-02,,2024-12-30\n"
      + "jwc,5.1,漏洞,c,2024-12-02,2024-12-03,\nxxgc,5.1,缺席,d,2024-12-02,,\n"
    let place = "1-preliminary/evidence.csv"
    let fixture = Fixture.good.evidence(rows)
    #expect(
      try tasks(fixture, round: 0)
        == [
          "jwc 5.1 unfinished(漏洞 \(place):2) 2024-12-24", "jwc 5.1 unfinished(漏洞 \(place):3) 2024-12-30",
        ])
    // Told from an earlier day, what is finished later is not finished.
    #expect(
      try tasks(fixture, round: 0, today: "2024-12-02") == [
        "jwc 5.1 unfinished(漏洞 \(place):3) 2024-12-30", "jwc 5.1 unfinished(漏洞 \(place):4) 2024-12-05",
      ])
  }

  @Test("finds what the office has to review, to mark and to settle")
  func office() throws {
    let fixture = Self.open.evidence("单位,指标,事项,内容,审核\n全部,1.1,签订,是,待审\njwc,1.1,签订,是,\n")
      .with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,10,\n")
    let found = try year(fixture, round: 0)
    #expect(
      try tasks(fixture, round: 0) == [
        "xxgc 1.1 waiting(签订 1-preliminary/evidence.csv:2) 2024-12-20", "jwc 5.2 unmarked 2024-12-20",
      ])
    let areOffices = found.all.allSatisfy { $0.isOffices }
    #expect(areOffices)
    let ratio = Fixture.good.editing(
      "rubrics/2024.yaml", "- {deduct: 10, below: 人数, least: 0.5, per: 在职人数}",
      "- {award: 10, ratio: {part: 人数, whole: 总数}}"
    ).editing(
      "rubrics/2024.yaml", "人数: {kind: number, cap: 50, absent: 100}",
      "人数: {kind: number}\n          总数: {kind: number}"
    )
    .with("~/1-preliminary/checklist.csv", "单位,1.2 人数,1.2 总数\nxxgc,1,0\njwc,1,2\n")
    #expect(try tasks(ratio, round: 0) == ["xxgc 1.2 undecidable(总数=0) 2024-12-20"])
  }

  @Test("finds who has not answered, and objections without a decision")
  func answers() throws {
    let asked = Fixture.good.with("~/2-final/feedback/jwc.csv", "单位,指标,确认,意见\njwc,5.2,否,偏低\njwc,5.2,否,偏低\n")
    #expect(
      try tasks(asked) == ["xxgc – awaited –", "jwc 5.2 objection 2024-12-31"])
    let decided = asked.with("~/2-final/feedback.csv", "单位,指标,处理,答复\njwc,5.2,不采纳,维持\n")
    #expect(try tasks(decided) == ["xxgc – awaited –"])
    // What was decided in an earlier round does not answer what is said in a later one.
    let early = asked.with("~/1-preliminary/feedback.csv", "单位,指标,处理,答复\njwc,5.2,不采纳,维持\n")
    let found = try tasks(early)
    #expect(found.contains("jwc 5.2 objection 2024-12-31"))
    // Who confirms the same item afterwards has withdrawn the objection, and one on another item has not.
    let later = { (item: String) in
      Fixture.good.with("~/1-preliminary/feedback.csv", "单位,指标,确认,意见\njwc,5.2,否,偏低\n")
        .with("~/2-final/feedback.csv", "单位,指标,确认,意见\njwc,\(item),是,\nxxgc,,是,\n")
    }
    #expect(try tasks(later("5.2")).isEmpty)
    #expect(try tasks(later("5.1")) == ["jwc 5.2 objection 2024-12-31"])
    // An opinion without a word on confirmation is no answer.
    let remarked = Fixture.good.with("~/2-final/feedback.csv", "单位,指标,确认,意见\nxxgc,,是,\njwc,,,收到\n")
    #expect(try tasks(remarked) == ["jwc – awaited –"])
  }

  @Test("takes an earlier answer while the result is what it was, and asks nobody before there is a result")
  func earlierAnswers() throws {
    let confirmed = Fixture.good.with("~/1-preliminary/feedback.csv", Self.answered)
    #expect(try tasks(confirmed).isEmpty)
    let changed = confirmed.with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,5.2,8,复核\n")
    #expect(try tasks(changed) == ["jwc – awaited –"])
    let empty = Fixture.good.without("~/1-preliminary/scores.csv")
      .with("~/1-preliminary/checklist.csv", "单位\n")
    #expect(try tasks(empty) == ["xxgc 5.2 unmarked 2024-12-31", "jwc 5.2 unmarked 2024-12-31"])
    #expect(try year(empty).steps.unanswered == nil)
  }

  @Test("waits for answers until the day that the round names, and misses them from the day after")
  func answerDays() throws {
    let fixture = Fixture.good.editing(
      "~/assessment.yaml", "asOf: 2024-12-20", "asOf: 2024-12-20, feedback: 2024-12-27")
    #expect(try tasks(fixture, round: 0, today: "2024-12-19").isEmpty, "there is no result yet")
    #expect(
      try tasks(fixture, round: 0, today: "2024-12-27")
        == ["xxgc – awaited 2024-12-27", "jwc – awaited 2024-12-27"])
    #expect(
      try tasks(fixture, round: 0, today: "2024-12-28")
        == ["xxgc – unanswered 2024-12-27", "jwc – unanswered 2024-12-27"])
    // The next round asks for answers to the result of this one.
    #expect(try tasks(fixture) == ["xxgc – unanswered 2024-12-27", "jwc – unanswered 2024-12-27"])
    let steps = try year(fixture, round: 0, today: "2024-12-26").steps
    #expect(steps.unanswered == 2 && steps.answersUntil?.iso == "2024-12-27")
    // Approval waits for answers until their last day, and no longer.
    let last = Fixture.good.editing("~/assessment.yaml", "asOf: 2024-12-31", "asOf: 2024-12-31, feedback: 2025-01-05")
    #expect(try !year(last, today: "2025-01-05").steps.isReady && year(last, today: "2025-01-06").steps.isReady)
    let answered = fixture.with("~/1-preliminary/feedback.csv", Self.answered)
    #expect(try tasks(answered, round: 0, today: "2024-12-28").isEmpty)
  }

  @Test("tells how far the year is on its way to a published result")
  func steps() throws {
    let good = Fixture.good.with("~/2-final/feedback.csv", Self.answered)
    var steps = try year(good).steps
    #expect(steps.isReady && !steps.isApproved && !steps.isPublished && !steps.isPinned)
    #expect(steps.unanswered == 0)
    steps = try year(good, round: 0).steps
    #expect(!steps.isReady && !steps.isLastRound && steps.unanswered == nil)
    steps = try year(Self.open).steps
    #expect(steps.undecidedUnits == 2 && steps.undecidedItems == 2 && steps.unanswered == 2 && !steps.isReady)
    let approved = good.editing(
      "~/assessment.yaml", "cutoff: 补充截止\n",
      "cutoff: 补充截止\napproval: {by: 领导小组, date: 2025-01-08}\npublication: {date: 2025-01-10, show: [total]}\n")
    steps = try year(approved).steps
    #expect(steps.isApproved && steps.isPublished && !steps.isPinned)
    // What is published is no longer asked about.
    let published = approved.without("~/2-final/feedback.csv")
    #expect(try tasks(published).isEmpty)
    #expect(try year(published).steps.unanswered == nil)
  }

  @Test("a round that corrects a published result asks nobody again, unless it names a day or somebody answers")
  func corrections() throws {
    let approval = "approval: {by: 领导小组, date: 2025-01-08, round: final}\n"
    let outcome = approval + "publication: {date: 2025-01-10, show: [total]}\n"
    let review = "  - {id: review, name: 复议, folder: 3-review, asOf: 2025-02-20}\n"
    func folder(_ review: String) -> Fixture {
      Fixture.good.editing("~/assessment.yaml", "cutoff: 补充截止\n", "\(review)cutoff: 补充截止\n\(outcome)")
        .with("~/2-final/feedback.csv", "单位,指标,确认,意见,处理\njwc,5.2,否,偏低,采纳\n")
        .with("~/3-review/scores.csv", "单位,指标,得分,理由\njwc,5.2,10,复议\n")
    }
    // Who objected has answered, although the result has changed since; the other unit never said anything.
    #expect(try tasks(folder(review)).isEmpty)
    let steps = try year(folder(review)).steps
    #expect(steps.isUnasked && steps.unanswered == nil && !steps.isPublished && steps.isReady)
    #expect(try year(folder(review), round: 1).steps.silent == 1)
    let asked = try year(folder(review.replacing("02-20}", with: "02-20, feedback: 2025-02-27}"))).steps
    #expect(!asked.isUnasked && asked.unanswered == 2)
    let answered = folder(review).with("~/3-review/feedback.csv", "单位,指标,确认\njwc,,是\n")
    #expect(try year(answered).steps.unanswered == 1)
  }
}
