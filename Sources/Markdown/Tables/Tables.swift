internal import Diagnostics

/// A pass that finds pipe tables among paragraphs and replaces these by tables.
struct Tables {
  /// A table found, with the lines of its parts in the cell text.
  struct Found {
    let table: PipeTable
    let lead: Range<Int>?
    let header: [Int]
    let rows: [(line: PipeTable.Line, cells: [Int])]
  }

  let tokens: [Token]
  let source: MarkdownSource
  private(set) var sheet = CellSheet()
  private(set) var found: [Int: Found] = [:]

  private init(_ tokens: [Token], source: MarkdownSource) {
    self.tokens = tokens
    self.source = source
  }

  /// Returns the tokens with every pipe table recognised.
  ///
  /// - Complexity: O(*n*); a body with tables is parsed a second time for the cells.
  static func applied(to tokens: [Token], source: MarkdownSource, findings: inout FindingSink) -> [Token] {
    // A table needs a delimiter row, and a delimiter row needs a pipe.
    guard source.bytes.contains(UInt8(ascii: "|")) else { return tokens }
    var pass = Tables(tokens, source: source)
    pass.find(findings: &findings)
    return pass.found.isEmpty ? tokens : pass.replaced()
  }

  private mutating func find(findings: inout FindingSink) {
    var quotations = 0
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .enter(.blockQuote): quotations += 1
      case .exit(.blockQuote): quotations -= 1
      case .enter(.paragraph):
        let end = tokens.end(ofElementAt: index)
        let lines = lines(of: index..<end, quotations: quotations)
        if lines.count >= 2 { find(in: lines, at: index, findings: &findings) }
        index = end
        continue
      default: break
      }
      index += 1
    }
  }

  private mutating func find(in lines: [PipeTable.Line], at index: Int, findings: inout FindingSink) {
    var mismatches: [(PipeTable.Line, Int, Int)] = []
    let table = PipeTable(in: lines) { mismatches.append(($0, $1, $2)) }
    for (line, delimiters, cells) in mismatches {
      findings.add(.headerMismatch(cells: cells, delimiters: delimiters), at: place(line.content.startIndex, line))
    }
    guard let table else { return }
    let lead = table.lead.isEmpty ? nil : sheet.add(lead: table.lead, in: source)
    var rows: [(line: PipeTable.Line, cells: [Int])] = []
    let header = add(table.header)
    for line in table.rows {
      let cells = add(line)
      rows.append((line, cells))
      if cells.count > table.alignments.count {
        let surplus = TableRow(line.content).cells[table.alignments.count]
        findings.add(
          .surplusCells(cells.count, columns: table.alignments.count), at: place(surplus.lowerBound, line))
      }
    }
    found[index] = Found(table: table, lead: lead, header: header, rows: rows)
  }

  private mutating func add(_ line: PipeTable.Line) -> [Int] {
    TableRow(line.content).cells.map { sheet.add(cell: $0, of: line, in: source) }
  }

  /// Returns the lines of a paragraph without the marks of the blocks around it.
  private func lines(of paragraph: Range<Int>, quotations: Int) -> [PipeTable.Line] {
    let first = Int(tokens[paragraph.lowerBound].place.line)
    let last = Int(tokens[paragraph.upperBound - 1].place.line)
    guard first >= 1, last > first else { return [] }
    var lines: [PipeTable.Line] = []
    for number in first...min(last, source.lineStarts.count) {
      var content = source.line(number)
      if number == first {
        content = content.dropFirst(max(0, Int(tokens[paragraph.lowerBound].place.column) - 1))
      } else {
        content = Tables.withoutMarks(content, quotations: quotations)
      }
      content = TableRow.trimmed(content)
      if content.isEmpty { break }
      lines.append(PipeTable.Line(number: number, content: content))
    }
    return lines
  }

  /// Returns a continuation line of a paragraph without the marks of the quotations around it.
  private static func withoutMarks(_ line: ArraySlice<UInt8>, quotations: Int) -> ArraySlice<UInt8> {
    var line = TableRow.trimmed(line)
    for _ in 0..<quotations {
      guard line.first == UInt8(ascii: ">") else { break }
      line = TableRow.trimmed(line.dropFirst())
    }
    return line
  }

  private func place(_ index: Int, _ line: PipeTable.Line) -> Place {
    Place(line: Int32(line.number), column: Int32(index - source.line(line.number).startIndex + 1))
  }
}

extension PolicyFinding {
  /// The code of tables whose rows do not match their columns.
  static let table = DiagnosticCode("policy-table", .warning)

  fileprivate static func headerMismatch(cells: Int, delimiters: Int) -> PolicyFinding {
    PolicyFinding(
      table, "表头有 \(cells) 列，下面的分隔行有 \(delimiters) 列，没有当作表格；请把分隔行改成 \(cells) 列，如 \(sample(cells))")
  }

  fileprivate static func surplusCells(_ cells: Int, columns: Int) -> PolicyFinding {
    PolicyFinding(
      table, "这一行有 \(cells) 格，表头只有 \(columns) 列；请删去多余的“|”，单元格里的竖线请写成 \\|")
  }

  private static func sample(_ columns: Int) -> String {
    "|" + String(repeating: "---|", count: min(columns, 6)) + (columns > 6 ? "…" : "")
  }
}
