package import ContentFiles
import Diagnostics
package import Rubric
import RubricBooks
import Tabular

/// The files of a folder that belong to single units, with the units that have one.
package struct UnitFiles {
  private let kind: ReturnedFile
  /// The units that have a file, with its name.
  private var owners: [UnitID: String] = [:]

  /// Begins with the files of a kind.
  package init(_ kind: ReturnedFile) { self.kind = kind }

  /// Finds the unit whose id is a file's name, or that the name of a self-check as its page saves it names.
  ///
  /// - Parameters:
  ///   - name: The file's path relative to the year's folder.
  ///   - stem: Its name without ending.
  ///   - reader: The reader of the registers, to whose findings faults are added.
  /// - Returns: The unit, nil if there is none, and whether the file is the first of its unit, as far as can be
  ///   told.
  package mutating func owner(
    _ name: String, stem: String, _ reader: inout RegisterReader
  ) -> (unit: UnitID?, isFirst: Bool) {
    guard let directory = reader.directory else { return (nil, true) }
    let path = "\(reader.yearPath)/\(name)"
    let saved = kind == .selfcheck ? ReturnedFile.savedUnit(stem, year: reader.plan.year) : nil
    let id = saved.map { normalised($0) } ?? kind.id(stem)
    guard let unit = directory.unit(id), saved != nil || directory[unit].id == id else {
      let remedy = remedy(path, stem: stem, directory, &reader)
      reader.findings.add(.fileOfUnknownUnit(Location(path), id, remedy))
      return (nil, true)
    }
    if let other = owners[unit] {
      reader.findings.add(.duplicateRegister(Location(path), directory[unit], other))
      return (unit, false)
    }
    owners[unit] = name.split(separator: "/").last.map(String.init) ?? name
    return (unit, true)
  }

  private func remedy(
    _ path: String, stem: String, _ directory: UnitDirectory, _ reader: inout RegisterReader
  ) -> String {
    func name(_ id: String) -> String { kind.name(id, asWorkbook: xlsxStem(path) != nil) }
    let general = "文件应以单位编号命名，如 \(name(directory.units.first?.id ?? "xxgc"))"
    guard reader.names.mayLookIntoFileName() else { return general }
    guard let unit = directory.unit(namedIn: stem) else {
      return directory.nearest(to: normalised(kind.id(stem))).map { near in
        "是不是\(quoted(directory[near.unit].name))的？是就改名为\(quoted(name(directory[near.unit].id)))"
      } ?? general
    }
    let right = name(directory[unit].id)
    let above = path.split(separator: "/").dropLast().joined(separator: "/")
    let isThere = ((try? reader.folder.list(above)) ?? []).contains { $0.name == right }
    return isThere
      ? "它像是\(quoted(right))的另一份；请核对内容，只保留\(quoted(right))" : "应改名为\(quoted(right))"
  }
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
