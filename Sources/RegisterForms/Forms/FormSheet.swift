/// A register as a sheet to fill in: its columns, and the rows that it begins with.
package struct FormSheet: Sendable, Hashable {
  /// The content of a cell of a row that the sheet begins with.
  package enum Cell: Sendable, Hashable {
    /// A text that is given, and locked.
    case given(String)
    /// Something that was filled in or is still to be filled in.
    case open(String)
    /// Nothing, which is to stay so, because the unit has no such item.
    case shut
  }

  /// The name.
  package let name: String
  /// The columns.
  package let columns: [FormColumn]
  /// The rows that it begins with, a cell for each column.
  package var rows: [[Cell]] = []
  /// The condition under which a row is marked as overdue, if there is one.
  package var overdue: OverdueMark?
  /// True if the sheet has so many columns that a printed page does not hold them all.
  package var isWide: Bool { columns.reduce(0) { $0 + $1.width } > 200 }
  /// The number of rows below the head that conditions hold for.
  package var room: Int { max(5000, rows.count + 500) }

  /// Creates a sheet.
  package init(_ name: String, _ columns: [FormColumn]) {
    self.name = name
    self.columns = columns
  }

  /// Returns true if a text may be the name of a sheet.
  package static func isName(_ text: String) -> Bool {
    (1...31).contains(text.utf16.count) && !text.contains { "/\\?*[]:".contains($0) }
      && !text.hasPrefix("'") && !text.hasSuffix("'")
  }
}

/// A column of a sheet to fill in.
package struct FormColumn: Sendable, Hashable {
  /// The head, by which it is read.
  package let head: String
  /// The name that the register knows the column by: the head, unless that is a fact's own word.
  package let name: String
  /// A comment on the head.
  package let remark: String?
  /// What is filled in.
  package let entry: FormEntry
  /// True if the cell has to be filled in for the row to count.
  package let isRequired: Bool
  /// The width in half-width characters.
  package let width: Double

  /// Creates a column; without a width it is wide enough for its entries.
  package init(
    _ head: String, _ entry: FormEntry, name: String? = nil, remark: String? = nil, required: Bool = false,
    width: Double? = nil
  ) {
    self.head = head
    self.name = name ?? head
    self.remark = remark
    self.entry = entry
    isRequired = required
    self.width = width ?? entry.width
  }
}

/// What is filled in a cell.
package enum FormEntry: Sendable, Hashable {
  /// Any text.
  case text
  /// A word of a list; another one only after a question, if it is not strict.
  case choice(String, isStrict: Bool)
  /// A day, or also that it never was.
  case day(orNo: Bool)
  /// A day with a time.
  case moment
  /// A number that is not negative.
  case amount
  /// A whole number that is not negative.
  case count
  /// A mark of at most so many hundredths of a point, or 不适用.
  case mark(most: Int64)
  /// Names of units.
  case units

  /// The width of a column of such entries, in half-width characters.
  var width: Double {
    switch self {
    case .text: 22
    case .choice: 14
    case .day: 13
    case .moment: 18
    case .amount, .count, .mark: 10
    case .units: 40
    }
  }
}
