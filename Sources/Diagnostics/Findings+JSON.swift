extension Findings {
  /// Renders all findings, sorted, as the JSON object of `gongshi check --format json`, with a final line feed.
  package func json() -> [UInt8] {
    var json = JSONText()
    json.raw("{\"diagnostics\":[")
    for (index, finding) in sorted().enumerated() {
      json.raw(index == 0 ? "\n{\"path\":" : ",\n{\"path\":")
      json.string(finding.location.path)
      json.raw(",\"line\":\(finding.location.line),\"column\":\(finding.location.column),\"severity\":")
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
