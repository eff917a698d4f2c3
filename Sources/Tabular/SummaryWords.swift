/// The words that mark rows of a register which are not data: sums, remarks, signatures and repeated headers
/// (formats §2).
struct SummaryWords {
  private let unitPlaces: [Int]
  /// The indices of required columns' cells, in which only a word with a colon is a signature: a fact may be called
  /// 填报情况.
  private let keyPlaces: [Int]
  private let header: Range<Int>

  /// Creates the search for a register.
  ///
  /// - Parameters:
  ///   - schema: The columns.
  ///   - places: The index of each schema column's cell in the rows.
  ///   - serials: The indices of the cells headed 序号, in which 合计 may stand as well.
  ///   - header: The cells of the header.
  ///   - grid: The rows.
  init(_ schema: Schema, places: [Int?], serials: Set<Int>, header: Range<Int>, grid: CellGrid) {
    let units = schema.unitColumns.compactMap { places[$0] }
    unitPlaces = (schema.unitColumns.isEmpty ? [0] : units) + serials.sorted()
    keyPlaces = schema.columns.indices.filter { schema.columns[$0].isRequired }.compactMap { places[$0] }
      .filter { !units.contains($0) }
    self.header = header
  }

  /// Finds the word that marks a row as not data; returns nil for a row of data.
  func word(of cells: Range<Int>, firstFilled: Int, grid: CellGrid) -> String? {
    for place in unitPlaces where place < cells.count {
      if let word = SummaryWords.word(grid.bytes(cells.lowerBound + place)) { return word.text }
    }
    let place = firstFilled - cells.lowerBound
    if !unitPlaces.contains(place), let word = SummaryWords.word(grid.bytes(firstFilled)),
      word.isFirm || !keyPlaces.contains(place)
    {
      return word.text
    }
    return repeatsHeader(cells, firstFilled: firstFilled, grid: grid) ? "重复的表头" : nil
  }

  /// Returns true if every filled cell of a row repeats the header above it.
  private func repeatsHeader(_ cells: Range<Int>, firstFilled: Int, grid: CellGrid) -> Bool {
    func head(_ cell: Int) -> ArraySlice<UInt8>? {
      let place = cell - cells.lowerBound
      return place < header.count ? grid.bytes(header.lowerBound + place) : nil
    }
    // The first bytes settle nearly every row.
    guard let first = head(firstFilled), SummaryWords.mayBeAlike(first, grid.bytes(firstFilled)) else { return false }
    return cells.allSatisfy { cell in
      let bytes = grid.bytes(cell)
      guard !isBlank(bytes) else { return true }
      guard let above = head(cell), bytes.count <= 1024, above.count <= 1024 else { return false }
      return bytes.elementsEqual(above) || SummaryWords.key(bytes) == SummaryWords.key(above)
    }
  }

  private static func mayBeAlike(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    guard left.first == right.first else { return left.isEmpty && right.isEmpty }
    // A Chinese character at the beginning of a cell is that of its key.
    if let first = left.first, (0xE4...0xE9).contains(first), !left.prefix(3).elementsEqual(right.prefix(3)) {
      return false
    }
    return left.elementsEqual(right) || right.count <= 64 && key(left) == key(right)
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> String { spaceless(withoutRemark(normalised(bytes))) }

  private static let whole = ["合计", "小计", "总计", "共计", "平均", "备注"]
  private static let beginnings = ["注:", "备注:", "说明:", "填表人", "制表人", "审核人", "填报"]

  /// Finds the word of a cell that makes its row a summary; `isFirm` if it can be nothing else.
  private static func word(_ bytes: ArraySlice<UInt8>) -> (text: String, isFirm: Bool)? {
    guard mayBeWord(bytes) else { return nil }
    let key = spaceless(normalised(bytes.prefix(256)))
    if bytes.count <= 128, whole.contains(key) { return (key, true) }
    guard let beginning = beginnings.first(where: key.hasPrefix) else { return nil }
    return beginning.hasSuffix(":") ? (String(beginning.dropLast()), true) : (beginning, key.contains(":"))
  }

  /// Returns true if a cell, blanks aside, may begin with one of the words, judging by its bytes alone.
  private static func mayBeWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes.drop { $0 <= 0x20 }
    while rest.starts(with: [0xE3, 0x80, 0x80]) { rest = rest.dropFirst(3) }
    guard let first = rest.first, rest.count >= 2 else { return false }
    switch first {
    // Other blanks and invisible characters need a closer look.
    case 0xC2, 0xE1...0xE3, 0xEF: return true
    case 0xE5, 0xE6, 0xE8: return starts.contains { rest.starts(with: $0) }
    default: return false
    }
  }

  /// The first characters of the words, in UTF-8: 合小备总共平注说填制审.
  private static let starts: [[UInt8]] = [
    [0xE5, 0x90, 0x88], [0xE5, 0xB0, 0x8F], [0xE5, 0xA4, 0x87], [0xE6, 0x80, 0xBB], [0xE5, 0x85, 0xB1],
    [0xE5, 0xB9, 0xB3], [0xE6, 0xB3, 0xA8], [0xE8, 0xAF, 0xB4], [0xE5, 0xA1, 0xAB], [0xE5, 0x88, 0xB6],
    [0xE5, 0xAE, 0xA1],
  ]
}
