import Tabular

extension FormWorkbook {
  /// Writes the words to choose from, and gives them names for conditions and formulas.
  func writeLists(to file: inout XlsxFile) throws(RegisterFormFault) {
    let sheet = FormWorkbook.listsName
    try file.beginSheet(sheet, tab: 0xA6A6A6)
    for (column, list) in lists.enumerated() {
      let letters = SourceText.letters(ofColumn: column + 1)
      file.setColumn(
        column, width: list.isOpen ? 26 : 16, list.isOpen ? CellLook(purpose: .open, numbers: .text) : nil)
      file.write(list.title, 0, column, CellLook(purpose: .head))
      for (row, word) in list.words.enumerated() {
        file.write(word, row + 1, column, CellLook(purpose: .given, numbers: .text))
      }
      let range =
        list.isOpen
        ? "\(sheet)!$\(letters)$2:INDEX(\(sheet)!$\(letters):$\(letters),COUNTA(\(sheet)!$\(letters):$\(letters)))"
        : "\(sheet)!$\(letters)$2:$\(letters)$\(list.words.count + 1)"
      file.define(formulaName(of: list.title), "=\(range)")
    }
    if !daysOff.isEmpty {
      let letters = SourceText.letters(ofColumn: lists.count + 1)
      file.setColumn(lists.count, width: 14, nil)
      file.write(FormWorkbook.daysOffName, 0, lists.count, CellLook(purpose: .head))
      file.remark("不上班的日子：周末和放假的日子，调休上班的除外。只用来把逾期的行标红，程序照 calendar 文件夹计算。", 0, lists.count)
      for (row, day) in daysOff.enumerated() {
        file.write(Double(serial(day)), row + 1, lists.count, CellLook(purpose: .given, numbers: .day))
      }
      let name = FormWorkbook.daysOffName
      file.define(name, "=\(sheet)!$\(letters)$2:$\(letters)$\(daysOff.count + 1)")
    }
    file.setRow(0, height: 36)
    file.freeze(rows: 1, columns: 0)
    file.setPage(header: "\(title) \(sheet)", isUpright: false, isWide: true, repeatsHead: true)
    file.protect()
  }
}
