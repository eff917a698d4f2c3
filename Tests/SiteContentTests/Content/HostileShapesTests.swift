import ContentFiles
import ContentTestSupport
import Diagnostics
import TestSupport
import Testing

/// Files of hostile size and shape: nothing takes more work than their length explains.
@Suite struct HostileShapesTests {
  /// The size of the texts; their names say how much that is.
  private static let size = 1000

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  private static func registers(_ size: Int) -> [String: String] {
    [
      "10,000 quotes": times(10 * size, "\""), "a quote in each cell": times(2 * size, "\"\"\","),
      "no line break": times(10 * size, "x"), "commas": times(10 * size, ","), "lone CRs": times(10 * size, "\r"),
      "tabs": times(10 * size, "\t"),
      "2,000 named columns": (0..<2 * size).map { "c\($0)" }.joined(separator: ",") + "\n",
      "2,000 named columns behind the required ones": "{header},"
        + (0..<2 * size).map { "c\($0)" }.joined(separator: ",")
        + "\na\n",
      "1,000 unnamed columns and rows": "{header}" + times(size, ",") + "\n" + times(size, "x,x\n"),
      "1,000 rows with nothing known": "{header}\n" + (0..<size).map { "谁\($0),无\($0),无,无\n" }.joined(),
      "1,000 blank units": "{header}\n" + times(size, ",,,x\n"), "1,000 summaries": "{header}\n" + times(size, "合计,\n"),
      "1,000 rows alike": "{header}\n" + times(size, "jwc,5.1,缺席,2024-5-6,jwc\n"),
      "1,000 open quotes": "{header}\n" + times(size, "jwc,\"\"x,y\n"),
      "a quote to the end": "{header}\n\"" + times(10 * size, "\n"),
      "NULs": times(size, "\0"),
    ]
  }

  @Test("a MiB of one character", arguments: ["x", ",", "\r", "\""])
  func mebibyte(character: String) {
    measure("a MiB of \(character.debugDescription)") {
      HostileShapesTests.times($0 << 10, character)
    } in: {
      Fixture.good.evidence($0)
    }
  }

  @Test(
    "50,000 columns, named or not",
    arguments: [("~/1-preliminary/evidence.csv", true, "a"), ("~/2-final/checklist.csv", false, "a,a,a,a,a,a")])
  func columns(path: String, isNamed: Bool, row: String) throws {
    let header = try #require(HostileShapesTests.headers[path])
    measure("50,000 columns in \(path)") { size in
      let names = (0..<50 * size).map { isNamed ? "c\($0)" : "" }
      return ([header] + names).joined(separator: ",") + "\n" + HostileShapesTests.times(size, row + "\n")
    } in: {
      Fixture.good.with(path, $0)
    }
  }

  private static let headers = [
    "~/units.csv": "单位编号,单位名称,类别,在职人数", "~/1-preliminary/evidence.csv": "单位,指标,事项,开始,备注",
    "~/2-final/checklist.csv": "单位,1.1 签订",
    "~/2-final/meetings.csv": "应到,会议,指标,事项,日期", "~/2-final/scores.csv": "单位,指标,得分",
    "~/2-final/vetoes.csv": "单位,日期,事由,问责文件",
    "~/2-final/feedback.csv": "单位,指标,处理", "~/2-final/feedback/jwc.csv": "单位,指标", "~/selfcheck/jwc.csv": "单位,指标,事项",
    "~/roster.csv": "单位,角色,姓名", "calendar/2024.csv": "日期,类型",
  ]

  @Test("registers of hostile shape", arguments: registers(1).keys.sorted())
  func register(name: String) throws {
    for (path, header) in HostileShapesTests.headers.sorted(by: { $0.key < $1.key }) {
      measure("\(name) in \(path)") {
        HostileShapesTests.registers($0)[name, default: ""].replacing("{header}", with: header)
      } in: {
        Fixture.good.with(path, $0)
      }
    }
  }

  private static func documents(_ size: Int) -> [String: String] {
    [
      "deep flow": times(5 * size, "["), "deep mappings": times(5 * size, "{a: "),
      "deep sequences": times(5 * size, "- "),
      "deep questions": times(5 * size, "? "), "nesting hidden in quotes": times(5 * size, "[\"]\", "),
      "nested keys hidden in quotes": times(5 * size, "{? [\"]}\", "),
      "nesting line by line": (0..<size).map { times($0, " ") + "a:\n" }.joined(),
      "nesting by one space": (0..<size / 4).map { times($0, " ") + "- \n" }.joined() + times(size / 4, " ") + "x\n",
      "a huge scalar": "title: " + times(size << 10, "x"),
      "a huge quoted scalar": "title: \"" + times(size << 8, "\\n") + "\"",
      "a huge block": "title: |\n" + times(5 * size, "  x\n"),
      "5,000 keys": (0..<5 * size).map { "k\($0): \n" }.joined(),
      "equal keys": times(5 * size, "title: x\n"), "5,000 documents": times(5 * size, "--- a\n"),
      "5,000 elements": "[" + times(5 * size, "a,") + "]",
      "elements of elements": "[" + times(5 * size, "[],{},") + "]",
      "comments": times(5 * size, "# x\n"),
      "tabs": times(5 * size, "\t\n"), "tags": times(5 * size, "!!str "),
      "anchors": (0..<5 * size).map { "- &a\($0) x\n" }.joined(),
      "aliases of one anchor": "a: &x [y]\nb: [" + times(5 * size, "*x, ") + "]\n",
      "aliases of nothing": "[" + times(5 * size, "*x, ") + "]",
      "an alias as a key": "a: &x y\n? *x\n: *x : z\n? *x : y\n", "directives": times(5 * size, "%YAML 1.1\n"),
      "a tab indent": "a:\n\tb: c\n",
      "a merge key": "a: {<<: {b: c}, <<: d}\n",
      "a sequence as key": "? [a, b]\n: c\n? [a, b]\n: d\n? {a: b}\n: e\n? {a: b}\n: f\n",
      "every break": "a: b\rc: d\u{85}e: f\u{2028}g: h\u{2029}i: [\r*j, \u{85}*k]\n",
      "a mark within": "a: b\u{FEFF}c\n\u{FEFF}d: e\n",
      "an empty key": ": x\n? \n: \n", "only a mark": "\u{FEFF}", "only dots": "...\n", "a NUL": "a: \0\n",
      "escapes": "title: \"\\x00\\e\\u2028\\uD800\"\n",
    ]
  }

  @Test("YAML of hostile shape", arguments: documents(1).keys.sorted())
  func document(name: String) throws {
    func text(_ size: Int) -> String { HostileShapesTests.documents(size)[name, default: ""] }
    measure(name, text) { Fixture.good.with("site.yaml", $0) }
    measure("\(name) in a guide", text) { Fixture.good.with("guides/a.md", "---\n\($0)\n---\n") }
    for path in ["rubrics/2024.yaml", "~/assessment.yaml"] {
      measure("\(name) behind \(path)", text) { Fixture.good.with(path, Fixture.good[path] + $0) }
    }
  }

  /// Checks a folder by the law and that the work of reading it grows with the text, not with its square.
  private func measure(
    _ what: String, _ text: (Int) -> String, in fixture: (String) -> Fixture,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let growth = Growth(size: HostileShapesTests.size, of: text) { text in
      HostileBytesTests().check(fixture(text), what, twice: false, sourceLocation: sourceLocation)
    }
    #expect(growth.isInProportion, "\(what): \(growth.factor)", sourceLocation: sourceLocation)
  }
}
