import Assessment
import Building
import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import Publishing
import Testing

/// Registers that repeat what editions say anyway, and those whose words got there from elsewhere.
struct QuotedTextTests {
  private static func files(note: String, _ others: [String: String] = [:]) -> [String: [UInt8]] {
    var files = DraftFolder.files("")
    let evidence = String(decoding: files["assessments/2025/1/evidence.csv"] ?? [], as: UTF8.self)
    files["assessments/2025/1/evidence.csv"] = Array(evidence.replacing("ZZNOTE04", with: note).utf8)
    for (path, text) in others { files[path] = Array(text.utf8) }
    return files
  }

  private static func leaks(_ edition: Edition, note: String, _ others: [String: String] = [:]) throws -> Set<Leak> {
    try EditionBuild(of: ContentFolder(memory: files(note: note, others))).prepare(edition).leaks()
  }

  @Test(
    "a remark that repeats the year's title, the common frame, or a line of the unit's own packet is no leak",
    arguments: ["标记年度", "标记年度初评结果", "ZZNAME16标记年度", "2025-03-04办理", "ZZDOCUM03编号ZZREFER01", "A2评判", "初评（截至2025-12-31）"])
  func quoted(note: String) throws {
    for edition in [Edition.packets, .briefing, .site] {
      #expect(try Self.leaks(edition, note: note) == [], "\(edition.name)")
    }
  }

  @Test("a remark that a forgetful packet shows is found, though it looks like a line of the frame")
  func forgotten() throws {
    for note in ["标记年度甲", "A2评判乙丙", "只给办公室看的一段话"] {
      var forgetful = Edition.packets
      var allowance = try #require(forgetful.allowance(EditionBuild(of: DraftFolder.folder("")).year.plan))
      allowance.registers = true
      forgetful.allowance = { [allowance] _ in allowance }
      let leaks = try Self.leaks(forgetful, note: note)
      #expect(leaks.contains(Leak(column: "备注", line: 2)), "\(note)")
    }
  }

  @Test("an edition that names a unit before its year is published is found, though a policy could have said it")
  func unit() throws {
    var forgetful = Edition.site
    forgetful.allowance = { _ in .office }
    #expect(try Self.leaks(forgetful, note: "").map(\.column).contains("单位名称"))
  }
}
