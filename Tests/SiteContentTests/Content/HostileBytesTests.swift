import ContentFiles
import ContentTestSupport
import Diagnostics
import SiteContent
import TestSupport
import Testing

/// A law: whatever bytes a content folder holds, reading it ends, traps nowhere, says where each fault is, and says the
/// same when asked again.
@Suite struct HostileBytesTests {
  /// A good folder with a file of every kind.
  static let whole = Fixture.good
    .with("site.yaml", "institution: 某学院\ntitle: 公示\ncompare: [\"2024\"]\n")
    .with("policies/a.md", "---\nid: a\ntitle: 甲\nissued: 2024-05-01\nstatus: 试行\n---\n# 第一条\n")
    .with("guides/b.md", "---\nitem: \"5.1\"\ndue: 3 workdays\nfrom: 通报\nseal: yes\nform: [报告]\n---\n正文\n")
    .with("~/roster.csv", "单位,角色,姓名,联系方式,自,至\njwc,负责人,张　三,1,2024-1-1,\n")
    .with("~/selfcheck/jwc.csv", "单位,指标,事项,内容\njwc,1.1,签订,是\n")
    .with("~/1-preliminary/checklist.csv", "单位,1.1 签订,1.1 等级,1.2 人数,备注\nxxgc,是,甲,12,\njwc,否,乙,3.5,x\n")
    .with("~/1-preliminary/meetings.csv", "日期,会议,指标,事项,应到,实到,请假\n2024-5-1,例会,5.1,缺席,,jwc；信工,类别:教学单位\n")
    .with(
      "~/1-preliminary/evidence.csv",
      "登记表\n单位,指标,事项,编号,内容,数量,开始,完成,限期,材料,审核,收到,密级,备注\nxxgc,5.1,漏洞,V-1,高危,2,2024-05-06,45420.5,2024-05-09 12:00,a.pdf,通过,2024-6-1,公开,\"甲\n乙\"\n"
        + ",,通报,,,,2024年5月6日9时30分,2024-5-6 10:00,,,,,,\n全部,1.1,签订,,是,,,,,,,,,\n合计,,,,,,,,,,,,,\n"
    )
    .with("~/2-final/evidence/x.csv", "单位\t指标\t事项\t开始\t编号\njwc\t5.1\t漏洞\t2024-12-30\tV-2\n")
    .with("~/2-final/scores.csv", "单位,指标,得分,理由,评分人,依据,日期\njwc,5.1,20,复核,某,x,2024-12-30\nxxgc,1.2,N/A,无,,,\n")
    .with("~/2-final/vetoes.csv", "单位,日期,事由,问责文件,编号,审核,密级,情形\njwc,2024-5-1,泄露,x 号,Z-1,通过,公开,48-7-1\n")
    .with("~/2-final/feedback/jwc.csv", "单位,指标,确认,意见,日期,经办人\njwc,5.1,否,\"不\"\"服\",2024-12-1,某\n")
    .with("~/2-final/feedback.csv", "单位,指标,处理,答复,日期\njwc,5.1,采纳,是,2024-12-2\n")
    .with(
      "~/assessment.yaml",
      Fixture.good["~/assessment.yaml"]
        + "approval: {by: 组, date: 2025-01-08}\npublication: {date: 2025-01-10, show: [total]}\n"
    ).recording().recording()

  @Test("the whole folder has no error")
  func whole() { #expect(HostileBytesTests.whole.lines.filter { $0.contains("error[") } == []) }

  @Test("survives random bytes in every file", arguments: 0..<4)
  func randomBytes(part: UInt64) {
    var random = SeededGenerator(seed: 2024 + part)
    let paths = HostileBytesTests.whole.files.keys.sorted()
    for round in 0..<8 {
      for path in paths {
        // Few different bytes make longer structures than many.
        let alphabet = (0..<Int.random(in: 1...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
        }
        let bytes = (0..<Int.random(in: 0...200, using: &random)).compactMap { _ in
          alphabet.randomElement(using: &random)
        }
        check(HostileBytesTests.whole.with(path, bytes: bytes), "random \(path)", twice: round == 0)
      }
    }
  }

  @Test("survives spoilt files", arguments: 0..<8)
  func spoiltFiles(part: UInt64) {
    var random = SeededGenerator(seed: 48 + part)
    let paths = HostileBytesTests.whole.files.keys.sorted()
    for number in 0..<160 {
      var fixture = HostileBytesTests.whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let path = paths.randomElement(using: &random), var bytes = fixture.files[path],
          let other = paths.randomElement(using: &random).flatMap({ fixture.files[$0] })
        else { continue }
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          Spoiling.allCases.randomElement(using: &random)?.apply(to: &bytes, other: other, using: &random)
        }
        fixture = fixture.with(path, bytes: bytes)
      }
      check(fixture, "spoilt", twice: number.isMultiple(of: 8))
    }
  }

  /// Reads a folder, twice where asked for, and checks what is found.
  func check(_ fixture: Fixture, _ what: String, twice: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
    func read() -> Findings {
      var findings = Findings()
      _ = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
      return findings
    }
    let findings = read()
    // YAML breaks lines at U+0085, U+2028 and U+2029 too, which end in one of these bytes.
    let lines = fixture.files.mapValues { bytes in bytes.count { [0x0A, 0x0D, 0x85, 0xA8, 0xA9].contains($0) } + 2 }
    for finding in findings.all {
      let place = finding.location
      let isInside =
        !place.path.isEmpty && !place.path.hasPrefix("/")
        && place.path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
          !["", ".", ".."].contains($0)
        }
      let isPrintable =
        !finding.message.isEmpty
        && (finding.message + printable(place.path)).unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control && !$0.properties.isBidiControl && $0.value != 0x2028
        }
      if !isInside || !isPrintable || place.line < 1 || place.column < 1 || place.line > lines[place.path] ?? 1 {
        Issue.record("\(what): \(finding.line)", sourceLocation: sourceLocation)
      }
    }
    if twice, findings != read() {
      Issue.record("\(what): other findings when read again", sourceLocation: sourceLocation)
    }
  }
}
