package import Rubric
import Tabular

/// The places in a round's folder where something can be entered: CSV files, or sheets of its workbook.
package struct RoundPlaces: Sendable {
  /// The folder of the round.
  package let folder: String
  /// The name of the workbook; nil if there is none that can be used.
  package var workbook: String?
  /// The names of the workbook's sheets of evidence, normalised and without white space.
  package var evidence: Set<String> = []
  /// The registers that are files of their own, by their names without endings.
  package var files: Set<String> = []
  /// The facts and judged items that the checklist has columns for; nil if there is no checklist that can be used.
  package var columns: (facts: Set<FactID>, marks: Set<ItemID>)?
  /// True if the round has records or marks.
  package var hasEntries = false

  /// Creates the places of a folder in which nothing is known to be.
  package init(folder: String) { self.folder = folder }

  /// Returns the place of a register in words: `1-preliminary/checklist.csv`, or the sheet of a workbook; Chinese may
  /// follow it directly.
  ///
  /// - Parameters:
  ///   - register: The name of the file without ending.
  ///   - sheet: The name of the sheet.
  /// - Returns: The words.
  package func place(_ register: String, sheet: String) -> String {
    if let workbook, !files.contains(register) {
      return "\(folder)/\(workbook) 的“\(sheet)”\(sheet.hasSuffix("表") ? "" : "表")"
    }
    return "\(folder)/\(register).csv "
  }

  /// Returns the place where occurrences of facts are entered, in words.
  package func place(of facts: [FactID], _ rubric: RubricBook) -> String {
    let heads = facts.map { "\(rubric[rubric[$0].subject].id) \(rubric[$0].name)" }
    guard let workbook, !files.contains("evidence") else {
      return "\(folder)/evidence.csv 补登\(heads.map { "“\($0)”" }.joined(separator: "、"))"
    }
    let own = heads.allSatisfy { evidence.contains(spaceless(normalised($0))) } ? heads : ["登记"]
    return "\(folder)/\(workbook) 的\(own.map { "“\($0)”" }.joined(separator: "、"))表补登"
  }

  /// Returns the facts among some for which the checklist lacks a column; none if there is no checklist.
  package func lacking(_ facts: [FactID]) -> [FactID] {
    columns.map { columns in facts.filter { !columns.facts.contains($0) } } ?? []
  }

  /// True if a judged item's marks have a column of the checklist, or may have.
  package func hasMarks(of item: ItemID) -> Bool { columns?.marks.contains(item) ?? true }
}
