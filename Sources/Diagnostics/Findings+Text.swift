extension Diagnostic {
  /// The finding on one line: `path:line:column: severity[code]: message`; the path is made printable.
  package var line: String {
    "\(printable(location.path)):\(location.line):\(location.column): \(severity.rawValue)[\(code.name)]: \(message)"
  }
}

extension Findings {
  /// Renders all findings, sorted, one a line, each ended by a line feed.
  package func text() -> String {
    sorted().reduce(into: "") { $0 += $1.line + "\n" }
  }
}
