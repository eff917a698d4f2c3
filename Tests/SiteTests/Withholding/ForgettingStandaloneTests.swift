import Assessment
import ContentFiles
import Diagnostics
import Publishing
import SiteContent
import Testing
import Theming

@testable import Publishing
@testable import Site

/// Packets and briefings that forget to withhold something, and the gate that finds it.
struct ForgettingStandaloneTests {
  private static let content = {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    return findings.hasErrors ? nil : content
  }()

  private static let theme = {
    var findings = Findings()
    return Theme(findings: &findings)
  }()

  /// The columns whose text the gate finds in files, with the line of the cell in its register.
  private func found(_ edition: Edition, _ files: (Content, AssessmentYear, Labels) -> [StandaloneFile]) throws
    -> Set<String>
  {
    let (content, theme) = (try #require(Self.content), try #require(Self.theme))
    let year = try #require(content.years.first)
    let withholding = try #require(Withholding(content, for: edition, of: year))
    var texts = WithheldTexts()
    withholding.forEachText { texts.add($0, from: $1, isName: $2) }
    let gate = LeakGate(texts, given: withholding.given.map { (Array($0.utf8), .plain) }) { withholding.place($0) }
    var columns: Set<String> = []
    for file in files(content, year, theme.labels) {
      for leak in try gate.leaks(in: theme.render(file.compose()), [], of: OutputPath(file.path), given: file.given) {
        let place = gate.place(leak)
        columns.insert("\(place.column):\(place.location.line)")
      }
    }
    return columns
  }

  private func packets(_ change: (inout Allowance) -> Void) throws -> Set<String> {
    var allowance = Allowance.packet
    change(&allowance)
    return try found(.packets) { Self.packets($0, $1, $2, allowance) }
  }

  private static func packets(
    _ content: Content, _ year: AssessmentYear, _ labels: Labels, _ allowance: Allowance = .packet
  ) -> [StandaloneFile] {
    var findings = Findings()
    let shelf = PolicyShelf(content, findings: &findings)
    return PacketPlan(
      content, shelf: shelf, labels: labels, year: year, round: nil, today: nil, allowance: allowance
    ).files
  }

  private func briefing(_ change: (inout Allowance) -> Void) throws -> Set<String> {
    var allowance = Allowance.briefing
    change(&allowance)
    return try found(.briefing) { content, year, labels in
      [BriefingPlan(content, labels: labels, year: year, round: nil, today: nil, allowance: allowance).file]
    }
  }

  @Test("packets and a briefing that forget nothing pass")
  func nothing() throws {
    #expect(try packets { _ in } == [])
    #expect(try briefing { _ in } == [])
  }

  @Test("a packet that forgets what is the office's is found out")
  func office() throws {
    #expect(try packets { $0.registers = true } == ["备注:2", "备注:3", "评分人:2", "评分人:3"])
    #expect(
      try packets { $0 = .office } == ["备注:2", "备注:3", "评分人:2", "评分人:3"])
  }

  @Test("a briefing that forgets to leave out marks on judged items is found out; for the rest it has no words")
  func judged() throws {
    #expect(try briefing { $0.items = .all } == ["理由:2", "依据:2", "理由:3", "依据:3"])
    #expect(try briefing { ($0.evidence, $0.evidenceDetails, $0.dates, $0.feedback) = (.all, true, true, .all) } == [])
    #expect(try briefing { $0 = .office } == ["理由:2", "依据:2", "理由:3", "依据:3"])
  }

  @Test("a packet that is given another unit's values is found out, in either of the two")
  func another() throws {
    let columns = ["编号", "内容", "材料", "理由", "依据", "事由", "问责文件", "意见", "答复", "单位名称", "类别"]
    for (own, other) in [(0, 1), (1, 0)] {
      let found = try found(.packets) { content, year, labels in
        let files = Self.packets(content, year, labels)
        let (mine, theirs) = (files[own], files[other])
        return [StandaloneFile(path: mine.path, source: mine.source, given: mine.given, compose: theirs.compose)]
      }
      // 意见 stands in files of their own, where each is in line 2.
      let lines = columns.map { "\($0):\($0 == "意见" ? 2 : other + 2)" }
      // Of many texts in a file the gate names the first eight.
      #expect(found.count == 8 && found.isSubset(of: lines), "\(own)")
    }
  }

  /// The draft folder with a second unit whose marks are all others.
  private static let folder: ContentFolder = {
    var files = DraftFolder.files("")
    for (path, bytes) in files where path.hasPrefix("assessments/2025/") && path.hasSuffix(".csv") {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      let second = lines.dropFirst().map { $0.replacing("ZZ", with: "YY").replacing("zzid", with: "yyid") }
      let place = path.replacing("zzid", with: "yyid")
      let all = place == path ? lines + second : lines.prefix(1) + second
      files[place] = Array((all.joined(separator: "\n") + "\n").utf8)
    }
    return ContentFolder(memory: files)
  }()
}
