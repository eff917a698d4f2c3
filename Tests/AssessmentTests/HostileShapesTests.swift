import Assessment
import Diagnostics
import Glibc
import Testing

/// Files of hostile size and shape: nothing takes more time than their length explains.
@Suite(.timeLimit(.minutes(10))) struct HostileShapesTests {
  private static let mega = 1 << 20

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  private static let registers = [
    "10,000 quotes": times(10_000, "\""), "a quote in each cell": times(2_000, "\"\"\","),
    "no line break": times(10_000, "x"), "commas": times(10_000, ","), "lone CRs": times(10_000, "\r"),
    "tabs": times(10_000, "\t"), "2,000 named columns": (0..<2_000).map { "c\($0)" }.joined(separator: ",") + "\n",
    "2,000 named columns behind the required ones": "{header}," + (0..<2_000).map { "c\($0)" }.joined(separator: ",")
      + "\na\n",
    "1,000 unnamed columns and rows": "{header}" + times(1_000, ",") + "\n" + times(1_000, "x,x\n"),
    "1,000 rows with nothing known": "{header}\n" + (0..<1_000).map { "谁\($0),无\($0),无,无\n" }.joined(),
    "1,000 blank units": "{header}\n" + times(1_000, ",,,x\n"), "1,000 summaries": "{header}\n" + times(1_000, "合计,\n"),
    "1,000 rows alike": "{header}\n" + times(1_000, "jwc,5.1,缺席,2024-5-6,jwc\n"),
    "1,000 open quotes": "{header}\n" + times(1_000, "jwc,\"\"x,y\n"),
    "a quote to the end": "{header}\n\"" + times(10_000, "\n"),
    "NULs": times(1000, "\0"),
  ]

  @Test("a MiB of one character", arguments: ["x", ",", "\r", "\""])
  func mebibyte(character: String) {
    let count = HostileShapesTests.mega / character.utf8.count
    measure("a MiB of \(character.debugDescription)", Fixture.good.evidence(HostileShapesTests.times(count, character)))
  }

  @Test("50,000 columns, named or not")
  func columns() throws {
    func check(_ path: String, _ names: [String], _ row: String) throws {
      let header = try #require(HostileShapesTests.headers[path])
      let text = ([header] + names).joined(separator: ",") + "\n" + HostileShapesTests.times(1_000, row + "\n")
      measure("50,000 columns in \(path)", Fixture.good.with(path, text))
    }
    try check("~/1-preliminary/evidence.csv", (0..<50_000).map { "c\($0)" }, "a")
    try check("~/2-final/checklist.csv", Array(repeating: "", count: 50_000), "a,a,a,a,a,a")
  }

  private static let headers = [
    "~/units.csv": "单位编号,单位名称,类别,在职人数", "~/1-preliminary/evidence.csv": "单位,指标,事项,开始,备注",
    "~/2-final/checklist.csv": "单位,1.1 签订",
    "~/2-final/meetings.csv": "应到,会议,指标,事项,日期", "~/2-final/scores.csv": "单位,指标,得分",
    "~/2-final/vetoes.csv": "单位,日期,事由,问责文件",
    "~/2-final/feedback.csv": "单位,指标,处理", "~/2-final/feedback/jwc.csv": "单位,指标", "~/selfcheck/jwc.csv": "单位,指标,事项",
    "~/roster.csv": "单位,角色,姓名", "calendar/2024.csv": "日期,类型",
  ]

  @Test("registers of hostile shape", arguments: registers.keys.sorted())
  func register(name: String) throws {
    let text = try #require(HostileShapesTests.registers[name])
    for (path, header) in HostileShapesTests.headers.sorted(by: { $0.key < $1.key }) {
      measure("\(name) in \(path)", Fixture.good.with(path, text.replacing("{header}", with: header)))
    }
  }

  private static let documents = [
    "deep flow": times(5_000, "["), "deep mappings": times(5_000, "{a: "), "deep sequences": times(5_000, "- "),
    "deep questions": times(5_000, "? "), "nesting hidden in quotes": times(5_000, "[\"]\", "),
    "nested keys hidden in quotes": times(5_000, "{? [\"]}\", "),
    "nesting line by line": (0..<1000).map { times($0, " ") + "a:\n" }.joined(),
    "nesting by one space": (0..<250).map { times($0, " ") + "- \n" }.joined() + times(250, " ") + "x\n",
    "a huge scalar": "title: " + times(mega - 10, "x"),
    "a huge quoted scalar": "title: \"" + times(mega / 4 - 10, "\\n") + "\"",
    "a huge block": "title: |\n" + times(5_000, "  x\n"),
    "5,000 keys": (0..<5_000).map { "k\($0): \n" }.joined().prefix(mega).description,
    "equal keys": times(5_000, "title: x\n").prefix(mega).description, "5,000 documents": times(5_000, "--- a\n"),
    "5,000 elements": "[" + times(5_000, "a,") + "]", "elements of elements": "[" + times(5_000, "[],{},") + "]",
    "comments": times(5_000, "# x\n"),
    "tabs": times(5_000, "\t\n"), "tags": times(5_000, "!!str "),
    "anchors": (0..<5_000).map { "- &a\($0) x\n" }.joined(),
    "aliases of one anchor": "a: &x [y]\nb: [" + times(5_000, "*x, ") + "]\n",
    "aliases of nothing": "[" + times(5_000, "*x, ") + "]",
    "an alias as a key": "a: &x y\n? *x\n: *x : z\n? *x : y\n", "directives": times(5_000, "%YAML 1.1\n"),
    "a tab indent": "a:\n\tb: c\n",
    "a merge key": "a: {<<: {b: c}, <<: d}\n",
    "a sequence as key": "? [a, b]\n: c\n? [a, b]\n: d\n? {a: b}\n: e\n? {a: b}\n: f\n",
    "every break": "a: b\rc: d\u{85}e: f\u{2028}g: h\u{2029}i: [\r*j, \u{85}*k]\n",
    "a mark within": "a: b\u{FEFF}c\n\u{FEFF}d: e\n",
    "an empty key": ": x\n? \n: \n", "only a mark": "\u{FEFF}", "only dots": "...\n", "a NUL": "a: \0\n",
    "escapes": "title: \"\\x00\\e\\u2028\\uD800\"\n",
  ]

  @Test("YAML of hostile shape", arguments: documents.keys.sorted())
  func document(name: String) throws {
    let text = try #require(HostileShapesTests.documents[name])
    measure(name, Fixture.good.with("site.yaml", text))
    measure("\(name) in a guide", Fixture.good.with("guides/a.md", "---\n\(text)\n---\n"))
    for path in ["rubrics/2024.yaml", "~/assessment.yaml"] {
      measure("\(name) behind \(path)", Fixture.good.with(path, Fixture.good[path] + text))
    }
  }

  /// Checks a folder by the law and that reading it takes less processor time than walking pairs would.
  private func measure(_ what: String, _ fixture: Fixture, sourceLocation: SourceLocation = #_sourceLocation) {
    let start = threadSeconds()
    HostileBytesTests().check(fixture, what, twice: false, sourceLocation: sourceLocation)
    #expect(threadSeconds() - start < 5, "\(what)", sourceLocation: sourceLocation)
  }
}

/// The processor time of the current thread, which does not depend on what else the machine does.
private func threadSeconds() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec
}
