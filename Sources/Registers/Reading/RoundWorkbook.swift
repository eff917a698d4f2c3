import ContentFiles
import Diagnostics
import RubricBooks
import Tabular

/// The workbook of a round, `登记.xlsx`, whose visible sheets are registers by their names (formats §2a).
struct RoundWorkbook {
  /// A sheet with rows of evidence.
  struct Evidence {
    let source: RegisterSource
    /// The subject that its name gives, if any.
    let subject: FileSubject?
  }

  /// The path relative to the year's folder.
  let name: String
  /// The registers that may stand once, by the names of their files without endings.
  private(set) var registers: [String: RegisterSource] = [:]
  /// The evidence, in the order of the sheets.
  private(set) var evidence: [Evidence] = []
  private var hints = Hints()

  private enum Meaning {
    case register(String)
    case evidence(FileSubject?)
  }

  /// The names of the sheets of evidence, normalised and without white space.
  var evidenceNames: Set<String> {
    Set(evidence.compactMap { RegisterPath($0.source.name).sheet.map { spaceless(normalised($0)) } })
  }

  /// Opens a round's workbook and reads the sheets that are registers.
  ///
  /// - Parameters:
  ///   - name: Its path relative to the year's folder.
  ///   - reader: The reader of the registers, to which faults are added.
  /// - Returns: The workbook; nil if it cannot be used.
  static func open(_ name: String, _ reader: inout RegisterReader) -> RoundWorkbook? {
    let path = "\(reader.yearPath)/\(name)"
    let rubric = reader.rubric
    let sheets = WorkbookSheets(
      reader.folder, path, isRegister: { RoundWorkbook.meaning(of: $0, rubric) != nil }, findings: &reader.findings)
    guard let sheets else { return nil }
    var round = RoundWorkbook(name: name)
    for sheet in sheets.sheets { round.add(sheet, rubric, &reader) }
    for name in sheets.hidden where isRegister(name, rubric) {
      reader.findings.add(.hiddenSheet(RegisterPath(file: path, sheet: name).text, name))
    }
    return round
  }

  private init(name: String) { self.name = name }

  private static func meaning(of sheet: String, _ rubric: RubricBook?) -> Meaning? {
    if let register = registerSheet(sheet) {
      return register == "evidence" ? .evidence(nil) : .register(register)
    }
    return FileSubject(sheet, rubric).map { .evidence($0) }
  }

  /// Returns true if a sheet's name is surely that of a register: without a rubric no name is that of a fact.
  static func isRegister(_ sheet: String, _ rubric: RubricBook?) -> Bool {
    registerSheet(sheet) != nil || rubric != nil && FileSubject(sheet, rubric) != nil
  }

  /// Returns true if a sheet's name is that of the checklist, which begins with a row for each unit.
  static func isChecklist(_ sheet: String) -> Bool {
    if case .register("checklist") = meaning(of: sheet, nil) { true } else { false }
  }

  /// The names that sheets may have: those of registers, and those of facts.
  private static func sheetNames(_ rubric: RubricBook?) -> [String] {
    registerSheets.keys.sorted()
      + (rubric?.facts ?? []).map { fact in "\(rubric?[fact.subject].id ?? "") \(fact.name)" }
  }

  private mutating func add(_ sheet: WorkbookSheets.Sheet, _ rubric: RubricBook?, _ reader: inout RegisterReader) {
    let place = RegisterPath(file: name, sheet: sheet.name)
    let source = RegisterSource(place.text, sheet: sheet.cells)
    switch RoundWorkbook.meaning(of: sheet.name, rubric) {
    case .register(let register):
      if let other = registers[register] {
        let shown = RegisterPath(other.name).sheet ?? other.name
        reader.findings.add(.duplicateSheet("\(reader.yearPath)/\(name)", sheet.name, other: shown))
      } else {
        registers[register] = source
      }
    case .evidence(let subject): evidence.append(Evidence(source: source, subject: subject))
    case nil:
      let near = hints.likely(for: normalised(sheet.name), among: RoundWorkbook.sheetNames(rubric))
      reader.findings.add(.unreadSheet("\(reader.yearPath)/\(place.text)", sheet.name, near))
    }
  }
}
