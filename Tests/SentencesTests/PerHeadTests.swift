import ContentTestSupport
import Editions
import Sentences
import Testing

/// What is said of items that are held against a quantity of the unit.
struct PerHeadTests {
  @Test("a change says how many a record is for where that is not one", arguments: [Edition.packets, .office])
  func counts(edition: Edition) throws {
    let change = YearFolder.labels.words(
      for: try #require(try PerHead.values(edition, only: 0).units.first?.changes.first))
    #expect((change.before, change.after) == ("0", "20"))
    let rows = edition.name == Edition.office.name ? ["　终评 evidence.csv 第 2 行", "　初评 evidence.csv 第 2 行"] : ["", ""]
    #expect(
      change.causes == [
        "新登记：培训　2　数量 38　日期 2026-06-10" + rows[0], "不再计入：培训　2　数量 30" + rows[1] + "（已更正）",
      ])
  }

  @Test("a packet and the office's page say what the unit's records come to and had to come to")
  func sums() throws {
    func sum(_ edition: Edition) throws -> String? {
      let line = try PerHead.values(edition, only: 1).units.first?.items?.first?.lines.first
      return line?.sum.map { YearFolder.labels.words(for: $0) }
    }
    for edition in [Edition.packets, .office] { #expect(try sum(edition) == "（合计 60，应达 76，即在职人数 38 × 2）") }
  }
}
