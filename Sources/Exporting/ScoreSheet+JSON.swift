import Assessment
import Diagnostics
import Rubric

extension ScoreSheet {
  /// The results as the JSON object of formats §10, with a final line feed.
  package func json() -> [UInt8] {
    var json = JSONText()
    json.raw("{\"year\":\(year.plan.year),\"round\":")
    json.string(round.id)
    json.raw(",\"rubric\":")
    json.string(year.rubric.id)
    json.raw(",\"total\":\(year.rubric.scoring.total.decimal),\n\"units\":[")
    for (index, line) in lines.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      append(line, to: &json)
    }
    json.raw("]}\n")
    return json.bytes
  }

  private func append(_ line: Line, to json: inout JSONText) {
    let result = line.result
    json.raw("{\"id\":")
    json.string(line.unit.id)
    json.raw(",\"name\":")
    json.string(line.unit.name)
    json.raw(",\"category\":")
    json.string(line.unit.category)
    json.raw(",\"verdict\":\"\(result.verdict.machineWord)\",\"total\":\(result.total.decimal)")
    json.raw(",\"pendingPoints\":\(result.pendingPoints.decimal),\"rank\":\(result.rank.map { "\($0)" } ?? "null")")
    json.raw(",\n \"dimensions\":[")
    for (index, (text, dimension)) in zip(year.rubric.dimensions, result.dimensions).enumerated() {
      json.raw(index == 0 ? "{\"id\":" : ",{\"id\":")
      json.string(text.id)
      json.raw(",\"earned\":\(dimension.earned.decimal),\"points\":\(dimension.points.decimal)}")
    }
    json.raw("],\n \"items\":[")
    for index in result.items.indices {
      json.raw(index == 0 ? "\n  " : ",\n  ")
      append(result.items[index], ItemID(index), to: &json)
    }
    json.raw("]}")
  }

  private func append(_ result: ItemResult, _ item: ItemID, to json: inout JSONText) {
    func number(_ points: Points?) -> String { points?.decimal ?? "null" }
    json.raw("{\"id\":")
    json.string(year.rubric[item].id)
    json.raw(",\"state\":\"\(result.state.machineWord)\",\"points\":\(year.rubric.scoring[item].points.decimal)")
    json.raw(",\"earned\":\(number(result.earned)),\"computed\":\(number(result.computed?.score))")
    json.raw(",\"start\":\(number(result.computed?.start)),\"trace\":[")
    for (index, line) in (result.computed?.trace ?? []).enumerated() {
      if index > 0 { json.raw(",") }
      switch line.cause {
      case .floor: json.raw("{\"rule\":\"floor\",\"delta\":\(line.delta.decimal)}")
      case .ceiling: json.raw("{\"rule\":\"ceiling\",\"delta\":\(line.delta.decimal)}")
      case .rule(let rule):
        json.raw("{\"rule\":\(rule),\"count\":\(line.count),\"delta\":\(line.delta.decimal),\"rows\":[")
        for (place, row) in line.rows.enumerated() {
          if place > 0 { json.raw(",") }
          json.string(year.rows.name(row))
        }
        json.raw("]}")
      }
    }
    json.raw("]}")
  }
}
