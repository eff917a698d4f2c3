import Assessment
import Building
import Diagnostics
import Rubric
import Testing

/// A law: no slip of the hand becomes points in silence.
struct SlipTests {
  static let slips = Slip.files + Slip.cells + Slip.rows + Slip.corrections + Slip.plans

  @Test("the content in which slips are made is in order, and comes to what was reckoned by hand")
  func base() {
    let reading = Reading(BaseContent.good)
    #expect(reading.lines.filter { !$0.contains(": note[") } == [])
    #expect(reading.scores == BaseContent.scores)
  }

  @Test("there are many slips, each told from the others")
  func count() {
    #expect(SlipTests.slips.count >= 150)
    #expect(Set(SlipTests.slips.map(\.testDescription)).count == SlipTests.slips.count)
  }

  @Test("a slip is found, or changes nothing", arguments: slips)
  func slip(_ slip: Slip) {
    let reading = Reading(slip.content)
    for finding in slip.findings { #expect(reading.holds(finding), "\(finding) is not in\n\(reading.text)") }
    let changes = changes(to: reading)
    switch slip.effect {
    case .refused: #expect(reading.isRefused, "\(reading.text)")
    case .unchanged: #expect(!reading.isRefused && changes == [], "\(reading.text)")
    case .silent:
      #expect(changes == [])
      #expect(reading.lines.filter { !$0.contains(": note[") } == [])
    case .told:
      // What tells it has to stand in the table, which has been held against what was found.
      #expect(!slip.findings.isEmpty && !reading.isRefused, "\(reading.text)")
    case .right(let expected): #expect(!reading.isRefused && changes == expected.sorted(), "\(reading.text)")
    }
    // Whatever the table says: a changed score that nobody declared right has a finding that is no note.
    if case .right = slip.effect { return }
    let isTold = reading.lines.contains { !$0.contains(": note[") }
    #expect(changes.isEmpty || isTold, "in silence: \(changes)")
  }

  /// The scores that are not those of the content in order, as `2 cd1 3.3: 5`.
  private func changes(to reading: Reading) -> [String] {
    let before = BaseContent.scores
    return Set(before.keys).union(reading.scores.keys).sorted().compactMap { key in
      before[key] == reading.scores[key] ? nil : "\(key): \(reading.scores[key] ?? "none")"
    }
  }
}

/// What the program says of a content: its findings, and the scores of every round where there is no error.
struct Reading {
  /// The findings as they are printed, the year's folder shortened to `~/`.
  let lines: [String]
  /// The scores by round, unit and item; none where the content is refused.
  let scores: [String: String]

  /// Whether there is an error.
  var isRefused: Bool { lines.contains { $0.contains(": error[") } }

  /// The findings, one a line.
  var text: String { lines.joined(separator: "\n") }

  init(_ content: BaseContent) {
    var findings = Findings()
    let read = CheckedContent(ContentFolder(memory: content.bytes), findings: &findings).content
    lines = findings.sorted().map { finding in
      finding.line.hasPrefix(BaseContent.year) ? "~/" + finding.line.dropFirst(BaseContent.year.count) : finding.line
    }
    var scores: [String: String] = [:]
    if !findings.hasErrors, let year = read.years.first {
      for state in year.states {
        for (unit, result) in zip(year.directory.active, state.results) {
          for (item, score) in zip(year.rubric.items, result.items) {
            let key = "\(state.round + 1) \(year.directory[unit].id) \(item.id)"
            scores[key] = score.earned?.decimal ?? "pending"
          }
          if result.verdict == .vetoed { scores["\(state.round + 1) \(year.directory[unit].id)"] = "vetoed" }
        }
      }
    }
    self.scores = scores
  }

  /// Whether something was found whose line begins with what stands before `…`, where `*` stands for anything, and holds
  /// what stands behind it.
  func holds(_ expected: String) -> Bool {
    let parts = expected.split(separator: "…", maxSplits: 1)
    let ends = parts[0].split(separator: "*", maxSplits: 1).map(String.init)
    return lines.contains { line in
      line.hasPrefix(ends[0].trimmingSuffix(" ")) && (ends.count == 1 || line.contains(ends[1]))
        && (parts.count == 1 || line.contains(parts[1]))
    }
  }
}

extension String {
  /// The text without a character at its end.
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    last == character ? String(dropLast()) : self
  }
}
