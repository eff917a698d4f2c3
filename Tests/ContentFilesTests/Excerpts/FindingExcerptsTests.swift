import ContentFiles
import Diagnostics
import Testing

/// The findings as text, with their lines and, where they are buried, the errors once more.
@Suite struct FindingExcerptsTests {
  private static let broken = DiagnosticCode("broken", .error)
  private static let doubtful = DiagnosticCode("doubtful", .warning)

  private func excerpts(errors: Int, warnings: Int) -> FindingExcerpts {
    var findings = Findings()
    for line in 1...60 {
      if line <= errors { findings.add(Diagnostic(Self.broken, at: Location("a.csv", line: line, column: 2), "坏了")) }
      if line <= warnings { findings.add(Diagnostic(Self.doubtful, at: Location("b.csv"), "可疑")) }
    }
    let rows = String(repeating: "甲,\"乙\n丙\"\n", count: 60)
    return FindingExcerpts(findings, in: ContentFolder(memory: ["a.csv": Array(rows.utf8)]))
  }

  @Test("shows the cell as a spreadsheet names it")
  func address() {
    #expect(
      excerpts(errors: 1, warnings: 1).text() == """
        a.csv:1:2: error[broken]: 坏了
            B1: 甲,"乙⏎丙"
                   ^^^^^^^
        b.csv:1:1: warning[doubtful]: 可疑

        """)
    #expect(excerpts(errors: 3, warnings: 0).addresses(ofErrors: 2) == ["B1", "B1"])
  }

  @Test("repeats the errors where more than forty others stand around them, and the counts")
  func buried() {
    #expect(!excerpts(errors: 2, warnings: 40).text().contains("其中的错误"))
    #expect(!excerpts(errors: 0, warnings: 60).text().contains("其中的错误"))
    #expect(
      excerpts(errors: 1, warnings: 41).text()
        .hasSuffix("可疑\n\n其中的错误：\n  a.csv:1:2 (B1) 坏了\n共 1 个错误，41 个警告，0 条提示\n"))
    #expect(
      excerpts(errors: 50, warnings: 60).text().hasSuffix("坏了\n  另有 10 个错误，见上文\n共 50 个错误，60 个警告，0 条提示\n"))
  }
}
