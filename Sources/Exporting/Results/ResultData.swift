import Diagnostics
package import Editions
import Rubric

/// A year's results as an object for programs (formats §10), with the members that the edition may show.
package struct ResultData: Sendable {
  private let year: YearValues
  private let purpose: ResultPurpose

  /// Creates the data of the results that an edition may show of a year.
  package init(_ year: YearValues, for purpose: ResultPurpose) {
    self.year = year
    self.purpose = purpose
  }

  /// The object, with a final line feed.
  package var json: [UInt8] {
    var json = JSONText()
    let showsRows = showsRows
    json.raw("{\"year\":\(year.year),\"round\":")
    json.string(year.roundID)
    // Scores that were asked for belong to no edition, so they are no draft of one.
    if purpose != .score { json.raw(",\"asOf\":\"\(year.asOf.iso)\",\"draft\":\(year.isDraft)") }
    json.raw(",\"rubric\":")
    json.string(year.rubric)
    json.raw(",\"total\":\(year.total.decimal),\n\"units\":[")
    for (index, unit) in year.units.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      json.unit(id: unit.id, name: unit.name, category: unit.category)
      if let total = unit.total { json.outcome(total.verdict, total: total.points, pending: total.pending) }
      if year.allowance.rank { json.rank(unit.rank) }
      if year.allowance.level { json.level(unit.level, isKnown: year.shape.hasLevels) }
      json.bonus(unit.bonus)
      if let dimensions = unit.dimensions {
        json.dimensions(
          zip(year.dimensions, dimensions).lazy.map { (id: $0.id, result: $1) }, hasWeights: year.shape.hasWeights)
      }
      if let items = unit.items {
        json.raw(",\n \"items\":[")
        for (place, item) in items.filter({ $0.state != .absent }).enumerated() {
          json.raw(place == 0 ? "\n  " : ",\n  ")
          append(item, showsRows: showsRows, to: &json)
        }
        json.raw("]")
      }
      json.raw("}")
    }
    json.raw("]}\n")
    return json.bytes
  }

  /// True if lines name the rows behind them: if the edition may show rows and, except for scores, some line has one.
  private var showsRows: Bool {
    guard year.allowance.registers else { return false }
    return purpose == .score
      || year.units.contains { unit in
        (unit.items ?? []).contains { $0.lines.contains { $0.records.contains { $0.row != nil } } }
      }
  }

  private func append(_ item: ItemValues, showsRows: Bool, to json: inout JSONText) {
    json.item(
      item.id, item.state, points: item.points, earned: item.earned, computed: item.computed?.score,
      start: item.computed?.start)
    for (index, line) in item.lines.enumerated() {
      if index > 0 { json.raw(",") }
      json.line(
        line.cause, count: line.counted, delta: line.delta,
        rows: showsRows ? line.records.compactMap(\.row?.path) : nil)
    }
    json.endItem()
  }
}
