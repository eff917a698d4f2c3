import ContentFiles
import ContentTestSupport
import Digests
import Foundation
import RubricModule
import Testing

/// What a unit's own packet says, and what it must not.
struct UnitPacketTests {
  @Test("of the marked columns a unit sees what section 12 lists for its own packet, and nothing else")
  func columns() throws {
    let text = try RenderedPackets(DraftFolder.folder("")).text("zzid")
    let seen = Set(DraftFolder.marks.filter { text.contains($0.value) }.map(\.key))
    #expect(
      seen == [
        "编号", "内容", "材料", "理由", "依据", "事由", "问责文件", "意见", "答复", "单位名称", "类别", "系统", "备案号", "原因",
      ])
    for own in ["初评 · 仅供核对", "11.75", "4.75", "2025-03-04", "2025-03-17", "每次扣三分", "不采纳"] {
      #expect(text.contains(own), "\(own)")
    }
    for other in ["1/evidence.csv", "evidence.csv:", ">77<", "\"77\""] { #expect(!text.contains(other), "\(other)") }
  }

  @Test("a packet refers to nothing outside itself, and its policy lets just its own parts have effect")
  func standingAlone() throws {
    for (path, text) in try RenderedPackets(sampleContent()).files {
      let hashes = contents(of: "script", in: text).map(policyHash)
      #expect(hashes.count == 2)
      let policy =
        "default-src 'none'; style-src \(contents(of: "style", in: text).map(policyHash).joined(separator: " ")); "
        + "script-src \(hashes.joined(separator: " ")) '\(RubricModule.scriptSource)'; base-uri 'none'; form-action 'none'"
      let written = policy.replacing("'", with: "&#39;")
      #expect(text.contains("content=\"\(written)\""), "\(path)")
      var shown = text
      for part in contents(of: "script", in: text) + contents(of: "style", in: text) {
        shown = shown.replacing(part, with: "")
      }
      for attribute in ["href=\"", "src=\""] {
        for address in shown.components(separatedBy: attribute).dropFirst() { #expect(address.hasPrefix("#")) }
      }
      #expect(!shown.contains(" style=\"") && !shown.contains(" onclick=") && !shown.contains("<link"), "\(path)")
      #expect(text.utf8.count <= 280_000, "\(path)")
    }
  }

  @Test("no packet holds a value of another unit")
  func others() throws {
    let units = 7
    let packets = try RenderedPackets(Self.folder(units: units))
    #expect(packets.files.count == units)
    for number in 0..<units {
      let text = try packets.text("unit\(number)")
      for mark in Self.marks(of: number) { #expect(text.contains(mark), "\(mark) of its own") }
      for other in 0..<units where other != number {
        for mark in Self.marks(of: other) + ["unit\(other)\""] { #expect(!text.contains(mark), "\(mark) in \(number)") }
      }
    }
  }

  @Test("packets have the same bytes every time, and one for every unit that takes part")
  func repeatable() throws {
    let packets = try RenderedPackets(sampleContent())
    #expect(packets.files == (try RenderedPackets(sampleContent()).files))
    #expect(packets.files.count == 18)
  }

  @Test("the trial begins with the rows as they are registered: counts, times, and deadlines with and without them")
  func trial() throws {
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 20
      dimensions:
        - id: A
          name: 方面
          items:
            - {id: A1, name: 例会, points: 10, facts: {缺席: {kind: event}}, rules: [{zero: true, run: 缺席, length: 3}]}
            - {id: A2, name: 通报, points: 10, facts: {通报: {kind: event}}, rules: [{deduct: 3, each: 通报, late: 24 hours}]}
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu,甲,类\n",
      "assessments/2025/1/evidence.csv": """
      单位,指标,事项,数量,开始,完成,限期
      u,A1,缺席,3,2025-03-01,,
      u,A2,通报,,2025-05-20 9:00,2025-05-23 10:00,2025-05-23
      """,
    ]
    let text = try RenderedPackets(ContentFolder(memory: files.mapValues { Array($0.utf8) })).text("u")
    let rows = [
      #"{"item":"A1","fact":"缺席","count":"3","start":"2025-03-01"}"#,
      #"{"item":"A2","fact":"通报","start":"2025-05-20 09:00","done":"2025-05-23 10:00","due":"2025-05-23"}"#,
    ]
    #expect(text.contains("\"rows\":[\(rows[0]),\n\(rows[1])]"))
  }

  /// What stands in the packet of a unit alone.
  private static func marks(of unit: Int) -> [String] {
    ["NAME", "VALUE", "REFERENCE", "DOCUMENT", "REASON", "AUTHORITY", "CAUSE", "ACCOUNT", "OPINION", "REPLY"]
      .map { "ZZ\($0)\(unit)ZZ" } + ["3.\(41 + unit)", "2025-03-1\(unit)"]
  }

  /// A folder with units whose every value is their own.
  private static func folder(units: Int) -> ContentFolder {
    func lines(_ header: String, _ line: (Int) -> String) -> String {
      ([header] + (0..<units).map(line)).joined(separator: "\n") + "\n"
    }
    var files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 20
      dimensions:
        - id: A
          name: 方面
          items:
            - {id: A1, name: 事件, points: 10, facts: {通报: {kind: event}}, rules: [{deduct: 3, each: 通报, text: 每次扣三分}]}
            - {id: A2, name: 评判, points: 10, judge: true}
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      """,
      "assessments/2025/units.csv": lines("单位编号,单位名称,类别") { "unit\($0),ZZNAME\($0)ZZ,类" },
      "assessments/2025/1/evidence.csv": lines("单位,指标,事项,编号,内容,开始,材料") {
        "unit\($0),A1,通报,ZZREFERENCE\($0)ZZ,ZZVALUE\($0)ZZ,2025-03-1\($0),ZZDOCUMENT\($0)ZZ"
      },
      "assessments/2025/1/scores.csv": lines("单位,指标,得分,理由,依据") {
        "unit\($0),A2,3.\(41 + $0),ZZREASON\($0)ZZ,ZZAUTHORITY\($0)ZZ"
      },
      "assessments/2025/1/vetoes.csv": lines("单位,日期,事由,问责文件") {
        "unit\($0),2025-05-06,ZZCAUSE\($0)ZZ,ZZACCOUNT\($0)ZZ"
      },
      "assessments/2025/1/feedback.csv": lines("单位,指标,处理,答复") { "unit\($0),A1,不采纳,ZZREPLY\($0)ZZ" },
    ]
    for unit in 0..<units {
      files["assessments/2025/1/feedback/unit\(unit).csv"] = "单位,指标,确认,意见\nunit\(unit),A1,否,ZZOPINION\(unit)ZZ\n"
    }
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }
}

/// The texts between the tags of an element, as they stand.
private func contents(of element: String, in html: String) -> [String] {
  html.components(separatedBy: "<\(element)>").dropFirst().map { $0.components(separatedBy: "</\(element)>")[0] }
}

/// A hash as a Content-Security-Policy has it (CSP Level 3 §2.3.1).
private func policyHash(_ text: String) -> String {
  "'\(FileDigest(of: Array(text.utf8)).policySource)'"
}
