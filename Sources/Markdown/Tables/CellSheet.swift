/// A second Markdown text, made of the cells of all tables, so that the same parser reads their inline markup.
///
/// Each cell becomes a heading on a line of its own, the one block that takes any text as its content; the text
/// before a table becomes a paragraph. The whole body follows, for its link definitions.
struct CellSheet {
  /// The origin of a line of the cell text.
  private struct Origin {
    let line: Int32
    /// The number to add to a column of the cell text for the column of the body.
    let shift: Int32
  }

  private var bytes: [UInt8] = []
  private var origins: [Origin] = []

  /// The number of the line that will be added next, counted from 1.
  var nextLine: Int { origins.count + 1 }

  /// Adds a cell and returns its line.
  mutating func add(cell range: Range<Int>, of line: PipeTable.Line, in source: MarkdownSource) -> Int {
    let number = nextLine
    bytes += "# ".utf8
    bytes += line.content[range]
    // A closing run keeps the parser from taking the cell's last # for one.
    bytes += " #\n".utf8
    origins.append(origin(line.number, start: range.lowerBound, indent: 2, source))
    return number
  }

  /// Adds the lines of text before a table and returns the lines that they take up.
  mutating func add(lead lines: ArraySlice<PipeTable.Line>, in source: MarkdownSource) -> Range<Int> {
    addSeparator()
    let start = nextLine
    for line in lines {
      // Four blanks keep a later line from beginning a block of its own.
      let indent = line.number == lines.first?.number ? 0 : 4
      bytes += Array(repeating: 0x20, count: indent)
      bytes += line.content
      bytes.append(0x0A)
      origins.append(origin(line.number, start: line.content.startIndex, indent: indent, source))
    }
    let end = nextLine
    addSeparator()
    return start..<end
  }

  /// Parses the cell text and returns the tokens of each top-level block, by its first line, with places in the
  /// body.
  func blocks(body: [UInt8]) -> [Int: ArraySlice<Token>] {
    let tokens = MarkdownTree(bytes + [0x0A] + body).tokens()
    let placed = tokens.map { Token(kind: $0.kind, place: place($0.place)) }
    var blocks: [Int: ArraySlice<Token>] = [:]
    var index = 0
    while index < tokens.count {
      let line = Int(tokens[index].place.line)
      guard line <= origins.count else { break }
      let end = tokens.end(ofElementAt: index)
      blocks[line] = placed[index..<end]
      index = end
    }
    return blocks
  }

  /// Returns the place in the body of a place in the cell text.
  private func place(_ place: Place) -> Place {
    guard place.line >= 1, place.line <= origins.count else { return place }
    let origin = origins[Int(place.line) - 1]
    return Place(line: origin.line, column: max(1, place.column + origin.shift))
  }

  private mutating func addSeparator() {
    bytes.append(0x0A)
    origins.append(Origin(line: 1, shift: 0))
  }

  private func origin(_ line: Int, start: Int, indent: Int, _ source: MarkdownSource) -> Origin {
    Origin(line: Int32(line), shift: Int32(start - source.line(line).startIndex - indent))
  }
}
