import Tabular

/// The reading of a sheet's cells, row by row (ECMA-376 part 1, 18.3.1).
///
/// It is a value: its parts are accessed at no cost, unlike those of the object that the parser calls.
struct SheetReading {
  private enum Step {
    case sheet, data, row, cell, value, formula, other
  }

  /// What the type of a cell says of its value (18.18.11).
  private enum Kind {
    case number, shared, text, formulaText, truth, day
  }

  /// The rows so far.
  private(set) var cells = SheetCells()
  /// True if nothing further is needed, or can be read.
  private(set) var isStopped = false
  /// The reason why nothing further can be read, if there is one.
  private(set) var fault: WorkbookFault?
  private let part: String
  private let book: BookTexts
  private let budget: ReadingBudget
  /// True if the first cell with content is enough.
  private let asksForAny: Bool

  private var steps: [Step] = []
  private var rich = RichText()
  private var row = 0
  private var column = 0
  private var kind = Kind.number
  private var style = 0
  private var (hasValue, hasFormula) = (false, false)
  private var value: [UInt8] = []
  private var padding = 0
  /// The places at which shared texts have been stored for this sheet, by number; 0 for none.
  private var places: [UInt64] = []

  /// The most rows and columns of a sheet.
  private static let (mostRows, mostColumns) = (1_048_576, 16_384)

  /// Begins a sheet.
  ///
  /// - Parameters:
  ///   - part: The part's name, for faults.
  ///   - book: What sheets share.
  ///   - budget: Counts what is read.
  ///   - asksForAny: True if the first cell with content is enough.
  init(_ part: String, _ book: BookTexts, _ budget: ReadingBudget, asksForAny: Bool = false) {
    (self.part, self.book, self.budget, self.asksForAny) = (part, book, budget, asksForAny)
    places = Array(repeating: 0, count: book.shared.count)
  }

  /// Takes the start of an element.
  mutating func begin(_ element: XMLElement) {
    guard !rich.isOpen else { return rich.begin(element) }
    guard element.vocabulary == .sheet else {
      if steps.isEmpty { fail() }
      return steps.append(.other)
    }
    switch steps.last {
    case nil:
      guard element.isNamed("worksheet") else { return fail() }
      steps.append(.sheet)
    case .sheet: steps.append(element.isNamed("sheetData") ? .data : .other)
    case .data where element.isNamed("row"): beginRow(element)
    case .row where element.isNamed("c"): beginCell(element)
    case .cell where element.isNamed("v"):
      hasValue = true
      steps.append(.value)
    case .cell where element.isNamed("f"):
      hasFormula = true
      steps.append(.formula)
    case .cell where element.isNamed("is"):
      hasValue = true
      rich.beginItem()
    default: steps.append(.other)
    }
  }

  /// Takes the end of an element.
  mutating func end() {
    guard !rich.isOpen else { return rich.end() }
    switch steps.popLast() {
    case .cell: endCell()
    case .row: endRow()
    default: break
    }
  }

  /// Takes text.
  mutating func add(_ text: XMLText) {
    guard rich.isShown || steps.last == .value else { return }
    text.append(to: &value)
  }

  private mutating func fail() { stop(.malformed(part: part)) }

  private mutating func stop(_ fault: WorkbookFault? = nil) {
    guard !isStopped else { return }
    (isStopped, self.fault) = (true, fault)
  }

  private mutating func beginRow(_ element: XMLElement) {
    let number = element.value("r").map { $0.number ?? 0 } ?? row + 1
    guard number > row, number <= SheetReading.mostRows else { return fail() }
    (row, column) = (number, 0)
    steps.append(.row)
  }

  private mutating func endRow() {
    cells.endRow(row)
    let added = cells.padding - padding
    padding = cells.padding
    if !budget.pad(added) { stop(.tooManyCells) }
  }

  private mutating func beginCell(_ element: XMLElement) {
    var next = column + 1
    if let reference = element.value("r") {
      guard let address = reference.address, address.row == row else { return fail() }
      next = address.column
    }
    guard next > column, next <= SheetReading.mostColumns else { return fail() }
    column = next
    style = element.value("s")?.number ?? 0
    kind = element.value("t").map(SheetReading.kind) ?? .number
    (hasValue, hasFormula) = (false, false)
    value.removeAll(keepingCapacity: true)
    steps.append(.cell)
  }

  private static func kind(_ type: XMLValue) -> Kind {
    switch type.first {
    case UInt8(ascii: "s"): type.count == 1 ? .shared : .formulaText
    case UInt8(ascii: "i"), UInt8(ascii: "e"): .text
    case UInt8(ascii: "b"): .truth
    case UInt8(ascii: "d"): .day
    default: .number
    }
  }

  private mutating func endCell() {
    // A formula without a result, and one whose result a program without a reckoner left empty.
    if hasFormula, !hasValue || value.isEmpty && kind != .formulaText && kind != .text {
      if asksForAny { return stop() }
      return cells.addWithoutResult(column: column, row: row)
    }
    guard hasValue else { return }
    if asksForAny {
      if !value.isEmpty, kind != .shared || !isBlank(ofShared: value) { stop() }
      return
    }
    let range =
      switch kind {
      case .shared: shared()
      case .text, .formulaText: text()
      case .truth: cells.store(truth[...])
      case .day: cells.store(day[...])
      case .number: number()
      }
    guard let range else { return fail() }
    cells.add(range, column: column)
  }

  private func isBlank(ofShared value: [UInt8]) -> Bool {
    SheetReading.number(value).map { $0 >= book.shared.count || book.shared[$0].isEmpty } ?? true
  }

  /// Stores the shared text that the cell names by its number, once; nil if there is none.
  private mutating func shared() -> Range<Int>? {
    guard let number = SheetReading.number(value), number < book.shared.count else { return nil }
    let known = places[number]
    if known != 0 {
      let start = Int(known >> 32) - 1
      return start..<start + Int(known & 0xFFFF_FFFF)
    }
    let range = cells.store(book.shared[number])
    places[number] = UInt64(range.lowerBound + 1) << 32 | UInt64(range.count)
    return range
  }

  private mutating func text() -> Range<Int> {
    unescape(&value, from: 0)
    return cells.store(value[...])
  }

  private mutating func number() -> Range<Int> {
    let kind = book.formats[style]
    guard let first = value.first, let last = value.last else { return cells.store([]) }
    if first <= 0x20 || last <= 0x20 { value = Array(trimmed(value[...])) }
    return cells.store((book.numbers.text(value, kind) ?? value)[...])
  }

  private var truth: [UInt8] {
    switch String(decoding: trimmed(value[...]), as: UTF8.self) {
    case "1", "true": Array("TRUE".utf8)
    case "0", "false": Array("FALSE".utf8)
    default: value
    }
  }

  /// A date in the form of ISO 8601, as it is read elsewhere: the time only if the format shows it or it is not 0.
  private var day: [UInt8] {
    var text = trimmed(value[...])
    if text.last == UInt8(ascii: "Z") { text = text.dropLast() }
    text = text.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") }
    guard let time = text.firstIndex(of: UInt8(ascii: "T")), book.formats[style] != .hours,
      text[(time + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ":") })
    else { return Array(text) }
    return Array(text[..<time])
  }

  /// Reads a whole number, nil if it is none.
  private static func number(_ text: [UInt8]) -> Int? {
    let digits = trimmed(text[...])
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
