import Rubric
import TestSupport

/// One item under test with what an assessment fixes around it: the year 2025, named dates 0 (1 December) and 1
/// (15 December), and the published calendars.
struct Bench {
  var facts: [Fact]
  var rules: [Rule]
  var points: Int64 = 1000
  var startsFull = true
  var asOf = on("2025-12-31")
  var quantities: [Int64?] = []
  var terms = Terms(
    window: on("2025-01-01")...on("2025-12-31"), dates: [on("2025-12-01"), on("2025-12-15")],
    calendar: Calendars.published(2024, 2025, 2026))

  init(_ facts: [Fact], _ rules: [Rule], points: Int64 = 1000, startsFull: Bool = true) {
    self.facts = facts
    self.rules = rules
    self.points = points
    self.startsFull = startsFull
  }

  var rubric: ScoringRubric {
    let item = ScoringRubric.Item(
      points: Points(hundredths: points), startsFull: startsFull, facts: facts.indices, rules: rules)
    return ScoringRubric(
      total: item.points, notApplicable: .full, dimensions: [ScoringRubric.Dimension(items: 0..<1)], items: [item],
      facts: facts)
  }

  /// Computes the item from rows, whose identifiers become their places.
  func compute(_ rows: [Record]) -> Result<Computation, Indecision>? {
    let candidate = Candidate(
      register: Register(numbered(rows), rubric: rubric), quantities: quantities, marks: [nil], isVetoed: false)
    return rubric.compute(ItemID(0), for: candidate, terms: terms, asOf: asOf)
  }

  /// The calculation as a line of text in hundredths: `1000; 0 x2 -400 [0 2]; floor 100; = 0`.
  func calculation(_ rows: [Record]) -> String {
    switch compute(rows) {
    case .success(let computed): computed.description
    case .failure(let indecision):
      "undecided \(indecision.unknown.map(\.index)), waiting \(indecision.pending.map(\.index))"
    case nil: "judged"
    }
  }
}

/// Gives rows their places as identifiers.
func numbered(_ rows: [Record]) -> [Record] {
  rows.enumerated().map { place, row in
    var row = row
    row.row = RowID(place)
    return row
  }
}

/// A row about a fact.
func row(
  _ fact: Int = 0, _ value: Value = .none, ref: Int? = nil, count: Int64 = 1, start: String? = nil,
  done: String? = nil, due: String? = nil, _ review: Review = .accepted
) -> Record {
  Record(
    FactID(fact), value, reference: ref.map { ReferenceID($0) }, count: count, start: start.map(at),
    done: done.map(at), due: due.map(at), review: review, row: RowID(0))
}

extension Rule.Effect {
  static func deduct(_ hundredths: Int64) -> Rule.Effect { .deduct(Points(hundredths: hundredths)) }
  static func award(_ hundredths: Int64) -> Rule.Effect { .award(Points(hundredths: hundredths)) }
}

extension Computation {
  /// The calculation in hundredths.
  var description: String {
    let lines = trace.map { line in
      switch line.cause {
      case .floor: "floor \(line.delta.hundredths)"
      case .ceiling: "ceiling \(line.delta.hundredths)"
      case .rule(let rule):
        "\(rule) x\(line.count) \(line.delta.hundredths) ["
          + line.rows.map { "\($0.index)" }.joined(separator: " ") + "]"
      }
    }
    return (["\(start.hundredths)"] + lines + ["= \(score.hundredths)"]).joined(separator: "; ")
  }
}
