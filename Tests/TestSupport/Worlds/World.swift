package import Rubric

/// A random assessment: a rubric, terms, and units of two categories with all their rows, marks and vetoes.
///
/// Windows are short and limits small, so that dates often fall on edges.
package struct World: Sendable {
  /// A unit's rows in reading order and everything else that decides its result.
  package struct Unit: Sendable {
    /// The rows.
    package var rows: [Record]
    /// The quantities by ``QuantityID``.
    package var quantities: [Int64?]
    /// The marks by ``ItemID``.
    package var marks: [Mark?]
    /// The rows of vetoes.
    package var vetoes: [Veto]
    /// The number of its category, 0 or 1.
    package let category: Int

    /// Creates a unit.
    package init(rows: [Record], quantities: [Int64?], marks: [Mark?], vetoes: [Veto], category: Int) {
      self.category = category
      self.rows = rows
      self.quantities = quantities
      self.marks = marks
      self.vetoes = vetoes
    }
  }

  /// The seed that it was made from.
  package let seed: Int
  /// The rubric.
  package let rubric: ScoringRubric
  /// The terms.
  package let terms: Terms
  /// The days at whose end states are taken.
  package let days: [Day]
  /// The units.
  package let units: [Unit]
  /// The event facts whose records carry times, as limits in hours need.
  package let timed: Set<Int32>
  /// True if units are ranked within their category.
  package let ranksWithinCategory: Bool

  /// Creates the world of a seed.
  package init(seed: Int) {
    self.seed = seed
    var random = SeededGenerator(seed: UInt64(seed))
    let window = World.window(&random)
    let lower = Int(window.lowerBound.number)
    let upper = Int(window.upperBound.number)
    days = [0, 1].map { _ in random.int(lower...(upper + 3)) }.sorted().map { Day(number: Int32($0)) }
    terms = Terms(
      window: window, dates: [0, 1].map { _ in Day(number: Int32(random.int(lower...upper))) },
      calendar: World.calendar(around: window, &random))
    let maker = RubricMaker(&random)
    (rubric, timed) = (maker.rubric(&random), maker.timed)
    ranksWithinCategory = random.chance(30)
    var rows = RowMaker(rubric: rubric, terms: terms, days: days, timed: timed)
    var units: [Unit] = []
    for _ in 0..<random.int(1...5) {
      let category = random.int(0...1)
      let marks = zip(rubric.items, maker.audiences).map { item, audience in
        audience == nil || audience == category ? World.mark(item, &random) : .absent
      }
      units.append(
        Unit(
          rows: rows.rows(&random), quantities: [0, 1].map { _ in random.pick([0, 0, 50, 100, 333, 1000]) },
          marks: marks, vetoes: rows.vetoes(&random), category: category))
      // Twins have the same rank.
      if let last = units.last, random.chance(30) { units.append(last) }
    }
    self.units = units
  }

  /// Returns a unit in the form that the evaluator takes.
  package func candidate(_ unit: Unit, asOf: Day) -> Candidate {
    Candidate(
      register: Register(unit.rows, rubric: rubric), quantities: unit.quantities, marks: unit.marks,
      isVetoed: !Veto.inForce(unit.vetoes, window: terms.window, asOf: asOf).isEmpty)
  }

  /// Computes the results of some units, without ranks.
  package func results(_ units: [Unit], asOf: Day) -> [UnitResult] {
    units.map { rubric.evaluate(candidate($0, asOf: asOf), terms: terms, asOf: asOf) }
  }

  /// Computes the results of all units, with ranks.
  package func ranked(asOf: Day) -> [UnitResult] {
    var results = results(units, asOf: asOf)
    rank(&results) { ranksWithinCategory ? units[$0].category : 0 }
    return results
  }

  private static func window(_ random: inout SeededGenerator) -> ClosedRange<Day> {
    let bases = ["2024-12-24", "2025-01-22", "2025-04-22", "2025-06-10", "2025-09-24", "2025-12-26", "2026-02-10"]
    let first = on(random.pick(bases)).adding(days: random.int(-3...3))
    return first...first.adding(days: random.int(2...18))
  }

  private static func calendar(around window: ClosedRange<Day>, _ random: inout SeededGenerator) -> WorkCalendar {
    if random.chance(50) { return Calendars.published(2024, 2025, 2026) }
    var exceptions: [WorkCalendar.Exception] = []
    for offset in -10...40 where random.chance(25) {
      let day = window.lowerBound.adding(days: offset)
      exceptions.append(WorkCalendar.Exception(day, isWorkday: random.chance(50)))
    }
    return WorkCalendar(years: [2026, 2024, 2025], exceptions: random.shuffled(exceptions))
  }

  private static func mark(_ item: ScoringRubric.Item, _ random: inout SeededGenerator) -> Mark? {
    if random.chance(6) { return .notApplicable }
    guard random.chance(item.isJudged ? 80 : 12) else { return nil }
    let points = item.points.hundredths
    let given = random.pick([0, points, points / 2, Int64(random.int(0...Int(points)))])
    return .score(Points(hundredths: given))
  }
}
