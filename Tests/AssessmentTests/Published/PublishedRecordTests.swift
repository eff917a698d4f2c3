import ContentFiles
import ContentTestSupport
import Diagnostics
import SiteContent
import TestSupport
import Testing

@testable import Assessment

/// The file of published results: written as it is read, and read as it is written only.
@Suite struct PublishedRecordTests {
  private static let pinned = PublishedFindingsTests.pinned
  private static let corrected = pinned.with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,5.2,8,复核\n").recording()

  private static let edited = "现在公布的结果与 gongshi publish 写下的校验值不符，被改动过"

  private static func invalid(_ reason: String, line: Int = 1) -> String {
    "~/published.json:\(line):1: error[pinned-invalid]: 无法使用留存的公布结果：\(reason)；请从备份恢复此文件，或删去后重新运行 gongshi publish --year 2024"
  }

  private func record(_ fixture: Fixture) throws -> PublishedRecord {
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .year(2024), findings: &findings)
    return try #require(content.years.first?.record, Comment(rawValue: findings.text()))
  }

  @Test("is one unit on a line")
  func bytes() {
    let text = Self.pinned["~/published.json"]
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 6)
    #expect(lines[0] == #"{"generator":"gongshi","format":2,"year":2024,"#)
    #expect(lines[1].hasPrefix(#""results":{"rubric":"2024","rubricHash":""#))
    #expect(
      lines[1].contains(
        #","approval":{"by":"领导小组","date":"2025-01-08"},"publication":{"date":"2025-01-10","show":["total"]},"units":["#
      ))
    #expect(lines[3].hasPrefix(#"{"id":"jwc","name":"教务处","category":"党政管理部门","all":""#))
    #expect(
      lines[3].contains(
        #"","verdict":"scored","total":99.5,"rank":2,"items":[{"id":"1.1","state":"scored","earned":40},{"id":"1.2","state":"scored","earned":20},{"id":"5.1","state":"scored","earned":30},{"id":"5.2","state":"judged","earned":9.5}]}],"seal":""#
      ))
    #expect(lines[4] == #""history":[]}"#)
  }

  @Test("keeps what was replaced, oldest first")
  func history() throws {
    let first = try record(Self.pinned)
    let second = try record(Self.corrected)
    #expect(second.earlier == [first.current])
    #expect(second.results != first.results)
    Self.corrected.expect([])
    // Another spelling of the rubric is recorded, and corrects nothing.
    let third = try record(Self.corrected.editing("rubrics/2024.yaml", "name: 漏洞处置", "name: 处置").recording())
    #expect(third.earlier == [first.current, second.current])
    #expect(try record(Self.corrected).encoded == record(Self.corrected).encoded)
  }

  @Test("is read with the line ends of another system")
  func lineEnds() throws {
    let text = Self.corrected["~/published.json"].replacing("\n", with: "\r\n")
    #expect(try record(Self.corrected.with("~/published.json", text)) == record(Self.corrected))
  }

  @Test(
    "refuses whatever the program does not write",
    arguments: [
      ("{\"generator\"", "{generator", 1, "文件不完整，或不是 gongshi publish 写出的"),
      ("\"gongshi\"", "\"other\"", 1, "文件不完整，或不是 gongshi publish 写出的"),
      ("\"history\":[]}", "\"history\":[]", 1, "文件不完整，或不是 gongshi publish 写出的"),
      ("\"year\":2024", "\"year\":2023", 1, "其中的年份是 2023，与所在文件夹的年份 2024 不同"),
      ("\"total\":99.5", "\"total\":\"99.5\"", 1, "内容被改动过，已无法读取"),
      ("\"total\":99.5", "\"total\":1e300", 1, "内容被改动过，已无法读取"),
      ("\"total\":99.5", "\"total\":99.505", 1, edited), ("\"name\":\"教务处\"", "\"name\":\"教学处\"", 1, edited),
      ("\"show\":[\"total\"]", "\"show\":[]", 1, edited), ("\"by\":\"领导小组\"", "\"by\":\"组\"", 1, edited),
      ("\"total\":99.5", "\"total\":99.50", 4, "内容被改动过"),
      ("\"total\":99.5", "\"total\":99.5,\"more\":1", 4, "内容被改动过"),
      ("\"rank\":2", "\"rank\":0", 1, "单位“jwc”的名次或指标不可能是这样"),
      ("\"rank\":2,", "", 1, edited), ("\"before\":\"\"", "\"before\":\"0\"", 1, "现在公布的结果与它之前的接不上，更正的历史被删去或改动过"),
      ("\"history\":[]", "\"history\": []", 5, "内容被改动过"),
      ("\"id\":\"jwc\"", "\"id\":\"xxgc\"", 1, "单位“xxgc”出现了两次"),
      ("\"id\":\"jwc\"", "\"id\":\"../x\"", 1, "“../x”不是单位编号"),
      ("\"earned\":9.5", "\"earned\":null", 1, "单位“jwc”有待核定的指标，不可能已经公布"),
      ("\"history\":[]", "\"history\":[{}]", 1, "内容被改动过，已无法读取"),
    ])
  func refused(old: String, new: String, line: Int, reason: String) {
    Self.pinned.editing("~/published.json", old, new).expect([Self.invalid(reason, line: line)])
  }

  @Test("refuses a history that was emptied, shortened, or put in another order")
  func chain() throws {
    let third = try record(Self.corrected.editing("rubrics/2024.yaml", "name: 漏洞处置", "name: 处置").recording())
    let cut = [
      // Sealed anew, so that only the digests tell it.
      PublishedRecord(year: 2024, current: third.current),
      PublishedRecord(year: 2024, current: third.current, earlier: [third.earlier[1]]),
      PublishedRecord(year: 2024, current: third.current, earlier: third.earlier.reversed()),
    ]
    for record in cut {
      let lines = Self.corrected.with("~/published.json", bytes: record.encoded).lines
      #expect(lines.count == 1 && lines[0].contains("error[pinned-invalid]") && lines[0].contains("核对码与它之前的接不上"))
    }
    // Emptied in an editor, with the seals as they are.
    let text = Self.corrected["~/published.json"]
    let history = try #require(text.firstRange(of: "\"history\":["))
    Self.corrected.with("~/published.json", text[..<history.upperBound] + "]}\n").expect([
      Self.invalid("现在公布的结果与它之前的接不上，更正的历史被删去或改动过")
    ])
  }

  @Test("reads what an earlier version wrote, says what it does not hold, and completes it")
  func resultsOnly() throws {
    let results = try record(Self.pinned).results
    let old = PublishedRecord(
      year: 2024, current: .init(results: results, statement: nil), earlier: [], format: PublishedRecord.formatOfResults
    )
    #expect(String(decoding: old.encoded, as: UTF8.self).hasPrefix(#"{"generator":"gongshi","format":1,"#))
    let fixture = Self.pinned.with("~/published.json", bytes: old.encoded)
    let warning =
      "~/published.json:1:1: warning[pinned-partly]: 留存的只有各单位的总分、结论、名次和指标得分，是较早的程序写下的；单位名称和类别、改判前的得分、计算过程、理由、公开的登记和否决事由、审定和公布的内容以后有改动无从发现；核对无误后运行 gongshi publish --year 2024 --accept 补全"
    fixture.expect([warning])
    #expect(fixture.with("~/2-final/scores.csv", "单位,指标,得分\njwc,5.2,1\n").lines.count == 2)
    fixture.recording().expect([])
    let completed = try record(fixture.recording())
    #expect(completed.earlier.map(\.results) == [results] && completed.earlier[0].statement == nil)
    #expect(completed.current.statement?.previous == "")
    #expect(fixture.editing("~/published.json", "\"total\":99.5", "\"total\":98").lines.count == 2)
  }

  @Test("refuses another version's file")
  func version() {
    Self.pinned.editing("~/published.json", "\"format\":2", "\"format\":3").expect([
      "~/published.json:1:1: error[pinned-invalid]: 无法使用留存的公布结果：格式版本是 3，此程序只认得 1 和 2；请换用写出它的那一版程序，或更新的版本"
    ])
  }

  @Test("refuses what is empty, deep, or no text")
  func shapes() {
    for bytes in [[], [0xFF, 0xFE, 0x7B, 0x00], Array(repeating: UInt8(ascii: "["), count: 100_000)] {
      Self.pinned.with("~/published.json", bytes: bytes).expect([Self.invalid("文件不完整，或不是 gongshi publish 写出的")])
    }
  }

  @Test("is read of a draft too, and beside a plan that cannot be used")
  func draft() {
    Fixture.good.with("~/published.json", "x").expect([Self.invalid("文件不完整，或不是 gongshi publish 写出的")])
    #expect(Fixture.good.with("~/published.json", "x").with("~/assessment.yaml", "").lines.count == 2)
  }

  @Test("is not read through a link that leads out of the content, nor written")
  func links() throws {
    let outside = try TemporaryFolder(Fixture(files: [:]).with("published.json", Self.pinned["~/published.json"]))
    let content = try TemporaryFolder(Self.pinned.without("~/published.json"))
    try content.link("assessments/2024/published.json", to: outside.path + "/published.json")
    #expect(
      try content.lines() == [
        "~/published.json:1:1: error[outside-content]: 此链接指向内容文件夹之外，不予读取；请把文件复制进来"
      ])
    let folder = try ContentFolder(disk: content.path)
    #expect(throws: ContentFolder.Fault.outside) { try folder.replace(PublishedRecord.path(2024), with: [1]) }
    try content.link("out", to: outside.path)
    #expect(throws: ContentFolder.Fault.outside) { try folder.replace("out/new.json", with: [1]) }
    #expect(throws: ContentFolder.Fault.outside) { try folder.replace("../new.json", with: [1]) }
  }

  @Test("takes its place in one step, and that of a link's target inside the content")
  func replacing() throws {
    let content = try TemporaryFolder(Self.pinned.with("elsewhere/kept.json", "old"))
    let folder = try ContentFolder(disk: content.path)
    try folder.replace("new.json", with: Array("one".utf8))
    try folder.replace("new.json", with: Array("two".utf8))
    #expect(try folder.read("new.json", limit: 9) == Array("two".utf8))
    try content.link("link.json", to: "elsewhere/kept.json")
    try folder.replace("link.json", with: Array("new".utf8))
    #expect(try folder.read("elsewhere/kept.json", limit: 9) == Array("new".utf8))
    #expect(throws: ContentFolder.Fault.self) { try folder.replace("elsewhere", with: []) }
    #expect(throws: ContentFolder.Fault.missing) { try folder.replace("nowhere/new.json", with: []) }
    #expect(content.hidden == [])
    // What killed runs left is cleaned away, and nothing else.
    for name in [".kept.json.12", ".kept.json.12-3", ".kept.json.x", ".kept.json.1-2-3", ".other.json.12"] {
      try content.write("half", to: "elsewhere/\(name)")
    }
    try folder.replace("elsewhere/kept.json", with: Array("new".utf8))
    #expect(content.hidden == [".kept.json.1-2-3", ".kept.json.x", ".other.json.12"].map { "elsewhere/\($0)" })
    let memory = ContentFolder(memory: [:])
    #expect(throws: ContentFolder.Fault.self) { try memory.replace("a", with: []) }
  }
}
