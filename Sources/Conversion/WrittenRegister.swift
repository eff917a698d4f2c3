import ContentFiles
import RegisterForms
import Rubric
import RubricBooks
import Tabular

/// A register as it was written: its heads, and the texts of its rows.
struct WrittenRegister {
  /// What a register is about.
  enum Subject {
    /// What all registers of its name are about.
    case named(RegisterSheet)
    /// A fact, which its name gives.
    case fact(FactID, RubricBook)
    /// Evidence of several facts, under a name of its own.
    case other(String)

    /// The schema of its columns.
    var schema: Schema {
      switch self {
      case .named(let sheet): sheet.kind.schema
      case .fact(let fact, let rubric):
        EvidenceColumn.schema(started: rubric[fact].started, finished: rubric[fact].finished)
      case .other: EvidenceColumn.schema
      }
    }
  }

  /// The path of its file; of a sheet that of its workbook, `#` and its name.
  let path: String
  /// What it is about.
  let subject: Subject
  /// The heads of its columns: of those that the program knows their Chinese names.
  let heads: [String]
  /// The texts of its rows, a cell for each column.
  let rows: [[String]]
  /// What is not kept, in Chinese.
  private(set) var remarks: [String] = []
  /// The rubric of its year.
  let rubric: RubricBook

  /// Takes the cells of a register that was read.
  ///
  /// - Throws: ``ConversionFault`` if a row cannot be used.
  init(_ table: Table, path: String, _ subject: Subject, _ rubric: RubricBook) throws(ConversionFault) {
    self.path = path
    self.subject = subject
    self.rubric = rubric
    let known = subject.schema.columns.indices.compactMap { index in
      table.number(of: index).map { (number: $0, head: table.name(index)) }
    }
    let columns = (known + table.others.map { ($0.column, $0.header) }).sorted { $0.number < $1.number }
    heads = columns.map(\.head)
    rows = table.rows.map { row in
      columns.map { String(decoding: table.bytes(row, at: $0.number), as: UTF8.self) }
    }
    guard !table.rows.contains(where: { $0.kind == .faulty }) else {
      throw ConversionFault(message: "\(RegisterPath(path).words) 有读不出来的行；请先运行 gongshi check，照说明改正，再转换")
    }
    if table.headerLine > 1 {
      remarks.append("\(RegisterPath(path).words) 表头上面的标题行没有带过去")
    }
  }

  /// Notes that comments on cells are not kept.
  mutating func noteComments(_ cells: [(column: Int, row: Int)]) {
    guard !cells.isEmpty else { return }
    let names = cells.prefix(10).map { SourceText.letters(ofColumn: $0.column) + "\($0.row)" }
    let more = cells.count > names.count ? "等 \(cells.count) 格" : ""
    remarks.append("\(words)里 \(names.joined(separator: "、"))\(more) 的批注没有带过去")
  }

  /// True if it is a sheet of a workbook.
  var isSheet: Bool { RegisterPath(path).sheet != nil }

  /// True if it is a file of the folder `evidence`.
  var isInFolder: Bool { !isSheet && path.split(separator: "/").count > 4 }

  /// The register in words, as findings name it.
  var words: String { RegisterPath(path).words }

  /// The name of the sheet that holds it.
  var sheetName: String {
    switch subject {
    case .named(let sheet): sheet.name
    case .fact(let fact, let rubric): "\(rubric[rubric[fact].subject].id) \(rubric[fact].name)"
    case .other(let name): name
    }
  }

  /// The register as rows of a sheet.
  var filled: FilledRegister { FilledRegister(sheet: sheetName, heads: heads, rows: rows) }

  /// Returns the path in the round's folder of the CSV file that holds it, so that it is read in the same order; nil if
  /// no file is needed for it.
  func fileName(among all: [WrittenRegister]) -> String? {
    switch subject {
    case .named(.evidence):
      let first = all.first { $0.isSheet && $0.isEvidence && !$0.rows.isEmpty }
      return rows.isEmpty || first?.path == path
        ? RegisterKind.evidence.fileName : "evidence/\(RegisterSheet.evidence.name).csv"
    case .named(let sheet): return sheet.kind.fileName
    case .fact, .other: return rows.isEmpty ? nil : "evidence/\(RegisterPath(path).sheet ?? sheetName).csv"
    }
  }

  private var isEvidence: Bool {
    switch subject {
    case .named(let sheet): sheet == .evidence
    case .fact, .other: true
    }
  }
}
