import ContentFiles
package import Diagnostics
import Tabular

/// The reader of a round's evidence: `evidence.csv`, then the files of the folder `evidence` in byte order of their
/// names.
enum EvidenceFiles {
  /// Reads the files.
  ///
  /// - Parameters:
  ///   - entries: The entries of the round's folder.
  ///   - round: The folder's name.
  ///   - reader: The reader of the registers, to which the entries of the files are added.
  static func read(_ entries: PlacedEntries, in round: String, _ reader: inout RegisterReader) {
    var names: [String] = []
    if let file = entries.names["evidence.csv"] { names.append("\(round)/\(file)") }
    let before = reader.findings.all.count
    var files: [PlacedEntries.Member] = []
    let place = entries.names["evidence"].map { "\(round)/\($0)" }
    if let place {
      files =
        reader.folder.entries("\(reader.yearPath)/\(place)", of: .evidence, findings: &reader.findings).series
    }
    if reader.findings.all.count > before { reader.gaps.wanting.insert(.evidence) }

    var copies = names.count + files.count > 1 ? RegisterCopies() : nil
    var pairs: Set<Set<String>> = []
    for name in names {
      if let other = EvidenceReader.read(name, after: &copies, &reader) { pairs.insert([name, other]) }
    }
    for file in files {
      let name = "\(place ?? "")/\(file.name)"
      let subject = FileSubject(file.key, reader.rubric)
      if let other = EvidenceReader.read(name, after: &copies, about: subject, &reader) {
        pairs.insert([name, other])
      }
      names.append(name)
    }
    findCopies(names, known: pairs, &reader)
  }

  /// Reports the files whose names say that they are copies of others that are present too.
  private static func findCopies(_ names: [String], known: Set<Set<String>>, _ reader: inout RegisterReader) {
    let stems = names.map { csvStem($0.split(separator: "/").last.map(String.init) ?? "") ?? "" }
    var originals: [String: String] = [:]
    for (name, stem) in zip(names, stems) { originals[normalised(stem).lowercased()] = name }
    for (name, stem) in zip(names, stems) {
      guard let original = originalStem(stem).flatMap({ originals[$0] }), original != name,
        !known.contains([name, original])
      else { continue }
      reader.findings.add(.copyByName("\(reader.yearPath)/\(name)", original))
    }
  }
}

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
