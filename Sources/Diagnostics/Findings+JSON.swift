extension Findings {
  /// Renders all findings, sorted, as the JSON object of `gongshi check --format json`, with a final line feed.
  ///
  /// - Parameter cells: The cell of each finding as a spreadsheet names it, nil for one that is about no cell; none are
  ///   written where the list is empty.
  /// - Returns: The object in UTF-8.
  package func json(cells: [String?] = []) -> [UInt8] {
    var json = JSONText()
    json.raw("{\"diagnostics\":[")
    for (index, finding) in sorted().enumerated() {
      json.raw(index == 0 ? "\n{\"path\":" : ",\n{\"path\":")
      json.string(finding.location.path)
      json.raw(",\"line\":\(finding.location.line),\"column\":\(finding.location.column)")
      if cells.indices.contains(index), let cell = cells[index] {
        json.raw(",\"cell\":")
        json.string(cell)
      }
      json.raw(",\"severity\":")
      json.string(finding.severity.rawValue)
      json.raw(",\"code\":")
      json.string(finding.code.name)
      json.raw(",\"message\":")
      json.string(finding.message)
      json.raw("}")
    }
    json.raw("],\n\"errors\":\(count(.error)),\"warnings\":\(count(.warning)),\"notes\":\(count(.note))}\n")
    return json.bytes
  }
}
