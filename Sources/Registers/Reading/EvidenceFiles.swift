import ContentFiles
package import Diagnostics
import RubricBooks
import Tabular

/// The reader of a round's evidence: `evidence.csv`, its workbook's sheets, then `evidence/*` in byte order of names.
enum EvidenceFiles {
  /// Reads the files.
  ///
  /// - Parameters:
  ///   - entries: The entries of the round's folder.
  ///   - round: The folder's name.
  ///   - sheets: The sheets of the round's workbook, which come before the folder's files.
  ///   - reader: The reader of the registers, to which the entries of the files are added.
  static func read(
    _ entries: PlacedEntries, in round: String, sheets: [RoundWorkbook.Evidence], _ reader: inout RegisterReader
  ) {
    var registers: [Register] = []
    if let file = entries.names["evidence.csv"] {
      registers.append(Register(source: RegisterSource("\(round)/\(file)"), subject: nil))
    }
    registers += sheets.map { Register(source: $0.source, subject: $0.subject) }
    let before = reader.findings.all.count
    var files: [PlacedEntries.Member] = []
    let place = entries.names["evidence"].map { "\(round)/\($0)" }
    if let place {
      files =
        reader.folder.entries("\(reader.yearPath)/\(place)", of: .evidence, findings: &reader.findings).series
    }
    if reader.findings.all.count > before { reader.gaps.wanting.insert(.evidence) }

    registers += files.map {
      Register(source: RegisterSource("\(place ?? "")/\($0.name)"), subject: FileSubject($0.key, reader.rubric))
    }
    var pairs: Set<Set<String>> = []
    var copies = RegisterCopies()
    for start in stride(from: 0, to: registers.count, by: mostOpen) {
      let batch = registers[start..<min(start + mostOpen, registers.count)]
      for (register, opened) in zip(batch, open(batch, isOnly: registers.count == 1, reader)) {
        if let other = read(register, opened, after: &copies, &reader) { pairs.insert([register.name, other]) }
      }
    }
    findCopies(registers.map(\.name), known: pairs, &reader)
  }

  /// The largest number of files whose contents are in memory at once.
  private static let mostOpen = 8

  /// A file of evidence and the subject that its name gives, if any.
  private struct Register {
    let source: RegisterSource
    let subject: FileSubject?
    /// The path relative to the year's folder.
    var name: String { source.name }
  }

  /// Opens files at the same time, with the numbers of their rows unless there is only one file.
  private static func open(
    _ registers: ArraySlice<Register>, isOnly: Bool, _ reader: RegisterReader
  ) -> [(register: OpenedRegister, numbers: RegisterCopies.Numbers?)] {
    let (folder, yearPath, rubric) = (reader.folder, reader.yearPath, reader.rubric)
    return Array(concurrently: registers.count) { index in
      let register = registers[registers.startIndex + index]
      let fact = register.subject.flatMap { subject in subject.fact.flatMap { rubric?[$0] } }
      let schema = register.subject.map { _ in
        EvidenceColumn.schema(started: fact?.started, finished: fact?.finished)
      }
      let opened = OpenedRegister(
        folder, year: yearPath, register.source, EvidenceColumn.self, schema: schema, rubric: rubric)
      return (
        opened,
        isOnly ? nil : opened.table.map { RegisterCopies.Numbers($0, implied: register.subject?.implied($0) ?? "") }
      )
    }
  }

  /// Reads an opened file.
  ///
  /// - Returns: The earlier file that has the same rows or part of them, if any; it is reported, and this file's
  ///   rows are left out.
  private static func read(
    _ register: Register, _ opened: (register: OpenedRegister, numbers: RegisterCopies.Numbers?),
    after copies: inout RegisterCopies, _ reader: inout RegisterReader
  ) -> String? {
    guard let table = reader.take(opened.register, register.name, feeds: .evidence) else { return nil }
    if let copy = opened.numbers.flatMap({ copies.add($0, name: register.name) }) {
      reader.findings.add(.sameFile(table.path, copy))
      if !copy.isPart { reader.gaps.wanting.insert(.evidence) }
      return copy.other
    }
    EvidenceReader.read(table, about: register.subject, &reader)
    return nil
  }

  /// Reports the files whose names say that they are copies of others that are present too.
  private static func findCopies(_ names: [String], known: Set<Set<String>>, _ reader: inout RegisterReader) {
    let names = names.filter { RegisterPath($0).sheet == nil }
    let stems = names.map { RegisterPath($0).stem }
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
      originalStem(RegisterPath(path).stem) != nil
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
