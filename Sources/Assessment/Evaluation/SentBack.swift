import Rubric

/// Finds the submissions of one unit that were sent back and not handed in again.
///
/// A 退回 of an accepted record with the same 编号 is a withdrawal, after which nothing is owed.
///
/// - Parameters:
///   - rows: All rows of the unit, in reading order.
///   - rubric: The rubric that declares their facts.
/// - Returns: The rows that sent them back, in reading order.
/// - Complexity: O(*n* log *n*).
func sentBack(_ rows: RecordList, rubric: ScoringRubric) -> [Record] {
  guard rows.contains(where: { $0.review == .returned }) else { return [] }
  struct Key: Hashable {
    let fact: FactID
    let reference: ReferenceID?
  }
  var open: [Key: Int] = [:]
  var accepted: Set<Key> = []
  var plain: [Int] = []
  for (index, row) in rows.enumerated() {
    let isSingle = rubric[row.fact].kind.isSingle
    // On a single fact, a row that counts nothing is treated as absent.
    if isSingle, row.count == 0 { continue }
    // Taking back a 无 leaves nothing to hand in either.
    if !isSingle, row.value == .never { continue }
    guard isSingle || row.reference != nil else {
      if row.review == .returned, row.count != 0 { plain.append(index) }
      continue
    }
    let key = Key(fact: row.fact, reference: isSingle ? nil : row.reference)
    open[key] = row.review == .returned && row.count != 0 && (isSingle || !accepted.contains(key)) ? index : nil
    if row.review == .accepted, row.count != 0 { accepted.insert(key) } else { accepted.remove(key) }
  }
  return (open.values + plain).sorted().map { rows[$0] }
}
