package import Editions
import Rubric
package import Wording

extension Labels {
  /// Returns a remedy's step as a sentence.
  package func sentence(for step: RemedyValues.Step) -> String {
    let fact = step.fact
    return switch step.action {
    case .answer(let isYes): self(.doAnswer, fact, self[isYes ? .answerYes : .answerNo])
    case .choose(let word): self(.doChoose, fact, word)
    case .date: self(.doDate, fact)
    case .add(let amount): self(.doAdd, fact, amount.decimal)
    case .finish(let record): self(.doFinishRecord, fact, words(for: record))
    case .retag(let record, let word?): self(.doRetagRecord, fact, words(for: record), word)
    case .retag(let record, nil): self(.doRetagOtherRecord, fact, words(for: record))
    case .occur(let word): self(.doOccur, fact, word.map { self(.doOccurTag, $0) } ?? "")
    }
  }

  /// Returns the values that tell a record from others, in parentheses, or an empty text if the register has none.
  private func words(for record: RemedyValues.RecordName) -> String {
    let words = [record.start?.words, record.value].compactMap(\.self)
    return words.isEmpty ? "" : self(.doRecord, words.joined(separator: "，"))
  }
}
