package import Diagnostics
import Rubric
import Tabular

extension DiagnosticCode {
  /// Two files stand for one register.
  package static let duplicateRegister = DiagnosticCode("duplicate-register", .error)
}

extension Diagnostic {
  fileprivate static func fileOfUnknownUnit(_ place: Location, _ stem: String, _ remedy: String) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "文件名中的\(quoted(stem))不是 units.csv 中的单位编号，\(remedy)")
  }

  fileprivate static func duplicateRegister(_ place: Location, _ unit: Unit?, _ other: String) -> Diagnostic {
    Diagnostic(
      .duplicateRegister, at: place,
      "\(quoted(unit?.name ?? ""))已有文件\(quoted(other, limit: 80))，此文件不再读取；请核对内容，只保留一份")
  }
}

extension RegisterReader {
  /// The unit whose id a file's name is; a finding where it is none, unless the units cannot be used.
  ///
  /// - Parameters:
  ///   - name: The file's path relative to the year's folder.
  ///   - stem: Its name without ending.
  ///   - kind: What it holds.
  /// - Returns: nil where it is none.
  mutating func ownerOfFile(_ name: String, stem: String, of kind: ReturnedFile) -> UnitID? {
    guard let directory else { return nil }
    let id = kind.id(stem)
    if let unit = directory.unit(id), directory[unit].id == id { return unit }
    let path = "\(yearPath)/\(name)"
    findings.add(.fileOfUnknownUnit(Location(path), id, remedy(path, stem: stem, of: kind, directory)))
    return nil
  }

  private mutating func remedy(
    _ path: String, stem: String, of kind: ReturnedFile, _ directory: UnitDirectory
  ) -> String {
    let general = "文件应以单位编号命名，如 \(kind.name(directory.units.first?.id ?? "xxgc"))"
    misnamedFiles += 1
    guard misnamedFiles <= RegisterReader.mostHints else { return general }
    guard let unit = directory.unit(namedIn: stem) else {
      return directory.nearest(to: normalised(kind.id(stem))).map { near in
        "是不是\(quoted(directory[near.unit].name))的？是就改名为\(quoted(kind.name(directory[near.unit].id)))"
      } ?? general
    }
    let right = kind.name(directory[unit].id)
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let isThere = ((try? self.folder.list(folder)) ?? []).contains { $0.name == right }
    return isThere
      ? "它像是\(quoted(right))的另一份；请核对内容，只保留\(quoted(right))" : "应改名为\(quoted(right))"
  }

  /// Whether a file is the first of its unit; a finding where it is not.
  mutating func isFirst(_ name: String, of owner: UnitID?, among owners: inout [UnitID: String]) -> Bool {
    guard let owner else { return true }
    if let other = owners[owner] {
      findings.add(.duplicateRegister(Location("\(yearPath)/\(name)"), directory?[owner], other))
      return false
    }
    owners[owner] = name.split(separator: "/").last.map(String.init) ?? name
    return true
  }
}
