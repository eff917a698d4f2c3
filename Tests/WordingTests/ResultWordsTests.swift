import Assessment
import Rubric
import Testing
import Wording

/// What tables say of states and verdicts, and what is said of those that were published.
struct ResultWordsTests {
  @Test("a published state or verdict is called what a computed one is called")
  func agreement() throws {
    let states = (UInt8.min...UInt8.max).compactMap(ItemResult.State.init(rawValue:))
    let verdicts = (UInt8.min...UInt8.max).compactMap(UnitResult.Verdict.init(rawValue:))
    #expect(states.count > 4 && verdicts.count > 2)
    // An item that a unit does not have is not published of it.
    for state in states where state != .absent {
      #expect(try #require(PublishedResults.State(rawValue: "\(state)")).word == state.word)
    }
    for verdict in verdicts {
      #expect(try #require(PublishedResults.Verdict(rawValue: "\(verdict)")).word == verdict.word)
    }
  }
}
