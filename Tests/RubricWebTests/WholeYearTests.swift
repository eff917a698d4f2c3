import Assessment
import ContentFiles
import Diagnostics
import Foundation
import Registers
import Rubric
import RubricBooks
import SiteContent
import TestSupport
import Testing

/// Whole years of real content folders, and random ones in a real browser.
@Suite("The WebAssembly module over whole years")
struct WholeYearTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The conformance case, the cases beside a working copy where there are any, and this repository's content.
  private static let folders: [URL] = {
    let shared = root.appending(path: "../shared/cases2").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: shared.path)) ?? []
    let cases = names.sorted().filter { $0 != "shape" }.map { shared.appending(path: "\($0)/content") }
    return [root.appending(path: "Content"), root.appending(path: "Tests/ExportingTests/Cases/kinds/content")]
      + cases.filter { FileManager.default.fileExists(atPath: $0.path) }
  }()

  @Test("every unit in every round has the result that the program publishes, trace included", arguments: folders)
  func years(folder: URL) throws {
    var findings = Findings()
    let content = Content(try ContentFolder(disk: folder.path), scope: .everything, findings: &findings)
    #expect(!content.years.isEmpty)
    for year in content.years {
      let book = ScoringRules(
        rubric: year.rubric.scoring, terms: year.terms, quantityCount: year.rubric.quantities.count)
      var cases: [WebModule.Case] = []
      for state in year.states {
        for (place, unit) in year.directory.active.enumerated() {
          let candidate = Candidate(
            register: state.registers[place], quantities: year.directory[unit].quantities,
            marks: state.marks[place].map { $0.flatMap { year.marks[$0].mark } },
            isVetoed: !state.vetoes[place].isEmpty)
          let question = Question.result(candidate, asOf: year.plan.rounds[state.round].asOf)
          cases.append(WebModule.Case(book: book.encoded, question: question.encoded))
          // The rank is among units; the module knows one.
          let result = year.rubric.scoring.evaluate(
            candidate, terms: year.terms, asOf: year.plan.rounds[state.round].asOf)
          #expect(result.total == state.results[place].total)
          #expect(result.items == state.results[place].items)
        }
      }
      for form in WebModule.Form.allCases {
        let answers = try WebModule.run(cases, as: form).answers
        #expect(answers.count == cases.count && !answers.isEmpty)
        for (example, answer) in zip(cases, answers) {
          let status: UInt8? = answer.first
          #expect(example.native == answer)
          #expect(status == 0)
        }
      }
    }
  }

  @Test("random assessments give the same bytes in Chromium")
  func chromium() throws {
    var cases: [WebModule.Case] = []
    for seed in 5000..<5250 {
      let world = World(seed: seed)
      let book = world.book.encoded
      cases += world.questions.map { WebModule.Case(book: book, question: $0.encoded) }
    }
    let answers = try WebModule.runInChromium(cases)
    #expect(answers.count == cases.count)
    #expect(zip(cases, answers).first { $0.native != $1 }.map { ($0.question, $0.native, $1) } == nil)
  }
}
