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

/// The files that units have of their own, called by their ids (formats §1, §6).
enum ReturnedFile {
  /// What a unit returned.
  case feedback
  /// What a unit says of itself.
  case selfcheck

  /// What may stand before the id, as a packet saves it.
  static let feedbackPrefix = "反馈-"

  /// What a unit's file is to be called.
  func name(_ id: String) -> String {
    switch self {
    case .feedback: "\(ReturnedFile.feedbackPrefix)\(id).csv"
    case .selfcheck: "\(id).csv"
    }
  }

  /// The id in a file's name without ending.
  func id(_ stem: String) -> String {
    self == .feedback && stem.hasPrefix(ReturnedFile.feedbackPrefix)
      ? String(stem.dropFirst(ReturnedFile.feedbackPrefix.count)) : stem
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
      return general
        + (directory.nearest(to: normalised(kind.id(stem))).map { "；是不是\(quoted(directory[$0.unit].name))的？" } ?? "")
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

extension UnitDirectory {
  /// The unit whose id, name or alias stands in a file's name among other words, as in 西港作业公司反馈表 or zy2(1); the
  /// longest counts, and none where two units have names of that length in it.
  func unit(namedIn stem: String) -> UnitID? {
    let text = Array(spaceless(normalised(stem)).lowercased().unicodeScalars.prefix(256))
    var best: (unit: UnitID, length: Int, isSole: Bool)?
    for (index, unit) in units.enumerated() {
      for name in [unit.id, unit.name] + unit.aliases {
        let word = Array(spaceless(normalised(name)).lowercased().unicodeScalars)
        guard word.count > 1, word.count >= best?.length ?? 0, UnitDirectory.holds(text, word) else { continue }
        let isRival = best.map { $0.length == word.count && $0.unit != UnitID(index) } ?? false
        best = (UnitID(index), word.count, !isRival)
      }
    }
    return best.flatMap { $0.isSole ? $0.unit : nil }
  }

  /// Whether a word stands in a text; letters and digits of an id may not go on before or behind it.
  private static func holds(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    guard word.count <= text.count else { return false }
    func isWordLetter(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) }
    return (0...(text.count - word.count)).contains { start in
      let end = start + word.count
      guard text[start..<end].elementsEqual(word) else { return false }
      let goesOn = start > 0 && isWordLetter(text[start - 1]) && isWordLetter(text[start])
      return !goesOn && !(end < text.count && isWordLetter(text[end]) && isWordLetter(text[end - 1]))
    }
  }
}
