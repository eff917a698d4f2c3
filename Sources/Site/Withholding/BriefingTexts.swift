import Assessment
import Rubric

/// The words of a year's registers that the leading group reads (formats §12, column briefing).
enum BriefingTexts {
  /// The words.
  static func texts(of year: AssessmentYear) -> [String] {
    var texts = year.directory.active.flatMap { unit in
      [year.directory[unit].id, year.directory[unit].name, year.directory[unit].category]
    }
    for state in year.states {
      for place in year.directory.active.indices {
        for (item, mark) in state.marks[place].enumerated() {
          guard let mark, state.results[place].items[item].state == .overridden else { continue }
          texts += [year.marks[mark].reason, year.marks[mark].authority]
        }
        for veto in state.vetoes[place] { texts += [year.vetoes[veto].cause, year.vetoes[veto].accountability] }
      }
    }
    return texts
  }
}
