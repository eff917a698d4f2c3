import Building
import ContentTestSupport
import Testing

@testable import Editions

/// Projections that forget to withhold something, and the gate that finds it.
struct ForgettingProjectionTests {
  private static let tail = """
    approval: {by: 领导小组, date: 2026-01-08}
    publication: {date: 2026-01-10, show: [total, dimensions, items, rank]}
    """

  /// The columns whose text the gate finds in the public edition that an allowance makes.
  private func found(_ change: @escaping @Sendable (inout Allowance) -> Void) throws -> Set<String> {
    var edition = Edition.site
    edition.allowance = { plan in
      guard var allowance = Allowance.site(plan) else { return nil }
      change(&allowance)
      return allowance
    }
    return Set(try EditionBuild(of: DraftFolder.folder(Self.tail)).prepare(edition).leaks().map(\.column))
  }

  @Test("a projection that forgets nothing passes")
  func nothing() throws {
    #expect(try found { _ in } == [])
  }

  @Test("a projection that forgets one thing is found out, by every column it lets through")
  func one() throws {
    #expect(try found { $0.reasons = true } == ["理由", "依据"])
    #expect(try found { $0.evidence = .all } == ["内容"])
    #expect(try found { $0.vetoes = .all } == ["事由", "问责文件"])
    #expect(try found { $0.evidenceDetails = true } == ["编号", "材料"])
    #expect(try found { $0.registers = true } == ["评分人"])
    #expect(try found { ($0.evidenceDetails, $0.registers) = (true, true) } == ["编号", "材料", "备注", "评分人"])
    #expect(try found { $0.feedback = .all } == ["意见", "答复"])
  }
}
