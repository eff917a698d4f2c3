package import Registers
package import RubricBooks
import Tabular

extension NewFiles {
  /// Creates the registers of a review round, with their headers and a row per unit in the checklist.
  ///
  /// None of the rows says anything: an empty cell of a checklist is neither a record nor a mark, and retracts
  /// none. An empty 得分 in scores.csv would retract an earlier round's mark, so that register has no rows; the
  /// others have none because their rows need a day that is not known.
  package init(round: AssessmentPlan.Round, year: Int, rubric: RubricBook, directory: UnitDirectory) {
    self.init()
    let path = "assessments/\(year)/\(round.folder)"
    var checklist = CSVText()
    let heads = ["单位"] + rubric.checklistHeads + ["备注"]
    checklist.row(heads.map { .text($0) })
    for unit in directory.active {
      let name = directory.writtenName(of: directory[unit])
      checklist.row([.text(name)] + Array(repeating: .text(""), count: heads.count - 1))
    }
    files["\(path)/checklist.csv"] = checklist.bytes
    for kind in [RegisterKind.meetings, .evidence, .scores, .vetoes, .decisions] {
      files["\(path)/\(kind.fileName)"] = NewFiles.head(of: kind)
    }
    folders.append("\(path)/feedback")
  }

  /// Makes a register without rows.
  static func head(of kind: RegisterKind) -> [UInt8] {
    var text = CSVText()
    text.row(kind.heads.map { .text($0) })
    return text.bytes
  }
}

extension UnitDirectory {
  /// Returns the name to write into a register's unit cell: the id if the name would be written in another form or
  /// read as something else.
  func writtenName(of unit: Unit) -> String {
    let isFormula = unit.name.isEmpty || CSVText.beginsFormula(unit.name.utf8)
    return isFormula || self.unit(normalised(unit.name)).map { self[$0].id } != unit.id ? unit.id : unit.name
  }
}
