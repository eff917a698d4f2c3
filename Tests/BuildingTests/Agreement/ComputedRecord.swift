import Assessment
import Registers
import Rubric
import RubricBooks

/// The one computed record of a year after a round, as figures: what every file has to agree with.
struct ComputedRecord: Sendable {
  /// A part of what a file may say of a unit.
  enum Part: CaseIterable {
    /// Total, verdict and undecided points.
    case total
    case rank
    case dimensions
    /// Each item's state, points and score.
    case items
    /// Each item's start, computed score and lines.
    case sums
    /// The register rows behind each line.
    case rows
  }

  let year: AssessmentYear
  let round: Int

  /// The ids of the units that take part, in file order.
  var ids: [String] { year.directory.active.map { year.directory[$0].id } }

  /// The results in that order.
  var results: [UnitResult] { year.states[round].results }

  /// What is known of the unit at a place.
  func figures(_ place: Int, _ parts: Set<Part>) -> Figures {
    let result = results[place]
    var figures: Figures = [:]
    if parts.contains(.total) {
      figures["total"] = "\(result.total.hundredths)"
      figures["verdict"] = ComputedRecord.word(result.verdict)
      figures["undecided"] = "\(result.pendingPoints.hundredths)"
    }
    if parts.contains(.rank) { figures["rank"] = result.rank.map { "\($0)" } ?? "none" }
    if parts.contains(.dimensions) {
      for (index, (text, dimension)) in zip(year.rubric.dimensions, result.dimensions).enumerated() {
        let items = year.rubric.scoring.dimensions[index].items
        if items.contains(where: { result.items[$0].state == .pending }) { figures["open \(text.id)"] = "yes" }
        figures["dimension \(text.id)"] = "\(dimension.earned.hundredths)"
        figures["dimension \(text.id) points"] = "\(dimension.points.hundredths)"
      }
    }
    for (index, item) in result.items.enumerated() {
      let name = "item \(year.rubric.items[index].id)"
      if parts.contains(.items) {
        figures[name] = item.earned.map { "\($0.hundredths)" } ?? "none"
        figures["\(name) points"] = "\(year.rubric.scoring.items[index].points.hundredths)"
        figures["\(name) state"] = ComputedRecord.word(item.state)
      }
      guard let computed = item.computed else { continue }
      if parts.contains(.sums) {
        figures["\(name) start"] = "\(computed.start.hundredths)"
        figures["\(name) computed"] = "\(computed.score.hundredths)"
      }
      for (place, line) in computed.trace.enumerated() {
        if parts.contains(.sums) { figures["\(name) line \(place)"] = "\(line.delta.hundredths)" }
        if parts.contains(.rows), !line.rows.isEmpty {
          figures["\(name) line \(place) rows"] = line.rows.map(year.rows.name).joined(separator: " ")
        }
      }
    }
    return figures
  }

  /// The rules and counts of each line of the unit at a place, which machines are told.
  func causes(_ place: Int) -> Figures {
    var figures: Figures = [:]
    for (index, item) in results[place].items.enumerated() {
      for (place, line) in (item.computed?.trace ?? []).enumerated() {
        figures["item \(year.rubric.items[index].id) line \(place) cause"] =
          switch line.cause {
          case .rule(let rule): "\(rule) × \(line.count)"
          case .floor: "floor"
          case .ceiling: "ceiling"
          }
      }
    }
    return figures
  }

  /// The places of the scored units, of all or of a category.
  func scored(in category: String? = nil) -> [Int] {
    results.indices.filter {
      results[$0].verdict == .scored && (category ?? self.category($0)) == self.category($0)
    }
  }

  /// A unit's category.
  func category(_ place: Int) -> String { year.directory[year.directory.active[place]].category }

  /// A unit's name.
  func name(_ place: Int) -> String { year.directory[year.directory.active[place]].name }

  /// The points of a dimension as a whole.
  func points(of dimension: Int) -> Int64 {
    year.rubric.scoring.dimensions[dimension].items.reduce(0) { $0 + year.rubric.scoring.items[$1].points.hundredths }
  }

  /// The median of the scored units' totals, or of what they would have in a dimension as a whole at the share that they
  /// have; none of fewer than `least` units.
  func median(of dimension: Int? = nil, in category: String? = nil, least: Int = 1) -> String? {
    let all = scored(in: category).compactMap { place -> Int64? in
      guard let dimension else { return results[place].total.hundredths }
      let (earned, points) = (results[place].dimensions[dimension].earned, results[place].dimensions[dimension].points)
      return ComputedRecord.scaled(earned.hundredths, from: points.hundredths, to: self.points(of: dimension))
    }
    guard all.count >= least else { return nil }
    let sorted = all.sorted { $0 < $1 }
    guard !sorted.isEmpty else { return nil }
    let twice = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
    // Half up: scores are never negative.
    return "\((twice + 1) / 2)"
  }

  /// An amount of other points, half up; none of no points.
  static func scaled(_ amount: Int64, from points: Int64, to whole: Int64) -> Int64? {
    points == 0 ? nil : (2 * amount * whole + points) / (2 * points)
  }

  /// A verdict in machine output.
  static func word(_ verdict: UnitResult.Verdict) -> String {
    switch verdict {
    case .scored: "scored"
    case .pending: "pending"
    case .vetoed: "vetoed"
    }
  }

  /// A state in machine output.
  static func word(_ state: ItemResult.State) -> String {
    switch state {
    case .scored: "scored"
    case .judged: "judged"
    case .overridden: "overridden"
    case .notApplicable: "notApplicable"
    case .pending: "pending"
    case .absent: "absent"
    }
  }
}
