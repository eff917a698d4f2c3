package import RegisterForms
import Registers
import RubricBooks
import Tabular

extension NewFiles {
  /// Creates the registers of a review round, with their headers and a row per unit in the checklist.
  ///
  /// None of the rows says anything: an empty cell of a checklist is neither a record nor a mark, and retracts
  /// none. An empty 得分 in scores.csv would retract an earlier round's mark, so that register has no rows; the
  /// others have none because their rows need a day that is not known.
  ///
  /// - Throws: ``NewFilesFault`` if there is not enough memory for a workbook.
  package init(_ round: RoundForms, as form: RegisterForm) throws(NewFilesFault) {
    self.init()
    let path = "assessments/\(round.plan.year)/\(round.round.folder)"
    switch form {
    case .csv:
      files["\(path)/\(RegisterKind.checklist.fileName)"] = NewFiles.checklist(round)
      for sheet in RegisterSheet.allCases where sheet != .checklist && (sheet != .materials || round.hasMaterials) {
        files["\(path)/\(sheet.kind.fileName)"] = NewFiles.head(of: sheet.kind)
      }
    case .xlsx:
      do {
        files["\(path)/\(RoundForms.fileName)"] = try round.bytes()
      } catch {
        throw NewFilesFault(message: "无法制作 \(RoundForms.fileName)：\(error.what)（\(error.code)）")
      }
    }
    folders.append("\(path)/feedback")
  }

  /// Makes a checklist with the units that take part, and nothing filled in.
  private static func checklist(_ round: RoundForms) -> [UInt8] {
    var text = CSVText()
    let heads = ["单位"] + round.rubric.checklistHeads.map(\.text) + ["备注"]
    text.row(heads.map { .text($0) })
    for unit in round.directory.active {
      let name = round.directory.writtenName(of: round.directory[unit])
      text.row([.text(name)] + Array(repeating: .text(""), count: heads.count - 1))
    }
    return text.bytes
  }

  /// Makes a register without rows.
  static func head(of kind: RegisterKind) -> [UInt8] {
    var text = CSVText()
    text.row(kind.heads.map { .text($0) })
    return text.bytes
  }
}
