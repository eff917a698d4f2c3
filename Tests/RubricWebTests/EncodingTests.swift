import Rubric
import TestSupport
import Testing

@Suite("The encoding")
struct EncodingTests {
  @Test("gives back every rule book, question and answer it was given", arguments: 0..<4)
  func roundTrips(batch: Int) throws {
    var faults: [String] = []
    for seed in (batch * 100)..<(batch * 100 + 100) {
      let world = World(seed: seed)
      let book = try ScoringRules(encoded: world.book.encoded)
      if book != world.book { faults.append("book \(seed)") }
      for question in world.questions {
        let read = try Question(encoded: question.encoded, for: book)
        if read.encoded != question.encoded { faults.append("question \(seed)") }
        let answer = book.answer(question)
        if try Answer(encoded: answer.encoded) != answer { faults.append("answer \(seed)") }
        if Answer.bytes(book: world.book.encoded, question: question.encoded) != answer.encoded {
          faults.append("bytes \(seed)")
        }
      }
    }
    #expect(faults.prefix(1) == [])
  }

  @Test("gives a result or a fault for every mutation of rules and questions", arguments: 0..<4)
  func mutations(batch: Int) throws {
    var random = SeededGenerator(seed: UInt64(batch))
    var (read, refused) = (0, 0)
    for seed in (2000 + batch * 20)..<(2000 + batch * 20 + 20) {
      let world = World(seed: seed)
      let book = world.book.encoded
      guard let question = world.questions.last?.encoded else { continue }
      // Every byte in turn, changed in one of the ways in which the format's numbers and codes may differ.
      for place in book.indices {
        var mutated = book
        mutated[place] = random.pick([0, 1, 2, 3, 9, 127, 128, 255, book[place] ^ 1, book[place] &+ 1])
        let answer = Answer.bytes(book: mutated, question: question)
        if answer.first == 0 { read += 1 } else { refused += 1 }
        // What can be read is written again as it was, but for numbers that were longer than they had to be.
        if let rules = try? ScoringRules(encoded: mutated) {
          #expect(try ScoringRules(encoded: rules.encoded) == rules, "seed \(seed), byte \(place)")
        }
      }
    }
    #expect(read > 1000 && refused > 1000)
  }

  @Test("says what is wrong with what it cannot read")
  func faults() {
    let world = World(seed: 3)
    let book = world.book.encoded
    let question = Question.size.encoded
    #expect(Answer.bytes(book: [], question: question) == [EncodingFault.truncated.rawValue])
    #expect(Answer.bytes(book: [9], question: question) == [EncodingFault.version.rawValue])
    #expect(Answer.bytes(book: book + [0], question: question) == [EncodingFault.surplus.rawValue])
    #expect(Answer.bytes(book: book, question: [9]) == [128 + EncodingFault.unknownCode.rawValue])
    #expect(Answer.bytes(book: book, question: question + [0]) == [128 + EncodingFault.surplus.rawValue])
    #expect(Answer.bytes(book: book, question: []) == [128 + EncodingFault.truncated.rawValue])
  }

  @Test("refuses facts of no item, and items or units that name facts where there are none")
  func strayFacts() throws {
    func book(facts: [Fact], items: [ScoringRubric.Item]) -> ScoringRules {
      let rubric = ScoringRubric(
        total: .zero, notApplicable: .full, dimensions: [.init(items: 0..<items.count)], items: items, facts: facts)
      let terms = Terms(
        window: on("2025-01-01")...on("2025-12-31"), dates: [], calendar: WorkCalendar(years: [], exceptions: []))
      return ScoringRules(rubric: rubric, terms: terms, quantityCount: 0)
    }
    let rules = [Rule(.zero, .missing(FactID(0)))]
    let stray = book(facts: [Fact(.date)], items: [])
    let missing = book(facts: [], items: [ScoringRubric.Item(points: .zero, facts: 0..<0, rules: rules)])
    let beyond = book(facts: [], items: [ScoringRubric.Item(points: .zero, facts: 0..<1, rules: [])])
    for (book, fault) in [(stray, EncodingFault.wrongReference), (missing, .wrongReference), (beyond, .outOfRange)] {
      #expect(throws: fault) { try ScoringRules(encoded: book.encoded) }
      #expect(Answer.bytes(book: book.encoded, question: Question.size.encoded) == [fault.rawValue])
    }
    // A result as of day 0, one record of fact 0, and nothing else.
    let empty = book(facts: [], items: []).encoded
    let question: [UInt8] = [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    #expect(Answer.bytes(book: empty, question: question) == [128 + EncodingFault.wrongReference.rawValue])
  }

  @Test("refuses more records than an office can have, and more work than anybody waits for")
  func tooMany() {
    let item = ScoringRubric.Item(
      points: Points(hundredths: 1000), facts: 0..<1,
      rules: (0..<50).map { _ in
        Rule(.deduct(Points(hundredths: 1)), .each(FactID(0), Filter(timing: .late(.workdays(5)))))
      })
    let rubric = ScoringRubric(
      total: item.points, notApplicable: .full, dimensions: [.init(items: 0..<1)], items: [item],
      facts: [Fact(.event)])
    let terms = Terms(
      window: on("2025-01-01")...on("2025-12-31"), dates: [],
      calendar: WorkCalendar(years: Array(2000..<2100), exceptions: []))
    let book = ScoringRules(rubric: rubric, terms: terms, quantityCount: 0).encoded
    func answer(_ count: Int, remedies: Bool) -> [UInt8] {
      let rows = (0..<count).map { Record(FactID(0), .none, start: Moment(on("2025-05-01")), row: RowID($0)) }
      let unit = Candidate(register: Register(rows, rubric: rubric), quantities: [], marks: [nil], isVetoed: false)
      let day = on("2025-12-31")
      let question =
        remedies ? Question.remedies(unit, asOf: day, today: on("2025-02-01")) : .result(unit, asOf: day)
      return Answer.bytes(book: book, question: question.encoded)
    }
    #expect(answer(200_000, remedies: false) == [128 + EncodingFault.tooMany.rawValue])
    #expect(answer(20_000, remedies: false) == [128 + EncodingFault.tooMany.rawValue])
    #expect(answer(5000, remedies: false).first == 0)
    #expect(Array(answer(5000, remedies: true).prefix(3)) == [0, 2, 0])
  }
}
