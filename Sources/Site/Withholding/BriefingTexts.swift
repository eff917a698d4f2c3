import Assessment
import Registers
import Rubric

/// The words of a year's registers that the leading group reads (formats §12, column briefing).
enum BriefingTexts {
  /// The words.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - round: The index of the round that it shows.
  /// - Returns: The cells.
  static func texts(of year: AssessmentYear, round: Int) -> [String] {
    var texts = year.directory.active.flatMap { unit in
      [year.directory[unit].id, year.directory[unit].name, year.directory[unit].category]
    }
    let state = year.states[round]
    for place in year.directory.active.indices {
      for (item, mark) in state.marks[place].enumerated() {
        guard let mark, state.results[place].items[item].state == .overridden else { continue }
        texts += [year.marks[mark].reason, year.marks[mark].authority]
      }
      for veto in state.vetoes[place] { texts += [year.vetoes[veto].cause, year.vetoes[veto].accountability] }
    }
    return texts
  }
}
