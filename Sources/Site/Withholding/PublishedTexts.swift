import Assessment
import Registers
import Rubric
import RubricBooks

/// The words of a year's registers that everyone may read (formats §12, column site).
enum PublishedTexts {
  /// The words, none while the year is not approved and published.
  static func texts(of year: AssessmentYear) -> [String] {
    guard year.plan.isPublished, let show = year.plan.publication?.show, let state = year.states.last else { return [] }
    let isShown = { (part: AssessmentPlan.Publication.Part) in show.contains(part) }
    var texts = year.directory.active.flatMap { unit in
      [year.directory[unit].id, year.directory[unit].name, year.directory[unit].category]
    }
    if isShown(.items), isShown(.reasons) {
      for marks in state.marks.lazy.flatMap({ $0 }) {
        guard let mark = marks.map({ year.marks[$0] }) else { continue }
        texts += [mark.reason, mark.authority]
      }
    }
    if isShown(.items) {
      for record in state.registers.lazy.flatMap(\.records) where year.rows[record.row].isPublic {
        texts.append(year.rows[record.row].value)
      }
    }
    if isShown(.total) {
      for veto in state.vetoes.lazy.flatMap({ $0 }).map({ year.vetoes[$0] }) where veto.isPublic {
        texts += [veto.cause, veto.accountability]
      }
    }
    return texts
  }
}
