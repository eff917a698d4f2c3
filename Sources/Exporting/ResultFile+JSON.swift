import Diagnostics
import Rubric
import Site

extension ResultFile {
  /// The object of formats §10 with the members that the edition may show, and whether it is a draft.
  var json: [UInt8] {
    var json = JSONText()
    let showsRows = showsRows
    json.raw("{\"year\":\(year.year),\"round\":")
    json.string(year.roundID)
    json.raw(",\"asOf\":\"\(year.asOf.iso)\",\"draft\":\(year.isDraft),\"rubric\":")
    json.string(year.rubric)
    json.raw(",\"total\":\(year.total.decimal),\n\"units\":[")
    for (index, unit) in year.units.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      json.unit(id: unit.id, name: unit.name, category: unit.category)
      if let total = unit.total { json.outcome(total.verdict, total: total.points, pending: total.pending) }
      if year.showsRanks { json.rank(unit.rank) }
      if let dimensions = unit.dimensions {
        json.dimensions(zip(year.dimensions, dimensions).lazy.map { (id: $0.id, result: $1) })
      }
      if let items = unit.items {
        json.raw(",\n \"items\":[")
        for (place, item) in items.enumerated() {
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

  private func append(_ item: ItemValues, showsRows: Bool, to json: inout JSONText) {
    json.item(
      item.id, item.state, points: item.points, earned: item.earned, computed: item.computed?.score,
      start: item.computed?.start)
    for (index, line) in item.lines.enumerated() {
      if index > 0 { json.raw(",") }
      json.line(
        line.cause, count: line.counted, delta: line.delta,
        rows: showsRows ? line.records.compactMap(\.row) : nil)
    }
    json.endItem()
  }
}
