import Assessment
import Registers
import Rubric

/// The words of a year's registers that a unit may read of itself (formats §12, column own packet).
enum OwnTexts {
  /// Collects the words.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - place: The place of the unit in ``UnitDirectory/active``.
  ///   - round: The index of the last round that it may read of.
  /// - Returns: The cells.
  static func texts(of year: AssessmentYear, place: Int, through round: Int) -> [String] {
    let unit = year.directory.active[place]
    let names = year.directory[unit]
    var texts = [names.id, names.name, names.category]
    for state in year.states.prefix(round + 1) {
      for record in state.registers[place].records {
        let row = year.rows[record.row]
        texts += [row.reference, row.value, row.document]
      }
      for mark in state.marks[place].compactMap(\.self) {
        texts += [year.marks[mark].reason, year.marks[mark].authority]
      }
      for veto in state.vetoes[place] { texts += [year.vetoes[veto].cause, year.vetoes[veto].accountability] }
    }
    for entry in year.feedback.of(unit) where entry.round <= round { texts.append(entry.opinion) }
    for entry in year.decisions.of(unit) where entry.round <= round { texts.append(entry.reply) }
    return texts
  }
}
