/// The look of a cell, which also tells whether something may be typed in it.
struct CellLook: Hashable {
  /// The purpose of a cell.
  enum Purpose: Hashable {
    /// The heading of a sheet.
    case heading
    /// A paragraph of guidance.
    case paragraph
    /// The head of a column that has to be filled in.
    case requiredHead
    /// The head of another column.
    case head
    /// A cell that is given.
    case given
    /// A cell to fill in.
    case open
    /// A cell to leave empty.
    case shut
    /// A name of a sheet that leads there.
    case link
    /// What an overdue row looks like, over the look of its cells.
    case overdue
  }

  /// The format of the numbers of a cell.
  enum Numbers: String, Hashable {
    /// As they are typed.
    case plain = ""
    /// Everything as text, so that `1.10` and `0012` stay.
    case text = "@"
    /// Days.
    case day = "yyyy-mm-dd"
    /// Days with times.
    case moment = "yyyy-mm-dd hh:mm"
  }

  let purpose: Purpose
  var numbers = Numbers.plain
}

extension FormEntry {
  /// The format of its cells: a number keeps its own, so that a percentage that was typed is seen as one.
  var numbers: CellLook.Numbers {
    switch self {
    case .text, .choice, .units: .text
    case .day: .day
    case .moment: .moment
    case .amount, .count, .mark: .plain
    }
  }
}
