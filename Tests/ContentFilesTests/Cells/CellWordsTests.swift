import ContentFiles
import Tabular
import TestSupport
import Testing

/// Yes and no, numbers and counts (formats §2).
@Suite struct CellWordsTests {
  @Test("reads the examples that the pages' script reads too")
  func examples() throws {
    let examples = try CellExamples.read()
    #expect(examples.yesNo.count > 40 && examples.numbers.count > 30 && examples.counts.count > 10)
    for example in examples.yesNo {
      let answer = parseYesNo(normalised(example.cell)).map { $0 ? "yes" : "no" }
      #expect(answer == example.value, "\(example.cell)")
    }
    for example in examples.numbers {
      #expect(parseNumber(normalised(example.cell)) == example.value, "\(example.cell)")
    }
    for example in examples.counts {
      #expect(parseCount(normalised(example.cell)) == example.value, "\(example.cell)")
    }
  }
}
