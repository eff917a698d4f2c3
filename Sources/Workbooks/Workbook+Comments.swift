extension Workbook {
  /// Finds the cells of a sheet that have comments, whose texts are never looked at.
  ///
  /// - Parameter sheet: The sheet.
  /// - Returns: The cells' columns and rows, counted from 1, in the order of the file.
  /// - Throws: ``WorkbookFault`` if they cannot be read.
  package func commentedCells(of sheet: Sheet) throws(WorkbookFault) -> [(column: Int, row: Int)] {
    let relationships = Relationships(of: sheet.part.name)
    guard let links = archive.entries[Relationships.part(of: sheet.part.name).lowercased()] else { return [] }
    try archive.read(links, most: WorkbookLimit.index, budget, into: relationships)
    guard let name = relationships.target("comments"), let part = archive.entries[name.lowercased()] else { return [] }
    let comments = CommentsPart()
    try archive.read(part, budget, into: comments)
    return comments.cells
  }
}
