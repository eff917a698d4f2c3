extension Tables {
  /// The greatest number of empty cells added to the short rows of one document, so that a wide table of many lines
  /// stays small.
  private static let blankLimit = 100_000

  /// Returns the tokens with the paragraphs that are tables replaced.
  func replaced() -> [Token] {
    let blocks = sheet.blocks(body: source.bytes)
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    var blanks = Tables.blankLimit
    while index < tokens.count {
      guard let table = found[index] else {
        result.append(tokens[index])
        index += 1
        continue
      }
      for line in table.lead ?? 0..<0 { result += blocks[line] ?? [] }
      append(table, from: blocks, blanks: &blanks, to: &result)
      index = tokens.end(ofElementAt: index)
    }
    return result
  }

  private func append(
    _ found: Found, from blocks: [Int: ArraySlice<Token>], blanks: inout Int, to result: inout [Token]
  ) {
    let start = Place(line: Int32(found.table.header.number), column: 1)
    result.append(Token(kind: .enter(.table), place: start))
    result.append(Token(kind: .enter(.tableHead), place: start))
    append(found.header, of: found, isHeader: true, at: start, from: blocks, to: &result)
    result.append(Token(kind: .exit(.tableHead), place: start))
    if !found.rows.isEmpty {
      result.append(Token(kind: .enter(.tableBody), place: start))
      for (line, cells) in found.rows {
        let place = Place(line: Int32(line.number), column: 1)
        let missing = min(max(0, found.table.alignments.count - cells.count), blanks)
        blanks -= missing
        append(cells, blanks: missing, of: found, isHeader: false, at: place, from: blocks, to: &result)
      }
      result.append(Token(kind: .exit(.tableBody), place: start))
    }
    result.append(Token(kind: .exit(.table), place: start))
  }

  private func append(
    _ cells: [Int], blanks: Int = 0, of found: Found, isHeader: Bool, at place: Place,
    from blocks: [Int: ArraySlice<Token>], to result: inout [Token]
  ) {
    let alignments = found.table.alignments
    result.append(Token(kind: .enter(.tableRow), place: place))
    // A short row is filled up; the extra cells of a long one are kept, so that no word of a rule is lost.
    for column in 0..<(cells.count + blanks) {
      let alignment = column < alignments.count ? alignments[column] : .none
      let content = column < cells.count ? blocks[cells[column]] ?? [] : []
      let cell = Element.tableCell(alignment, isHeader: isHeader)
      result.append(Token(kind: .enter(cell), place: content.first?.place ?? place))
      // The heading around the cell's content was only a container.
      result += content.dropFirst().dropLast().map { token in
        guard case .code(let code) = token.kind else { return token }
        return Token(kind: .code(Tables.withoutEscapedPipes(code)), place: token.place)
      }
      result.append(Token(kind: .exit(cell), place: place))
    }
    result.append(Token(kind: .exit(.tableRow), place: place))
  }

  /// Returns code with each `\|` as a pipe, which it is in a table's code too (GFM 0.29 §4.10), where the parser
  /// keeps backslashes.
  private static func withoutEscapedPipes(_ code: String) -> String {
    var bytes: [UInt8] = []
    for byte in code.utf8 {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") { bytes.removeLast() }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
