import Assessment
import Building
import ContentFiles
import ContentTestSupport
import Testing

@testable import Editions
@testable import Publishing

/// Packets and briefings that forget to withhold something, and the gate that finds it.
struct ForgettingStandaloneTests {
  /// The cells whose text the gate finds in an edition that an allowance makes, as `备注:2`.
  private func found(_ edition: Edition, _ change: (inout Allowance) -> Void) throws -> Set<String> {
    let build = try EditionBuild(of: Self.folder)
    var allowance = try #require(edition.allowance(build.year.plan))
    change(&allowance)
    var forgetful = edition
    forgetful.allowance = { [allowance] _ in allowance }
    return Self.names(try build.prepare(forgetful).leaks())
  }

  private static func names(_ leaks: Set<Leak>) -> Set<String> { Set(leaks.map { "\($0.column):\($0.line)" }) }

  private func packets(_ change: (inout Allowance) -> Void) throws -> Set<String> { try found(.packets, change) }

  private func briefing(_ change: (inout Allowance) -> Void) throws -> Set<String> { try found(.briefing, change) }

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
    let columns = ["编号", "内容", "材料", "理由", "依据", "事由", "问责文件", "意见", "答复", "单位名称", "类别", "系统", "备案号", "原因"]
    let prepared = try EditionBuild(of: Self.folder).prepare(.packets)
    for (own, other) in [(0, 1), (1, 0)] {
      let (mine, theirs) = (prepared.pages[own], prepared.pages[other])
      let mixed = EditionFile(mine.path, from: mine.source, given: mine.given, render: theirs.render)
      let found = Self.names(try prepared.leaks(in: [mixed]))
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
