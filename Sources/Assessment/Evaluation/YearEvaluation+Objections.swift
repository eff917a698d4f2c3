import Diagnostics
import Registers
import Rubric
import RubricBooks

extension YearEvaluation {
  /// Warns of objections that were accepted in the round just computed and whose rows change no points.
  ///
  /// - Parameters:
  ///   - reader: The reader, which has just read the round.
  ///   - places: The indices in ``UnitDirectory/active`` of the units that take part, by ``Rubric/UnitID``.
  mutating func checkObjections(_ reader: RegisterReader, _ places: [Int?]) {
    var before: [UnitID: UnitResult] = [:]
    for objection in reader.batch.accepted {
      guard let place = places[Int(objection.unit.index)], let after = states.last?.results[place] else { continue }
      let earlier = before[objection.unit] ?? result(without: reader, objection.unit, place)
      before[objection.unit] = earlier
      let items = objection.item.map { Int($0.index)..<(Int($0.index) + 1) } ?? rubric.items.indices
      let isVetoMoved = objection.item == nil && (earlier.verdict == .vetoed) != (after.verdict == .vetoed)
      guard !isVetoMoved, items.allSatisfy({ earlier.items[$0].earned == after.items[$0].earned }) else { continue }
      findings.add(
        .acceptedWithoutEffect(
          objection, directory[objection.unit], objection.item.map { rubric[$0] },
          objection.item.flatMap { after.items[Int($0.index)].earned }))
    }
  }

  /// Computes a unit's result at the day of the round just computed, as if the round had no rows.
  private func result(without reader: RegisterReader, _ unit: UnitID, _ place: Int) -> UnitResult {
    let records = reader.records.prefix(reader.batch.earlierRecords[Int(unit.index)], of: unit)
    let earlier = states.dropLast().last
    let marks =
      earlier?.given[place]
      ?? rubric.items.indices.map { scope.contains(unit, ItemID($0)) ? nil : Mark.absent }
    let candidate = Candidate(
      register: Register(records, rubric: rubric.scoring), quantities: directory[unit].quantities,
      marks: marks, isVetoed: !(earlier?.vetoes[place].isEmpty ?? true))
    return rubric.scoring.evaluate(candidate, terms: terms, asOf: plan.rounds[reader.round].asOf)
  }
}

extension Diagnostic {
  /// Reports an accepted objection whose rows change nothing.
  fileprivate static func acceptedWithoutEffect(
    _ objection: RoundBatch.AcceptedObjection, _ unit: Unit, _ item: RubricBook.ItemText?, _ points: Points?
  ) -> Diagnostic {
    let what = item.map { "指标\(quoted($0.id))" }
    let score = points.map { "仍是 \($0.decimal) 分" } ?? "仍待核定"
    return Diagnostic(
      .acceptedWithoutChange, at: objection.place,
      "\(objection.done)\(quoted(unit.name))的意见，本轮也有\(what.map { "\($0)的" } ?? "")新登记或评分，但\(what == nil ? "各项" : "")得分没有变\(what == nil ? "" : "（\(score)）")；请核对更正的那一行，意见不涉及分数的可以不改"
    )
  }
}
