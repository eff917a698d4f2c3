/// A workbook to fill in: guidance, a sheet for each register, and the words to choose from.
///
/// This module makes the registers with which a round begins, as workbooks; what their columns are called, and which
/// there are, it has from `RubricBooks`. It must not read registers, or know which command asked.
package struct FormWorkbook: Sendable, Hashable {
  /// The title, such as 2026 年度考核 初评.
  package let title: String
  /// The guidance on the first sheet.
  package let guidance: FormGuidance
  /// The registers.
  package let sheets: [FormSheet]
  /// The words to choose from, which the last sheet holds.
  package let lists: [FormList]
  /// The days on which nobody works, as days since 1970-01-01, ascending; they follow the lists.
  package let daysOff: [Int32]
  /// The time since 1970-01-01 in seconds that the file gives as that of its making; not 0.
  package let created: Int64

  /// Creates a workbook.
  package init(
    title: String, guidance: FormGuidance, sheets: [FormSheet], lists: [FormList], daysOff: [Int32], created: Int64
  ) {
    self.title = title
    self.guidance = guidance
    self.sheets = sheets
    self.lists = lists
    self.daysOff = daysOff
    self.created = created
  }
}

/// The guidance of a workbook: paragraphs, and what each sheet is for.
package struct FormGuidance: Sendable, Hashable {
  /// What a sheet is for.
  package struct Entry: Sendable, Hashable {
    /// The name of the sheet.
    package let sheet: String
    /// What is registered there.
    package let what: String
    /// How it is filled in.
    package let how: String
  }

  /// The heading.
  package let heading: String
  /// The sheets in their order.
  package let entries: [Entry]
  /// What holds for all of them.
  package let paragraphs: [String]

  /// Creates guidance.
  package init(heading: String, entries: [Entry], paragraphs: [String]) {
    self.heading = heading
    self.entries = entries
    self.paragraphs = paragraphs
  }
}

/// A list of words to choose from.
package struct FormList: Sendable, Hashable {
  /// The title, which heads its column; unique in a workbook.
  package let title: String
  /// The words.
  package let words: [String]
  /// True if further words may be added below.
  package let isOpen: Bool

  /// Creates a list.
  package init(title: String, words: [String], isOpen: Bool) {
    self.title = title
    self.words = words
    self.isOpen = isOpen
  }
}

extension FormWorkbook {
  /// The name of the sheet of guidance.
  package static let guidanceName = "说明"
  /// The name of the sheet of words to choose from.
  package static let listsName = "选项"
  /// The name of the days off in formulas, which also heads their column.
  package static let daysOffName = "休息日"

  /// Returns the name by which formulas call a list: its title, if that may be such a name.
  package func formulaName(of list: String) -> String {
    guard !list.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { return list }
    return "选项_\((lists.firstIndex { $0.title == list } ?? lists.count) + 1)"
  }
}
