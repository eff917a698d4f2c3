import Diagnostics
import Testing

/// How findings are collected, ordered and printed.
@Suite struct FindingsTests {
  private static let broken = DiagnosticCode("broken", .error)
  private static let doubtful = DiagnosticCode("doubtful", .warning)
  private static let skipped = DiagnosticCode("skipped", .note)

  @Test("prints a finding on one line with its place, severity and code")
  func line() {
    let finding = Diagnostic(
      FindingsTests.broken, at: Location("assessments/2024/units.csv", line: 37, column: 7), "坏了")
    #expect(finding.line == "assessments/2024/units.csv:37:7: error[broken]: 坏了")
    #expect(Diagnostic(FindingsTests.doubtful, at: Location("甲.csv"), "可疑").line == "甲.csv:1:1: warning[doubtful]: 可疑")
    #expect(Diagnostic(FindingsTests.skipped, at: Location("a"), "略过").line == "a:1:1: note[skipped]: 略过")
  }

  @Test("orders by the bytes of the path, then line, then column, then as added")
  func order() {
    var findings = Findings()
    let places = [
      Location("b", line: 1, column: 1), Location("a", line: 10, column: 1), Location("a", line: 2, column: 10),
      Location("a", line: 2, column: 9), Location("a/b", line: 1), Location("a.csv", line: 1), Location("Z", line: 1),
      Location("\u{FF21}", line: 1), Location("\u{1F600}", line: 1), Location("e\u{301}", line: 1),
      Location("\u{E9}", line: 1),
    ]
    for place in places { findings.add(Diagnostic(FindingsTests.broken, at: place, "")) }
    // By UTF-8 bytes U+FF21 stands before U+1F600, which by UTF-16 units it would not; nothing is composed.
    #expect(
      findings.sorted().map(\.location) == [
        Location("Z", line: 1), Location("a", line: 2, column: 9), Location("a", line: 2, column: 10),
        Location("a", line: 10, column: 1), Location("a.csv", line: 1), Location("a/b", line: 1),
        Location("b", line: 1, column: 1), Location("e\u{301}", line: 1), Location("\u{E9}", line: 1),
        Location("\u{FF21}", line: 1), Location("\u{1F600}", line: 1),
      ])
  }

  @Test("keeps findings of one place in the order they were added, whatever their severity")
  func stability() {
    var findings = Findings()
    var others = Findings()
    findings.add(Diagnostic(FindingsTests.skipped, at: Location("a"), "一"))
    others.add(Diagnostic(FindingsTests.broken, at: Location("a"), "二"))
    others.add(Diagnostic(FindingsTests.doubtful, at: Location("a"), "三"))
    findings.add(others)
    #expect(
      findings.text() == "a:1:1: note[skipped]: 一\na:1:1: error[broken]: 二\na:1:1: warning[doubtful]: 三\n")
  }

  @Test("counts by severity and knows whether there are errors")
  func counts() {
    var findings = Findings()
    #expect(!findings.hasErrors)
    #expect(findings.text().isEmpty)
    for code in [FindingsTests.doubtful, FindingsTests.skipped, FindingsTests.doubtful] {
      findings.add(Diagnostic(code, at: Location("a"), ""))
    }
    #expect(!findings.hasErrors)
    findings.add(Diagnostic(FindingsTests.broken, at: Location("a"), ""))
    #expect(findings.hasErrors)
    #expect([Severity.error, .warning, .note].map { findings.count($0) } == [1, 2, 1])
  }

  @Test("keeps every finding on one line, whatever its path and message hold")
  func oneLine() {
    let finding = Diagnostic(FindingsTests.broken, at: Location("a\n\u{1B}[2J/b\u{202E}.csv"), "甲\r乙\u{2028}\t丙")
    #expect(finding.line == "a⏎␛[2J/b�.csv:1:1: error[broken]: 甲⏎乙�␉丙")
    // The path itself is kept for who opens the file.
    #expect(finding.location.path == "a\n\u{1B}[2J/b\u{202E}.csv")
  }

  @Test("orders severities from light to grave")
  func severities() {
    #expect([Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
  }
}
