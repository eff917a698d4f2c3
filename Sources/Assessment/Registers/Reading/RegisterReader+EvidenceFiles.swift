package import Diagnostics
import Rubric
import Tabular

extension DiagnosticCode {
  /// A register is a copy of another of its round.
  package static let sameFile = DiagnosticCode("same-file", .error)
}

extension Diagnostic {
  static func sameFile(_ path: String, _ copy: RegisterCopies.Copy) -> Diagnostic {
    let other = quoted(copy.other, limit: 120)
    func isCopy(_ path: String) -> Bool {
      originalStem(csvStem(path.split(separator: "/").last.map(String.init) ?? "") ?? "") != nil
    }
    let copied = isCopy(copy.other) ? "；看文件名，\(other)是副本" : isCopy(path) ? "；看文件名，此文件是副本" : ""
    return Diagnostic(
      .sameFile, at: Location(path),
      (copy.isPart ? "此文件的每一行都在\(other)中" : "\(other)的每一行都在此文件中")
        + "，会重复计算，此文件的行不再读取；请只保留一份，把另一份移出内容文件夹\(copied)")
  }

  fileprivate static func copyByName(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      .sameFile, at: Location(path),
      "看文件名，它是\(quoted(other, limit: 120))的副本或同步冲突留下的另一份，两份都计会重复；请核对两份不同的行，并入一份，把另一份移出内容文件夹；不是副本的请改名")
  }
}

/// What the name of an evidence file says that all its rows are about, as in `5.1 漏洞.csv` (formats §2).
struct FileSubject {
  /// The item, nil where the rubric cannot be used.
  let item: ItemID?
  /// The fact, nil where the rubric cannot be used.
  let fact: FactID?
  /// The fact's name, normalised.
  let name: String

  /// What the name says in place of columns that a table does not have.
  func implied(_ table: Table) -> String {
    (table.has(EvidenceColumn.item) ? "" : "\(item?.index ?? 0)") + "\n" + (table.has(EvidenceColumn.fact) ? "" : name)
  }
}

extension RegisterReader {
  /// Reads the round's evidence: `evidence.csv`, then the files of the folder in byte order of their names.
  ///
  /// - Parameters:
  ///   - entries: The round's folder.
  ///   - round: Its name.
  mutating func readEvidence(of entries: PlacedEntries, in round: String) {
    var names: [String] = []
    if let file = entries.names["evidence.csv"] { names.append("\(round)/\(file)") }
    let before = findings.all.count
    var files: [PlacedEntries.Member] = []
    let place = entries.names["evidence"].map { "\(round)/\($0)" }
    if let place { files = folder.entries("\(yearPath)/\(place)", of: .evidence, findings: &findings).series }
    if findings.all.count > before { wanting.insert(.evidence) }

    var copies = names.count + files.count > 1 ? RegisterCopies() : nil
    var pairs: Set<Set<String>> = []
    for name in names {
      if let other = readEvidence(name, after: &copies) { pairs.insert([name, other]) }
    }
    for file in files {
      let name = "\(place ?? "")/\(file.name)"
      let other = readEvidence(name, after: &copies, about: subject(ofFile: file.key))
      if let other { pairs.insert([name, other]) }
      names.append(name)
    }
    findCopies(names, known: pairs)
  }

  /// Finds the files whose names say that they are copies of others that are there too.
  private mutating func findCopies(_ names: [String], known: Set<Set<String>>) {
    let stems = names.map { csvStem($0.split(separator: "/").last.map(String.init) ?? "") ?? "" }
    var originals: [String: String] = [:]
    for (name, stem) in zip(names, stems) { originals[normalised(stem).lowercased()] = name }
    for (name, stem) in zip(names, stems) {
      guard let original = originalStem(stem).flatMap({ originals[$0] }), original != name,
        !known.contains([name, original])
      else { continue }
      findings.add(.copyByName("\(yearPath)/\(name)", original))
    }
  }

  /// What a file's name without ending says that its rows are about: an item and one of its facts, with white space
  /// between.
  private func subject(ofFile stem: String) -> FileSubject? {
    let words = normalised(stem).split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words.count <= 32 else { return nil }
    guard let rubric else { return FileSubject(item: nil, fact: nil, name: words.dropFirst().joined(separator: " ")) }
    for count in 1..<words.count {
      let name = words[count...].joined(separator: " ")
      let items = rubric.items(named: words[..<count].joined(separator: " "))
      for item in items {
        guard let fact = rubric.fact(name, of: item) else { continue }
        return FileSubject(item: item, fact: fact, name: rubric[fact].name)
      }
    }
    return nil
  }
}
