import Editions
import PaperTexts
import Rubric
import RubricBooks
import SiteContent
import Wording

/// The proposals to hold units to account after the incidents that vetoed them, from the office's values of a year.
struct AccountabilityPapers {
  let desk: Desk
  let values: YearValues
  let responsibility: Responsibility?
  /// Returns a basis in words.
  let cite: (RubricBook.Basis) -> String

  var papers: [Paper] {
    values.units.flatMap { unit in
      unit.vetoes.enumerated().map { index, veto in
        paper(veto, of: unit, name: index == 0 ? unit.id : "\(unit.id)_\(index + 1)")
      }
    }
  }

  private func paper(_ veto: UnitValues.VetoValues, of unit: UnitValues, name: String) -> Paper {
    let situation = veto.situation.flatMap { responsibility?.situation($0) }
    let measures = (responsibility?.measures ?? []).map { $0.text.hasSuffix("。") ? $0.text : $0.text + "。" }
    let text = situation?.text ?? ""
    return desk.paper(
      .accountability, name: name, subject: "\(unit.name) \(veto.day.iso)", on: desk.today,
      [
        .unit: .words(unit.name), .start: .words(desk.words.day(veto.day)), .incident: .words(veto.cause),
        .authority: .words(veto.accountability), .situation: .words(veto.situation ?? ""),
        .situationText: .words(text.hasSuffix("。") ? String(text.dropLast()) : text),
        .basis: .words(situation.map { cite($0.basis.basis) } ?? ""),
        .measures: .words(measures.joined()),
      ])
  }
}
