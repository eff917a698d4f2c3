import Assessment
import Diagnostics
import Rubric

extension DifferenceReport {
  /// Returns the differences as a JSON object (the manual's `commands.md`), with a final line feed.
  package func json() -> [UInt8] {
    var json = JSONText()
    json.raw("{\"before\":")
    append(comparison.before, to: &json)
    json.raw(",\n\"after\":")
    append(comparison.after, to: &json)
    let compared = [
      (ComparableResults.Parts.totals, "\"totals\""), (.ranks, "\"ranks\""), (.items, "\"items\""),
    ].filter { comparison.parts.contains($0.0) }.map(\.1)
    json.raw(",\n\"compared\":[\(compared.joined(separator: ","))],\n\"units\":[")
    for (index, difference) in comparison.differences.enumerated() {
      json.raw(index == 0 ? "\n{\"id\":" : ",\n{\"id\":")
      json.string(difference.unit)
      json.raw(",\"name\":")
      json.string(comparison.name(of: difference.unit))
      json.raw(",\"before\":")
      append(difference.before, to: &json)
      json.raw(",\"after\":")
      append(difference.after, to: &json)
      json.raw(",\"items\":[")
      for (place, item) in difference.items.enumerated() {
        json.raw(place == 0 ? "\n  {\"id\":" : ",\n  {\"id\":")
        json.string(item.id)
        json.raw(",\"before\":")
        append(item.before, to: &json)
        json.raw(",\"after\":")
        append(item.after, to: &json)
        json.raw("}")
      }
      json.raw("]}")
    }
    json.raw("]}\n")
    return json.bytes
  }

  private func append(_ side: ComparableResults, to json: inout JSONText) {
    json.raw("{\"year\":\(side.year),\"round\":")
    json.string(side.results.round)
    json.raw(",\"rubric\":")
    json.string(side.results.rubric)
    json.raw(",\"units\":\(side.results.units.count)}")
  }

  private func append(_ unit: PublishedResults.Unit?, to json: inout JSONText) {
    guard let unit else {
      json.raw("null")
      return
    }
    var members: [String] = []
    if comparison.parts.contains(.totals) {
      members += ["\"verdict\":\"\(unit.verdict.rawValue)\"", "\"total\":\(unit.total.decimal)"]
    }
    if comparison.parts.contains(.ranks) { members.append("\"rank\":\(unit.rank.map { "\($0)" } ?? "null")") }
    json.raw("{\(members.joined(separator: ","))}")
  }

  private func append(_ item: PublishedResults.Item?, to json: inout JSONText) {
    guard let item else {
      json.raw("null")
      return
    }
    json.raw("{\"state\":\"\(item.state.rawValue)\",\"earned\":\(item.earned?.decimal ?? "null")}")
  }
}
