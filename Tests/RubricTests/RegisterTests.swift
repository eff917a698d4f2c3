import Rubric
import Testing

@Suite("Register")
struct RegisterTests {
  private static let facts: [Fact] = [
    Fact(.event), Fact(.number), Fact(.yesno), Fact(.choice), Fact(.date),
  ]

  /// The places of the rows that are left of each fact.
  private func left(_ rows: [Record]) -> [[Int32]] {
    let register = Register(numbered(rows), rubric: Bench(Self.facts, []).rubric)
    return Self.facts.indices.map { fact in
      register.range(of: FactID(fact)).map { register.records[$0].row.index }
    }
  }

  @Test(
    "keeps a record per row of events and numbers, and lets a later 编号 replace",
    arguments: [
      ([], []),
      ([row(), row(), row()], [0, 1, 2]),
      // The later row takes its own place in the order.
      ([row(ref: 1), row(ref: 2), row(ref: 1)], [1, 2]),
      ([row(ref: 1), row(ref: 1), row(ref: 1)], [2]),
      ([row(ref: 1), row(), row(ref: 2)], [0, 1, 2]),
      // Taken back by 退回 or 数量 0, and given anew.
      ([row(ref: 1), row(ref: 1, .returned)], []),
      ([row(ref: 1), row(ref: 1, count: 0)], []),
      ([row(ref: 1), row(ref: 1, count: 0), row(ref: 1)], [2]),
      ([row(ref: 1), row(ref: 1, .pending)], [1]),
      ([row(ref: 1, .returned), row(ref: 1)], [1]),
      // Without 编号 such a row only drops itself.
      ([row(), row(.returned), row(count: 0)], [0]),
      ([row(ref: 1), row(.returned), row(count: 0)], [0]),
      // Gone even where the replacing row lies outside every window.
      ([row(ref: 1, start: "2025-05-01"), row(ref: 1, start: "2019-05-01")], [1]),
    ] as [([Record], [Int32])], [0, 1])
  func occurrences(example: ([Record], [Int32]), fact: Int) {
    let rows = example.0.map { row in
      var row = row
      row.fact = FactID(fact)
      return row
    }
    #expect(left(rows)[fact] == example.1)
  }

  @Test(
    "keeps the last row of a single fact whatever its review, without regard to 编号",
    arguments: [
      ([], []),
      ([row(), row(), row()], [2]),
      ([row(ref: 1), row(ref: 2), row(ref: 1)], [2]),
      ([row(ref: 2), row(ref: 1)], [1]),
      // Sent back: unknown, the earlier row does not return.
      ([row(), row(.returned)], []),
      ([row(.returned), row()], [1]),
      ([row(), row(.pending)], [1]),
      // 数量 0 is as if it were not there, whatever its review.
      ([row(), row(count: 0)], [0]),
      ([row(), row(count: 0, .returned)], [0]),
      ([row(count: 0)], []),
      ([row(ref: 2), row(ref: 1, count: 0), row(ref: 1)], [2]),
      ([row(count: 5)], [0]),
    ] as [([Record], [Int32])], [2, 3, 4])
  func singles(example: ([Record], [Int32]), fact: Int) {
    let rows = example.0.map { row in
      var row = row
      row.fact = FactID(fact)
      return row
    }
    #expect(left(rows)[fact] == example.1)
  }

  @Test("tells the same 编号 of different facts apart and sorts by fact")
  func facts() {
    let rows = [
      row(4), row(1, ref: 1), row(0, ref: 1), row(2, .yes(true)), row(1, ref: 1), row(0), row(3, .tag(TagID(0))),
    ]
    #expect(left(rows) == [[2, 5], [4], [3], [6], [0]])
  }

  @Test("finds nothing of a fact beyond the last")
  func absent() {
    let register = Register([], rubric: Bench(Self.facts, []).rubric)
    #expect(register.range(of: FactID(0)).isEmpty)
    #expect(register.range(of: FactID(9)).isEmpty)
  }
}

/// A row of the first fact in a review.
private func row(_ review: Review) -> Record { row(0, review) }

private func row(_ fact: Int, _ review: Review) -> Record { RubricTests.row(fact, .none, review) }
