import Assessment
package import Editions
import Rubric
package import Wording

extension CorrectionValues {
  /// Returns the number of the correction and the approval under which it was made.
  package func heading(_ labels: Labels) -> String {
    let label = isOldApproval ? Label.correctionOldApproval : .correctionApproval
    return labels(.correctionHead, "\(number)") + (approval.map { labels(label, $0.facts(labels)) } ?? "")
  }

  /// Returns what was corrected of a unit.
  package func words(_ unit: Unit, _ labels: Labels) -> String {
    var words: [String] = []
    if let result = unit.result { words += self.words(result, labels) }
    if let statement = unit.statement { words += self.words(statement, labels) }
    return words.isEmpty ? labels[.correctionOther] : words.joined(separator: "，")
  }

  private func words(_ result: ResultDifference, _ labels: Labels) -> [String] {
    guard let before = result.before else { return [labels[.correctionAdded]] }
    guard let after = result.after else { return [labels[.correctionGone]] }
    var words: [String] = []
    if before.total != after.total { words.append(labels(.correctionTotal, before.total.decimal, after.total.decimal)) }
    if before.verdict != after.verdict {
      words.append(labels(.correctionVerdict, before.verdict.word, after.verdict.word))
    }
    if before.rank != after.rank {
      let ranks = [before.rank, after.rank].map { $0.map { "\($0)" } ?? "—" }
      words.append(labels(.correctionRank, ranks[0], ranks[1]))
    }
    return words + result.items.map { labels(.correctionItem, $0.id, $0.words.before, $0.words.after) }
  }

  private func words(_ statement: StatementDifference, _ labels: Labels) -> [String] {
    var words: [String] = []
    if let name = statement.name { words.append(labels(.correctionName, name.before, name.after)) }
    if let category = statement.category {
      words.append(labels(.correctionCategory, category.before, category.after))
    }
    if statement.isOfVetoes { words.append(labels[.correctionVetoes]) }
    for item in statement.items {
      if item.parts.contains(.computed) {
        let figures = [item.computed.before, item.computed.after].map { $0?.decimal ?? "—" }
        words.append(labels(.correctionComputed, item.id, figures[0], figures[1]))
      } else if item.parts.contains(.lines) {
        words.append(labels(.correctionLines, item.id))
      }
      if item.parts.contains(.records) { words.append(labels(.correctionRecords, item.id)) }
      if item.parts.contains(.reason) { words.append(labels(.correctionReason, item.id)) }
    }
    return words
  }
}
