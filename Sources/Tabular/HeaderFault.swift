internal import Diagnostics

/// The reason why a file has no header, as far as its rows tell.
struct HeaderFault {
  private let grid: CellGrid
  private let schema: Schema
  /// The beginning of the text, which contains the first lines.
  private let text: [UInt8]
  private let bytes: [UInt8]
  private let encoding: TextEncoding?
  /// True if the rows are those of a workbook's sheet.
  private let isSheet: Bool

  /// The most bytes that are searched.
  private static let most = 1 << 16

  /// Creates an explanation for a file.
  ///
  /// - Parameters:
  ///   - grid: The rows, split at commas.
  ///   - text: The file's text.
  ///   - bytes: The file.
  ///   - encoding: The encoding it was found in; nil if it does not decode.
  ///   - schema: The columns that were searched for.
  init(_ grid: CellGrid, text: [UInt8], bytes: [UInt8], encoding: TextEncoding?, schema: Schema) {
    self.grid = grid
    self.text = Array(text.prefix(HeaderFault.most))
    self.bytes = bytes
    self.encoding = encoding
    self.schema = schema
    isSheet = false
  }

  /// Creates an explanation for a sheet of a workbook.
  init(ofSheet grid: CellGrid, schema: Schema) {
    (self.grid, self.schema, bytes, encoding, isSheet) = (grid, schema, [], .utf8, true)
    // A row whose cells are all in one is a line of text; others are empty lines here.
    var text: [UInt8] = []
    for row in HeaderSearch.rows(of: grid) {
      let cells = grid.rows[row].cells.filter { !grid.isBlank($0) }
      let lines = grid.rows[row].line - 1 - text.count { $0 == 0x0A }
      text += repeatElement(0x0A, count: min(max(lines, 0), HeaderFault.most))
      if cells.count == 1 { text += grid.bytes(cells[0]).prefix(4096).filter { $0 != 0x0A } }
    }
    self.text = text
  }

  /// True if it is a file, not a sheet, and nothing is written in it.
  var isOfEmptyFile: Bool { !isSheet && HeaderSearch.rows(of: grid).isEmpty }

  /// The likely cause and its remedy, with what was read instead.
  var words: String {
    let rows = HeaderSearch.rows(of: grid)
    guard !rows.isEmpty else { return isSheet ? "这张表是空的；请补上表头" : "文件是空的" }
    if let sort = FileSort(bytes) {
      return "文件其实是\(sort.rawValue)，只是改了名字；请用 Excel 打开，\(HeaderFault.saving)"
    }
    if let row = HeaderSearch.rows(of: grid, most: 40).dropFirst(HeaderSearch.most).first(where: { isHeader($0) }) {
      return "表头在第 \(grid.rows[row].line) 行，它上面的行太多；请删去一些，使表头在前五个非空行之内"
    }
    return separator ?? encodingCause ?? nearest(rows)
  }

  static let saving = "另存为“CSV UTF-8（逗号分隔）”"

  private func isHeader(_ row: Int) -> Bool { HeaderRow(grid, row: row, schema: schema).missing(schema).isEmpty }

  /// Returns true if texts name all required columns.
  private func isHeader(_ cells: [String]) -> Bool {
    cells.count <= 512 && HeaderRow(cells.map { normalised($0) }, schema: schema).missing(schema).isEmpty
  }

