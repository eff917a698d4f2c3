import Rubric
import TestSupport
import Testing

@Suite("Veto")
struct VetoTests {
  private static let window = on("2025-01-01")...on("2025-12-31")

  private static func veto(_ day: String, ref: Int? = nil, _ review: Review = .accepted) -> Veto {
    Veto(reference: ref.map { ReferenceID($0) }, day: on(day), review: review, row: RowID(0))
  }

  /// The places of the vetoes in force at the end of 9 October 2025.
  private func inForce(_ vetoes: [Veto]) -> [Int32] {
    let rows = vetoes.enumerated().map { place, veto in
      Veto(reference: veto.reference, day: veto.day, review: veto.review, row: RowID(place))
    }
    return Veto.inForce(rows, window: Self.window, asOf: on("2025-10-09")).map(\.row.index)
  }

  @Test("is in force when accepted, inside the window and not after the day")
  func window() {
    #expect(inForce([]) == [])
    #expect(
      inForce([
        Self.veto("2024-12-31"), Self.veto("2025-01-01"), Self.veto("2025-10-09"), Self.veto("2025-10-10"),
        Self.veto("2025-05-01", .pending), Self.veto("2025-05-01", .returned), Self.veto("2025-05-01"),
      ]) == [1, 2, 6])
    let late = [Self.veto("2025-12-31"), Self.veto("2026-01-01")]
    #expect(Veto.inForce(late, window: Self.window, asOf: on("2026-01-06")) == [late[0]])
  }

  @Test("is replaced by a later row with its 编号, wherever that lies")
  func replacement() {
    let first = Self.veto("2025-05-01", ref: 1)
    #expect(inForce([first, Self.veto("2025-05-02", ref: 2)]) == [0, 1])
    #expect(inForce([first, Self.veto("2025-05-02", ref: 1)]) == [1])
    #expect(inForce([first, Self.veto("2025-05-01", ref: 1, .returned)]) == [])
    #expect(inForce([first, Self.veto("2025-05-01", ref: 1, .pending)]) == [])
    #expect(inForce([first, Self.veto("2019-05-01", ref: 1)]) == [])
    #expect(inForce([first, Self.veto("2025-11-01", ref: 1)]) == [])
    #expect(inForce([first, Self.veto("2025-05-01", ref: 1, .returned), first]) == [2])
    #expect(inForce([Self.veto("2025-05-01", ref: 1, .returned), first]) == [1])
    #expect(inForce([Self.veto("2025-05-01"), Self.veto("2025-05-01", .returned)]) == [0])
  }
}
