import Rubric

/// A writer of a worksheet's part (ECMA-376 part 1, §18.3.1.99).
///
/// Rows become markup as they are made, and markup is compressed piece by piece, so that no more than the file's own
/// bytes and its texts stay in memory. Texts stand in their cells: every sheet is written without knowing the others.
struct SheetPart: ~Copyable {
  /// The size of a piece of markup, in bytes.
  private static let piece = 65_536

  /// The markup of a column's cells.
  struct Column {
    /// The beginning up to the number of the row.
    let start: [UInt8]
    /// What follows before a text, and before a number.
    let (text, number): ([UInt8], [UInt8])

    init(_ index: Int, _ style: CellStyle) {
      start = Array("<c r=\"\(SheetPart.letters(index))".utf8)
      text = Array("\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is>".utf8)
      number = Array("\" s=\"\(style.rawValue)\"><v>".utf8)
    }
  }

  /// The size of a sheet: the number of its rows, including the head, and the name of its last column.
  struct Extent: Sendable {
    let rows: Int64
    let column: String

    /// The range of all cells.
    var cells: String { "A1:\(column)\(rows)" }
  }

  /// A sheet as it was written.
  struct Written: Sendable {
    let part: Deflated
    let texts: SheetTexts
    let extent: Extent
  }

  private let sheet: Sheet
  private let columns: [Column]
  private let minute: [UInt8]
  private let numberEnd = Array("</v></c>".utf8)
  private var data: Deflater
  private var texts = SheetTexts()
  /// The number of rows so far.
  private var rows: Int64 = 0
  /// The number of the current row in digits.
  private var digits: [UInt8] = []
  /// The cells of the current row as markup.
  private var cells: [UInt8] = []
  /// The rows that are not compressed yet.
  private var markup = Array("<sheetData>".utf8)

  private init(_ sheet: Sheet) throws(WorkbookFault) {
    self.sheet = sheet
    columns = sheet.columns.indices.map { Column($0, CellStyle(sheet.columns[$0].kind)) }
    minute = Column(0, .minute).number
    data = try Deflater()
    markup.reserveCapacity(2 * SheetPart.piece)
  }

  /// Writes a sheet.
  static func write(_ sheet: Sheet, page: SheetPage) throws(WorkbookFault) -> Written {
    var part = try SheetPart(sheet)
    try part.addHeads()
    var block = SheetRows()
    for index in 0..<sheet.blocks {
      block.removeAll()
      sheet.rows(index, &block)
      try part.add(block)
    }
    return try part.finish(page)
  }

  private mutating func addHeads() throws(WorkbookFault) {
    try beginRow()
    var lines = 1
    for (index, column) in sheet.columns.enumerated() {
      lines = max(lines, add(column.head, at: index, Column(index, .head)))
    }
    endRow(lines: lines)
  }

  private mutating func add(_ block: SheetRows) throws(WorkbookFault) {
    var start = 0
    for end in block.ends {
      try beginRow()
      var lines = 1
      for index in start..<end {
        let column = index - start
        switch block.cells[index].inWorkbook {
        case .none: continue
        case .text(let text):
          let taken = add(text, at: column, columns[column])
          if sheet.columns[column].kind == .prose { lines = max(lines, taken) }
        case .number(let number, let places):
          cells += columns[column].start
          cells += digits
          cells += block.cells[index].hasMinute ? minute : columns[column].number
          cells.append(number, places: places)
          cells += numberEnd
        }
      }
      endRow(lines: lines)
      start = end
    }
  }

  /// Adds a text to the current row and returns the number of lines that it takes.
  private mutating func add(_ words: String, at index: Int, _ column: Column) -> Int {
    let text = texts[words]
    cells += column.start
    cells += digits
    cells += column.text
    cells += text.markup
    return text.lines(in: sheet.columns[index].width)
  }

  private mutating func beginRow() throws(WorkbookFault) {
    guard rows < Workbook.mostRows else { throw .tooManyRows(sheet: sheet.name) }
    rows += 1
    digits.removeAll(keepingCapacity: true)
    digits.append(rows)
    cells.removeAll(keepingCapacity: true)
  }

  /// Ends the current row; not every program computes the height of several lines itself.
  private mutating func endRow(lines: Int) {
    markup += "<row r=\"".utf8
    markup += digits
    if lines > 1 {
      markup += "\" ht=\"".utf8
      markup.append(SheetPage.height(lines: lines), places: 1)
      markup += "\" customHeight=\"1".utf8
    }
    markup += "\">".utf8
    markup += cells
    markup += "</row>".utf8
    if markup.count >= SheetPart.piece { compress() }
  }

  private mutating func compress() {
    data.add(markup)
    markup.removeAll(keepingCapacity: true)
  }

  private consuming func finish(_ page: SheetPage) throws(WorkbookFault) -> Written {
    let extent = Extent(rows: rows, column: SheetPart.letters(max(sheet.columns.count - 1, 0)))
    markup += "</sheetData>".utf8
    markup += page.foot(of: sheet, extent)
    compress()
    // The number of rows is told before the rows.
    var part = try Deflater.deflated(page.head(of: sheet, extent), .more)
    part.append(data.finish(.all))
    return Written(part: part, texts: texts, extent: extent)
  }

  /// Returns the name of a column: A to Z, AA and so on.
  static func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}
