import ContentFiles
import Diagnostics
import RegisterForms
import Rubric
import RubricBooks
import Tabular
import Workbooks

/// The registers of a round as they were written, in the order in which they are read.
struct RoundRegisters {
  /// The registers, files before the sheets of the workbook, but for the files of the folder `evidence`.
  private(set) var all: [WrittenRegister] = []
  /// The path of the round's workbook, nil if it has none.
  private(set) var workbook: String?

  /// The names of hidden sheets that have cells.
  private(set) var hidden: [String] = []

  private let place: String
  private let folder: ContentFolder
  private let rubric: RubricBook

  /// Prepares the registers in a round's folder.
  init(_ place: String, _ folder: ContentFolder, _ rubric: RubricBook) {
    (self.place, self.folder, self.rubric) = (place, folder, rubric)
  }

  /// Reads the registers.
  ///
  /// - Throws: ``ConversionFault`` if one of them cannot be used.
  mutating func read(_ findings: inout Findings) throws(ConversionFault) {
    let entries = folder.entries(place, of: .round, findings: &findings)
    for sheet in RegisterSheet.allCases {
      guard let file = entries.names[sheet.kind.fileName] else { continue }
      try add("\(place)/\(file)", .named(sheet), &findings)
    }
    if let file = entries.names[RoundForms.fileName] {
      workbook = "\(place)/\(file)"
      try addSheets("\(place)/\(file)", &findings)
    }
    guard let evidence = entries.names["evidence"] else { return }
    for member in folder.entries("\(place)/\(evidence)", of: .evidence, findings: &findings).series {
      try add("\(place)/\(evidence)/\(member.name)", subject(of: member.key), &findings)
    }
  }

  /// The registers that a workbook can hold so that they are read in the same order: everything but files of the folder
  /// `evidence` behind one that is about several facts.
  var sheetsInOrder: [WrittenRegister] {
    var isOpen = true
    var names: Set<String> = []
    return all.filter { register in
      guard register.isInFolder else { return names.insert(register.sheetName).inserted }
      if case .other = register.subject { isOpen = false }
      return isOpen && names.insert(register.sheetName).inserted
    }
  }

  /// Returns what a file of the folder `evidence`, or a sheet, is about.
  private func subject(of name: String) -> WrittenRegister.Subject {
    let key = spaceless(normalised(name))
    if let sheet = RegisterSheet.allCases.first(where: { $0.name == key }) { return .named(sheet) }
    let fact = rubric.facts.indices.first { index in
      let fact = rubric.facts[index]
      return spaceless(normalised("\(rubric[fact.subject].id)\(fact.name)")) == key
        && normalised(name).contains(where: \.isWhitespace)
    }
    return fact.map { .fact(FactID($0), rubric) } ?? .other(name)
  }

  private mutating func add(
    _ path: String, _ subject: WrittenRegister.Subject, _ findings: inout Findings
  ) throws(ConversionFault) {
    guard let table = folder.table(path, schema: subject.schema, findings: &findings) else {
      throw ConversionFault(message: "\(path) 读不出来；请先运行 gongshi check，照说明改正，再转换")
    }
    all.append(try WrittenRegister(table, path: path, subject, rubric))
  }

  private mutating func addSheets(_ path: String, _ findings: inout Findings) throws(ConversionFault) {
    guard let book = folder.workbook(path, findings: &findings) else {
      throw ConversionFault(message: "\(path) 读不出来；请先运行 gongshi check，照说明改正，再转换")
    }
    for sheet in book.sheets where sheet.isVisible && !asideSheets.contains(trimmed(sheet.name)) {
      let place = RegisterPath(file: path, sheet: sheet.name)
      let subject = subject(of: sheet.name)
      guard let cells = try? book.cells(of: sheet), !cells.isEmpty else { continue }
      guard let table = Table(sheet: cells, path: place.text, schema: subject.schema, findings: &findings) else {
        throw ConversionFault(message: "\(place.words) 读不出来；请先运行 gongshi check，照说明改正，再转换")
      }
      var register = try WrittenRegister(table, path: place.text, subject, rubric)
      let comments = (try? book.commentedCells(of: sheet)) ?? []
      register.noteComments(comments.filter { $0.row > table.headerLine })
      all.append(register)
    }
    for sheet in book.sheets where !sheet.isVisible {
      if (try? book.hasCells(sheet)) ?? false { hidden.append(sheet.name) }
    }
  }
}