  /// Returns the first lines that are not blank.
  private static func lines(_ text: [UInt8]) -> [(number: Int, text: String)] {
    var lines: [(Int, String)] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
      number += 1
      if !isBlank(line) { lines.append((number, trimmed(String(decoding: line, as: UTF8.self)))) }
      if lines.count == HeaderSearch.most { break }
    }
    return lines
  }

  /// The finding for a header whose cells are separated by another mark, or nil.
  private var separator: String? {
    let marks: [(mark: Character, name: String)] = [
      ("，", "全角逗号“，”"), ("；", "全角分号“；”"), ("、", "顿号“、”"), ("|", "竖线“|”"), ("｜", "竖线“｜”"), ("\u{3000}", "空格"),
      (" ", "空格"), (",", ""),
    ]
    for (number, line) in HeaderFault.lines(text) {
      for (mark, name) in marks where line.contains(mark) {
        let isQuoted = name.isEmpty
        let cells = line.split(separator: mark).map { isQuoted ? String($0).filter { $0 != "\"" } : String($0) }
        guard isHeader(cells) else { continue }
        if isSheet, !isQuoted {
          return "第 \(number) 行整行在一个单元格里，以\(name)分隔；请在 Excel 中用“数据”→“分列”把它分到各列后保存"
        }
        return isQuoted
          ? "第 \(number) 行整行在一个单元格里（一行文字贴进了一格）；请在 Excel 中用“数据”→“分列”按逗号分开后保存"
          : "第 \(number) 行是以\(name)分隔的，应以英文逗号分隔；请在 Excel 中打开或重新导入，再\(HeaderFault.saving)"
      }
    }
    return nil
  }

  /// The finding for a header that would be one in another encoding or script, or nil.
  private var encodingCause: String? {
    let cells = HeaderSearch.rows(of: grid).flatMap { row in grid.rows[row].cells.prefix(64).map { grid.bytes($0) } }
    if cells.contains(where: isMisread) {
      return "文件里是乱码：曾以错误的编码打开又保存过；请从原来的文件重新\(isSheet ? "录入" : HeaderFault.saving)"
    }
    if let big5 = big5Header {
      return "文件多半是 Big5（繁体中文）编码，读到的是乱码（\(big5)）；请在 Excel 中以简体列名\(HeaderFault.saving)"
    }
    for row in HeaderSearch.rows(of: grid) {
      let cells = grid.rows[row].cells.prefix(512).map { String(decoding: grid.bytes($0), as: UTF8.self) }
      if cells.map(simplified) != cells, isHeader(cells.map(simplified)) {
        return "第 \(grid.rows[row].line) 行的列名是繁体字，请改成简体"
      }
      let filled = cells.filter { !trimmed($0).isEmpty }
      if filled.count > 1, filled.allSatisfy({ $0.contains("??") || $0 == "?" }) {
        return "第 \(grid.rows[row].line) 行的字都变成了问号，另存时所选的编码没有中文，原来的字已经丢失；请从原来的文件重新"
          + (isSheet ? "录入" : HeaderFault.saving)
      }
    }
    return nil
  }

  /// Returns true if a cell is UTF-8 that was read as GBK and would otherwise name a column.
  private func isMisread(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 256, let raw = transcoded(toGB18030: Array(cell)), raw.contains(where: { $0 >= 0x80 }),
      isValidUTF8(raw)
    else { return false }
    return schema.column(named: normalised(raw)) != nil
  }

  /// The beginning of the header if the file is Big5, or nil.
  private var big5Header: String? {
    guard encoding != .utf8 else { return nil }
    for line in bytes.prefix(HeaderFault.most).split(separator: 0x0A).prefix(8) {
      guard line.count <= 4096, let text = transcoded(fromBig5: Array(line)) else { continue }
      let cells = CellGrid(text, delimiter: UInt8(ascii: ","))
      guard let row = cells.rows.first?.cells else { continue }
      let names = row.prefix(512).map { trimmed(String(decoding: cells.bytes($0), as: UTF8.self)) }
      if isHeader(names.map(simplified)) { return "应为 \(names.prefix(3).joined(separator: "、")) ……" }
    }
    return nil
  }

  /// Describes the row that is closest to a header: what it has and what it lacks.
  private func nearest(_ rows: [Int]) -> String {
    func named(_ row: Int) -> Int { HeaderRow(grid, row: row, schema: schema).places.count { $0 != nil } }
    let counts = rows.map(named)
    let best = counts.max() ?? 0
    let row = rows[counts.firstIndex(of: best) ?? 0]
    let cells = grid.rows[row].cells.map { String(decoding: grid.bytes($0), as: UTF8.self) }
    let shown = cells.filter { !normalised($0).isEmpty }.prefix(4).map { quoted($0, limit: 12) }.joined(separator: "、")
    let line = grid.rows[row].line
    let columns = HeaderRow(grid, row: row, schema: schema)
    let close = cells.enumerated().compactMap { place, cell -> String? in
      guard !columns.places.contains(place), let near = schema.near(cell, isThere: { columns.places[$0] != nil }),
        schema.columns[near].isRequired
      else { return nil }
      return "\(quoted(cell, limit: 12))请改成\(quoted(schema.columns[near].name))"
    }
    guard best > 0 || !close.isEmpty else {
      return "第 \(line) 行读到\(shown)，其中没有一个是列名；表头若已删去，请补上"
    }
    let missing = columns.missing(schema).map { quoted($0) }.joined(separator: "、")
    return "最接近的是第 \(line) 行，读到\(shown)，缺少\(missing)"
      + (close.isEmpty ? "；请补上" : "；\(close.joined(separator: "，"))")
  }
}

