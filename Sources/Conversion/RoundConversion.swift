package import Assessment
package import ContentFiles
import Diagnostics
package import RegisterForms
import Rubric
import RubricBooks
import SiteContent

/// The change of a round's registers from CSV files to a workbook, or back.
///
/// This module reads registers as they were written and writes them in the other form. It must not decide what a cell
/// means, or write to a disk; whatever cannot be kept as it was is named.
package struct RoundConversion: Sendable {
  /// A file that is set aside, because another holds what it held.
  package struct Move: Sendable, Hashable {
    /// The path of the file.
    package let from: String
    /// The path that it is moved to, which no reader looks at.
    package let to: String
  }

  /// The files to add, by path.
  package private(set) var files: [String: [UInt8]] = [:]
  /// The files to set aside.
  package private(set) var moves: [Move] = []
  /// What is not kept as it was, in Chinese; the files that are set aside still have it.
  package private(set) var remarks: [String] = []

  /// The name of the folder in which files are set aside.
  package static let asideName = ".转换前"

  private let place: String
  private let aside: String

  /// Converts the registers of a round; the results of the year, with the files that change, are found to be the same.
  ///
  /// - Parameters:
  ///   - index: The index of the round.
  ///   - year: The year, without an error.
  ///   - folder: The content folder.
  ///   - form: The form wanted.
  /// - Throws: ``ConversionFault`` if the registers cannot be converted.
  package init(
    round index: Int, of year: AssessmentYear, in folder: ContentFolder, to form: RegisterForm
  ) throws(ConversionFault) {
    let round = year.plan.rounds[index]
    place = "assessments/\(year.plan.year)/\(round.folder)"
    var number = 1
    func name() -> String { number == 1 ? RoundConversion.asideName : "\(RoundConversion.asideName)-\(number)" }
    while (try? folder.list("\(place)/\(name())")) != nil { number += 1 }
    aside = "\(place)/\(name())"
    var findings = Findings()
    var registers = RoundRegisters(place, folder, year.rubric)
    try registers.read(&findings)
    switch form {
    case .xlsx: try addWorkbook(of: registers, round, year)
    case .csv: try addFiles(of: registers)
    }
    guard !moves.isEmpty else {
      throw ConversionFault(message: "\(place) 里没有可以转换的登记表")
    }
    try requireSame(year, in: folder)
  }

  private mutating func addWorkbook(
    of registers: RoundRegisters, _ round: AssessmentPlan.Round, _ year: AssessmentYear
  ) throws(ConversionFault) {
    guard registers.workbook == nil else {
      throw ConversionFault(message: "\(place) 里已有 \(RoundForms.fileName)；还有别的登记表的，请先用 --to csv 都转成 CSV")
    }
    let forms = RoundForms(
      round, plan: year.plan, rubric: year.rubric, directory: year.directory, calendar: year.terms.calendar)
    let kept = registers.sheetsInOrder
    do {
      files["\(place)/\(RoundForms.fileName)"] =
        try forms.workbook(with: kept.map(\.filled)).bytes(year: year.plan.year)
    } catch {
      throw ConversionFault(message: "无法制作 \(RoundForms.fileName)：\(error.what)（\(error.code)）")
    }
    for register in kept {
      setAside(register.path)
      remarks += register.remarks
    }
    for register in registers.all where !kept.contains(where: { $0.path == register.path }) {
      remarks.append("\(register.path) 照旧读取，没有转换：它在读取的先后里排在别的表之间，或文件名不是一个指标和事项")
    }
  }

  private mutating func addFiles(of registers: RoundRegisters) throws(ConversionFault) {
    guard let workbook = registers.workbook else { return }
    for register in registers.all where register.isSheet {
      guard let name = register.fileName(among: registers.all) else { continue }
      let path = "\(place)/\(name)"
      guard files[path] == nil, !registers.all.contains(where: { $0.path == path }) else {
        throw ConversionFault(message: "\(register.words) 要写成 \(path)，但已有这个文件")
      }
      files[path] = register.csv(&remarks)
      remarks += register.remarks
    }
    for name in registers.hidden { remarks.append("\(workbook) 里隐藏的工作表“\(name)”没有带过去") }
    setAside(workbook)
  }

  private mutating func setAside(_ path: String) {
    moves.append(Move(from: path, to: aside + path.dropFirst(place.count)))
  }

  /// - Throws: ``ConversionFault`` if the year has other results, or any error, with the files as they would be.
  private func requireSame(_ year: AssessmentYear, in folder: ContentFolder) throws(ConversionFault) {
    var findings = Findings()
    let changed = folder.without(Set(moves.map(\.from))).overlaid(with: files)
    let content = Content(changed, scope: .year(year.plan.year), findings: &findings)
    guard !findings.hasErrors, let read = content.years.first else {
      let first = findings.sorted().first { $0.severity == .error }?.line ?? ""
      throw ConversionFault(message: "转换以后会有错误，未写入任何文件：\(first)")
    }
    let isSame =
      read.rows.count == year.rows.count && read.marks.count == year.marks.count
      && read.vetoes.count == year.vetoes.count && read.materials.count == year.materials.count
      && year.plan.rounds.indices.allSatisfy {
        PublishedResults(read, round: $0) == PublishedResults(year, round: $0)
      }
    guard isSame else {
      throw ConversionFault(message: "转换以后核算的结果会不一样，未写入任何文件；请把这一轮的登记表发给维护程序的人看")
    }
  }
}

/// The reason why registers cannot be converted, in Chinese.
package struct ConversionFault: Error, Sendable, Hashable {
  /// One sentence that says what is wrong and what to do.
  package let message: String
}
