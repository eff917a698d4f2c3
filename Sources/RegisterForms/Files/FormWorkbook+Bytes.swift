import Rubric
import Tabular

extension FormWorkbook {
  /// The colours of the sheets' tabs.
  private enum Tab {
    static let guidance: UInt32 = 0x70AD47
    static let register: UInt32 = 0x1F4E79
    static let lists: UInt32 = 0xA6A6A6
  }

  /// Writes the workbook as a file of Excel; the same workbook gives the same bytes.
  ///
  /// - Parameter year: The year of the days in examples, before and after which no day is far.
  /// - Returns: The bytes.
  /// - Throws: ``RegisterFormFault`` if there is not enough memory.
  package func bytes(year: Int) throws(RegisterFormFault) -> [UInt8] {
    var file = try XlsxFile()
    file.describe(title: title, created: created)
    try writeGuidance(to: &file)
    for sheet in sheets { try write(sheet, year: year, to: &file) }
    try writeLists(to: &file)
    return try file.bytes()
  }

  private func writeGuidance(to file: inout XlsxFile) throws(RegisterFormFault) {
    try file.beginSheet(FormWorkbook.guidanceName, tab: Tab.guidance)
    for (column, width) in [20.0, 46, 62].enumerated() { file.setColumn(column, width: width, nil) }
    file.write(guidance.heading, 0, 0, CellLook(purpose: .heading))
    file.setRow(0, height: 32)
    for (column, head) in ["表", "登记什么", "怎样填"].enumerated() {
      file.write(head, 2, column, CellLook(purpose: .head))
    }
    var row = 3
    for entry in guidance.entries {
      file.link(to: entry.sheet, row, 0)
      for (column, text) in [entry.what, entry.how].enumerated() {
        file.write(text, row, column + 1, CellLook(purpose: .given))
      }
      file.setRow(row, height: 16.5 * Double(max(lines(entry.what, 44), lines(entry.how, 60))))
      row += 1
    }
    row += 1
    for paragraph in guidance.paragraphs {
      file.merge(paragraph, row, 0...2, CellLook(purpose: .paragraph))
      file.setRow(row, height: 17 * Double(lines(paragraph, 122)))
      row += 1
    }
    file.setPage(header: title, isUpright: false, isWide: false, repeatsHead: false)
    file.protect()
  }

  /// Returns the number of lines that a text takes in a column of so many half-width characters.
  private func lines(_ text: String, _ width: Int) -> Int {
    let wide = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    return max(1, (wide + width - 1) / width)
  }

  private func write(_ sheet: FormSheet, year: Int, to file: inout XlsxFile) throws(RegisterFormFault) {
    try file.beginSheet(sheet.name, tab: Tab.register)
    let rows = 1...sheet.room
    for (index, column) in sheet.columns.enumerated() {
      file.setColumn(index, width: column.width, CellLook(purpose: .open, numbers: column.entry.numbers))
      file.write(column.head, 0, index, CellLook(purpose: column.isRequired ? .requiredHead : .head))
      if let remark = column.remark { file.remark(remark, 0, index) }
      if let condition = condition(on: column, index, year: year) { file.require(condition, rows, index) }
    }
    let longest = sheet.columns.map { lines($0.head, Int($0.width) - 2) }.max() ?? 1
    file.setRow(0, height: 18 * Double(max(longest, 2)))
    for (row, cells) in sheet.rows.enumerated() {
      for (index, cell) in cells.enumerated() {
        switch cell {
        case .given(let text): file.write(text, row + 1, index, CellLook(purpose: .given, numbers: .text))
        case .open(let text):
          if !text.isEmpty { write(text, row + 1, index, as: sheet.columns[index].entry, to: &file) }
        case .shut: file.write("", row + 1, index, CellLook(purpose: .shut))
        }
      }
    }
    if let overdue = sheet.overdue {
      file.mark(rows, columns: sheet.columns.count, formula: overdue.formula(row: 2))
    }
    file.freeze(rows: 1, columns: 1)
    file.addFilters(columns: sheet.columns.count, lastRow: sheet.room)
    file.setPage(header: "\(title) \(sheet.name)", isUpright: false, isWide: sheet.isWide, repeatsHead: true)
    file.protect()
  }

  /// Writes what was filled in, as a number where the cell takes one.
  private func write(_ text: String, _ row: Int, _ column: Int, as entry: FormEntry, to file: inout XlsxFile) {
    let numbers = entry.numbers
    switch TypedText(text, as: entry) {
    case .text(let text): file.write(text, row, column, CellLook(purpose: .open, numbers: numbers))
    case .number(let number): file.write(number, row, column, CellLook(purpose: .open, numbers: numbers))
    case .day(let day): file.write(day, row, column, CellLook(purpose: .open, numbers: .day))
    case .moment(let moment): file.write(moment, row, column, CellLook(purpose: .open, numbers: .moment))
    }
  }

  /// Returns the condition on the cells of a column, if there is one.
  private func condition(on column: FormColumn, _ index: Int, year: Int) -> CellCondition? {
    let cell = "\(SourceText.letters(ofColumn: index + 1))2"
    let first = Double(serial((Day(year: year - 1, month: 1, day: 1) ?? Day(number: 0)).number))
    let last = Double(serial((Day(year: year + 1, month: 12, day: 31) ?? Day(number: 0)).number)) + 0.9999
    let accepted: CellCondition.Accepted
    switch column.entry {
    case .text: return nil
    case .units: accepted = .anything
    case .choice(let list, let isStrict): accepted = .word(formulaName(of: list), isStrict: isStrict)
    case .day(false), .moment: accepted = .day(first, last)
    case .day(true):
      accepted = .formula(
        "=OR(AND(ISNUMBER(\(cell)),\(cell)>=\(Int(first)),\(cell)<=\(Int(last))),\(cell)=\"否\",\(cell)=\"无\")")
    case .amount: accepted = .number(0, 999_999_999)
    case .count: accepted = .whole(0, 999_999_999)
    case .mark(let most):
      accepted = .formula("=OR(AND(ISNUMBER(\(cell)),\(cell)>=0,\(cell)<=\(decimal(most))),\(cell)=\"不适用\")")
    }
    return CellCondition(
      accepted: accepted, title: column.head, hint: column.entry.hint(in: year), fault: column.entry.fault(in: year))
  }
}
