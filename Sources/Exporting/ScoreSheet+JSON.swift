import Assessment
import Diagnostics
import Registers
import Rubric
import RubricBooks

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
    json.unit(id: line.unit.id, name: line.unit.name, category: line.unit.category)
    json.outcome(result.verdict, total: result.total, pending: result.pendingPoints)
    json.rank(result.rank)
    json.dimensions(zip(year.rubric.dimensions, result.dimensions).lazy.map { (id: $0.id, result: $1) })
    json.raw(",\n \"items\":[")
    for index in result.items.indices {
      json.raw(index == 0 ? "\n  " : ",\n  ")
      append(result.items[index], ItemID(index), to: &json)
    }
    json.raw("]}")
  }

  private func append(_ result: ItemResult, _ item: ItemID, to json: inout JSONText) {
    json.item(
      year.rubric[item].id, result.state, points: year.rubric.scoring[item].points, earned: result.earned,
      computed: result.computed?.score, start: result.computed?.start)
    for (index, line) in (result.computed?.trace ?? []).enumerated() {
      if index > 0 { json.raw(",") }
      json.line(line.cause, count: line.count, delta: line.delta, rows: line.rows.map(year.rows.name))
    }
    json.endItem()
  }
}
