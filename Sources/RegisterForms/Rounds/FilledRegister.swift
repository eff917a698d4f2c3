/// The rows of a register that were filled in elsewhere, to be kept in a sheet.
package struct FilledRegister: Sendable, Hashable {
  /// The name of the sheet.
  package let sheet: String
  /// The heads of its columns: of those that its register knows their Chinese names, of others what they are headed.
  package let heads: [String]
  /// The texts of its rows, a cell for each column.
  package let rows: [[String]]

  /// Creates a register.
  package init(sheet: String, heads: [String], rows: [[String]]) {
    self.sheet = sheet
    self.heads = heads
    self.rows = rows
  }
}

extension FormSheet {
  /// Returns the sheet with the rows of a register in place of its own.
  ///
  /// Its columns keep their places; those that it has not are added behind them, as the general sheet has them. Where
  /// a checklist heads one of them in its own way, it keeps its columns alone, so that no column is there twice.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - general: The sheet that knows the columns of all evidence.
  /// - Returns: The sheet.
  func filled(with register: FilledRegister, general: FormSheet) -> FormSheet {
    let isKnown =
      name != RegisterSheet.checklist.name
      || register.heads.allSatisfy { head in
        self.columns.contains { $0.name == head }
      }
    var columns = isKnown ? self.columns : self.columns.filter { register.heads.contains($0.name) }
    var places: [Int] = []
    for head in register.heads {
      if let place = columns.indices.first(where: { columns[$0].name == head && !places.contains($0) }) {
        places.append(place)
        continue
      }
      places.append(columns.count)
      columns.append(general.columns.first { $0.name == head } ?? FormColumn(head, .text))
    }
    var sheet = FormSheet(name, columns)
    sheet.overdue = overdue
    sheet.rows = register.rows.map { row in
      var cells = [Cell](repeating: .open(""), count: columns.count)
      for (place, text) in zip(places, row) { cells[place] = .open(text) }
      return cells
    }
    return sheet
  }
}
