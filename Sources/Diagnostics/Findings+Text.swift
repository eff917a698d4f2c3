extension Diagnostic {
  /// The finding on one line: `path:line:column: severity[code]: message`; a path is made fit for one line of output.
  package var line: String {
    "\(printable(location.path)):\(location.line):\(location.column): \(severity.rawValue)[\(code.name)]: \(message)"
  }
}

extension Findings {
  /// All findings, sorted, one on a line, each line ended by a line feed.
  package func text() -> String {
    sorted().reduce(into: "") { $0 += $1.line + "\n" }
  }
}