/// Replaces the traditional characters of column names with their simplified forms.
private func simplified(_ text: String) -> String {
  String(text.map { simplifiedForms[$0] ?? $0 })
}

private let simplifiedForms: [Character: Character] = {
  let traditional = "單標項編號內數開審級備註會議應實請問責處複覆確認見經辦據評類別狀態稱現參圖書紀錄門員達聯絡統檔測歷節務間時長歲準齊報訓題結"
  let simple = "单标项编号内数开审级备注会议应实请问责处复复确认见经办据评类别状态称现参图书纪录门员达联络统档测历节务间时长岁准齐报训题结"
  return Dictionary(zip(traditional, simple)) { first, _ in first }
}()

extension Diagnostic {
  static func undecodable(_ path: String, _ bytes: [UInt8], _ schema: Schema) -> Diagnostic {
    let fault = EncodingFault(bytes)
    var words = fault.words(saving: "在 Excel 中\(HeaderFault.saving)")
    switch fault {
    case .unknown, .broken(.gb18030, _), .mixed:
      if let big5 = HeaderFault.big5(bytes, schema) { words = big5 }
    case .otherSort, .unmarkedUTF16, .broken: break
    }
    return Diagnostic(.csvEncoding, at: Location(path), words)
  }

  static func noHeader(
    _ path: String, _ grid: CellGrid, _ decoded: DecodedText, _ bytes: [UInt8], _ schema: Schema
  ) -> Diagnostic {
    noHeader(
      path, schema,
      HeaderFault(grid, text: decoded.utf8, bytes: bytes, encoding: decoded.encoding, schema: schema))
  }
}

extension Diagnostic {
  static func noHeader(_ path: String, ofSheet grid: CellGrid, _ schema: Schema) -> Diagnostic {
    noHeader(path, schema, HeaderFault(ofSheet: grid, schema: schema))
  }

  /// Returns the remedy for a file without anything in it: a round's registers are made anew, with all their columns.
  private static func remedy(forEmpty path: String) -> String {
    let parts = path.split(separator: "/")
    guard parts.count > 3, parts[0] == "assessments" else { return "；请补上表头和各行，不用的请删去" }
    return "，只补表头会少了各单位的行；请删去它，不用的不必再建，要用的运行 gongshi new round <轮次> --missing 重新生成"
  }

  private static func noHeader(_ path: String, _ schema: Schema, _ fault: HeaderFault) -> Diagnostic {
    let required = schema.columns.filter(\.isRequired).map { quoted($0.name) }
    return Diagnostic(
      .csvHeader, at: Location(path),
      "前五个非空行中找不到表头，表头应含有\(required.joined(separator: "、"))\(required.count > 1 ? "各列" : "列")；"
        + fault.words + (fault.isOfEmptyFile ? remedy(forEmpty: path) : ""))
  }
}

extension HeaderFault {
  /// Explains a file that does not decode and whose header is one in Big5; returns nil for any other.
  fileprivate static func big5(_ bytes: [UInt8], _ schema: Schema) -> String? {
    HeaderFault(CellGrid([], delimiter: 0x2C), text: [], bytes: bytes, encoding: nil, schema: schema).big5Header.map {
      "文件多半是 Big5（繁体中文）编码（\($0)）；请在 Excel 中以简体列名\(saving)"
    }
  }
}
