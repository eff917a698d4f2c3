/// What the sheets of a workbook share.
struct BookTexts: Sendable {
  /// The formats of cells by the index that they give.
  struct Formats: Sendable {
    private let kinds: [NumberFormats.Kind]

    init(_ kinds: [NumberFormats.Kind]) { self.kinds = kinds }

    /// The format with an index; that of a number if there is none.
    subscript(_ index: Int) -> NumberFormats.Kind { index < kinds.count ? kinds[index] : .number }
  }

  /// The texts that cells give by number.
  let shared: SharedTexts
  /// The formats of cells.
  let formats: Formats
  /// The writing of numbers.
  var numbers: CellNumber

  /// The same with days as people see them.
  var showingDays: BookTexts {
    var copy = self
    copy.numbers.showsDays = true
    return copy
  }
}
