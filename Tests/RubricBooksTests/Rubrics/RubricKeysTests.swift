import ContentFiles
import Testing

@testable import RubricBooks

/// The tables of a rubric's keys.
@Suite struct RubricKeysTests {
  @Test("a rule may have every effect, trigger and companion, and nothing else but a cap and a text")
  func rule() {
    let known = RubricWords.effects + RubricWords.triggers.map(\.key) + RubricWords.companions + ["cap", "text"]
    #expect(Set(KeyTable.rule.names) == Set(known))
  }

  @Test("every kind of fact can be chosen")
  func kinds() { #expect(RubricWords.kinds.allSatisfy { $0.key == "\($0.value)" } && RubricWords.kinds.count == 5) }
}
