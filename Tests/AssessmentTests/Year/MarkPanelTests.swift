import Diagnostics
import Rubric
import TestSupport
import Testing

@testable import Assessment
@testable import Registers

@Suite("The mean of several assessors' marks")
struct MarkPanelTests {
  /// A row of scores: who marks, and what.
  private typealias Row = (assessor: String, mark: Mark?)

  private static func score(_ hundredths: Int64) -> Mark { .score(Points(hundredths: hundredths)) }

  private func entry(_ row: Row) -> MarkEntry {
    MarkEntry(
      unit: UnitID(0), item: ItemID(0), mark: row.mark, round: 0, reason: "", assessor: row.assessor,
      authority: "", date: nil, place: Location("scores.csv"), reasonPlace: Location("scores.csv"))
  }

  private func mean(_ rows: [Row], dropping drop: Int = 0) -> Mark? {
    var panel = MarkPanel()
    for (index, row) in rows.enumerated() { panel.take(entry(row), at: index) }
    return panel.mark(dropping: drop) { rows[$0].mark }
  }

  @Test("is rounded half up to a hundredth")
  func rounded() {
    #expect(mean([("甲", Self.score(800))]) == Self.score(800))
    #expect(mean([("甲", Self.score(800)), ("乙", Self.score(901))]) == Self.score(851))
    #expect(mean([("甲", Self.score(100)), ("乙", Self.score(100)), ("丙", Self.score(101))]) == Self.score(100))
    #expect(mean([("甲", Self.score(100)), ("乙", Self.score(101)), ("丙", Self.score(101))]) == Self.score(101))
  }

  @Test("leaves out the highest and the lowest marks, one of equals at a time, and waits while that leaves none")
  func dropped() {
    let rows: [Row] = [
      ("甲", Self.score(1000)), ("乙", Self.score(0)), ("丙", Self.score(800)), ("丁", Self.score(900)),
      ("戊", Self.score(1000)),
    ]
    #expect(mean(rows, dropping: 1) == Self.score(900))
    #expect(mean(rows, dropping: 2) == Self.score(900))
    #expect(mean(Array(rows.prefix(3)), dropping: 1) == Self.score(800))
    #expect(mean(Array(rows.prefix(2)), dropping: 1) == nil)
    #expect(mean(Array(rows.prefix(4)), dropping: 2) == nil)
    #expect(mean([]) == nil)
  }

  @Test("says of each mark whether it counts, of equals those first that stand in the middle")
  func standing() {
    var panel = MarkPanel()
    let rows: [Row] = [
      ("甲", Self.score(900)), ("乙", Self.score(500)), ("丙", Self.score(900)), ("丁", Self.score(800)),
      ("乙", Self.score(700)),
    ]
    for (index, row) in rows.enumerated() { panel.take(entry(row), at: index) }
    let marks = panel.marks(dropping: 1) { rows[$0].mark }
    #expect(marks.map(\.mark) == [0, 4, 2, 3] && marks.map(\.isKept) == [true, false, false, true])
    #expect(marks.map(\.points.decimal) == ["9", "7", "9", "8"])
    #expect(panel.marks(dropping: 2) { rows[$0].mark }.allSatisfy { !$0.isKept })
  }

  @Test("takes each assessor's latest mark, however the name is spaced")
  func latest() {
    #expect(mean([("王芳", Self.score(600)), ("李明", Self.score(800)), ("王 芳", Self.score(900))]) == Self.score(850))
  }

  @Test("a row without mark takes back its assessor's, without assessor all of them")
  func withdrawn() {
    let rows: [Row] = [("甲", Self.score(600)), ("乙", Self.score(800))]
    #expect(mean(rows + [("甲", nil)]) == Self.score(800))
    #expect(mean(rows + [("丙", nil)]) == Self.score(700))
    #expect(mean(rows + [("", nil)]) == nil)
    #expect(mean(rows + [("", nil), ("丙", Self.score(500))]) == Self.score(500))
  }

  @Test("不适用 replaces all marks until a later number, or until its own row is taken back")
  func notApplicable() {
    let rows: [Row] = [("甲", Self.score(600)), ("乙", .notApplicable)]
    #expect(mean(rows) == .notApplicable)
    #expect(mean(rows, dropping: 3) == .notApplicable)
    #expect(mean(rows + [("甲", nil)]) == .notApplicable)
    #expect(mean(rows + [("丙", Self.score(500))]) == Self.score(500))
    #expect(mean(rows + [("乙", nil)]) == nil)
    #expect(mean(rows + [("", nil)]) == nil)
  }

  @Test("agrees with a slow reading of the format over random rows")
  func slow() {
    var random = SeededGenerator(seed: 5)
    var decided = 0
    for _ in 0..<4000 {
      let rows = (0..<random.int(0...8)).map { _ -> Row in
        let assessor = random.pick(["王芳", "王 芳", "李明", "赵六", "钱七", ""])
        switch random.int(0...11) {
        case 0: return (assessor, nil)
        case 1: return (assessor, .notApplicable)
        default: return (assessor, Self.score(Int64(random.int(0...1000))))
        }
      }
      let drop = random.int(0...2)
      let expected = Self.slowMean(rows, dropping: drop)
      if expected != nil { decided += 1 }
      #expect(mean(rows, dropping: drop) == expected, "\(rows), \(drop)")
    }
    #expect(decided > 1000)
  }

  /// §7, `judge: mean`.
  private static func slowMean(_ rows: [Row], dropping drop: Int) -> Mark? {
    var standing: [Row] = []
    for row in rows {
      let name = row.assessor.filter { $0 != " " }
      switch row.mark {
      case nil: standing.removeAll { name.isEmpty || $0.assessor == name }
      case .notApplicable: standing = [(name, .notApplicable)]
      default:
        standing.removeAll { $0.assessor == name || $0.mark == .notApplicable }
        standing.append((name, row.mark))
      }
    }
    if standing.contains(where: { $0.mark == .notApplicable }) { return .notApplicable }
    var marks = standing.compactMap { row -> Int64? in
      if case .score(let points) = row.mark { points.hundredths } else { nil }
    }
    for _ in 0..<drop {
      for extreme in [marks.max(), marks.min()] {
        guard let extreme, let place = marks.firstIndex(of: extreme) else { return nil }
        marks.remove(at: place)
      }
    }
    if marks.isEmpty { return nil }
    let sum = marks.reduce(0, +)
    var mean: Int64 = 0
    // The next hundredth is reached by its lower half.
    while sum * 2 >= Int64(marks.count) * (2 * mean + 1) { mean += 1 }
    return score(mean)
  }
}
