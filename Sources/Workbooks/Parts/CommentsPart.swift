/// The comments on the cells of a sheet (ECMA-376 part 1, 18.7).
final class CommentsPart: XMLContent {
  /// The cells that have comments, in the order of the part.
  private(set) var cells: [(column: Int, row: Int)] = []

  override func begin(_ element: XMLElement) {
    guard element.vocabulary == .sheet, element.isNamed("comment"), let cell = element.value("ref")?.address else {
      return
    }
    cells.append(cell)
  }
}
