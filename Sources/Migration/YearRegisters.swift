import ContentFiles
import Diagnostics
import Registers
import RubricBooks
import Tabular

/// A year's plan, rubric, units and registers, whether or not they are without errors.
struct YearRegisters {
  /// A file of a register.
  struct File {
    /// The path relative to the content folder.
    let path: String
    /// What it is.
    let kind: RegisterKind
  }

  /// The content folder.
  let folder: ContentFolder
  /// The plan.
  let plan: AssessmentPlan
  /// The rubric, nil if it cannot be used.
  let rubric: RubricBook?
  /// The units, nil if they cannot be used.
  let units: UnitDirectory?
  /// The registers of the year itself.
  let own: [File]
  /// The registers of each round, in the order in which they are read.
  let rounds: [[File]]

  /// Finds a year's registers, or fails if its plan cannot be used.
  init?(_ year: Int, in folder: ContentFolder) {
    var ignored = Findings()
    let path = "assessments/\(year)"
    guard let bytes = folder.yaml("\(path)/assessment.yaml", findings: &ignored),
      let reading = AssessmentPlanReader.read(
        bytes, year: year, path: "\(path)/assessment.yaml", findings: &ignored), reading.isSound
    else { return nil }
    self.folder = folder
    plan = reading.plan
    rubric = RubricShelf(folder, wanted: [plan.rubric], findings: &ignored)[plan.rubric].flatMap(\.self)
    units =
      UnitReader.read(folder, path: folder.unitsPath(of: year), rubric: rubric, findings: &ignored)?.directory
    let names = folder.entries(path, of: .year(rounds: plan.rounds.map(\.folder))).names
    own = [("units.csv", RegisterKind.units), ("roster.csv", .roster)].compactMap { name, kind in
      names[name].map { File(path: "\(path)/\($0)", kind: kind) }
    }
    rounds = plan.rounds.map { round in
      YearRegisters.files(of: "\(path)/\(names[round.folder] ?? round.folder)", in: folder)
    }
  }

  private static func files(of round: String, in folder: ContentFolder) -> [File] {
    let names = folder.entries(round, of: .round).names
    var files: [File] = []
    for kind in [RegisterKind.checklist, .meetings, .evidence, .scores, .vetoes, .decisions] {
      if let name = names[kind.fileName] { files.append(File(path: "\(round)/\(name)", kind: kind)) }
      if kind == .evidence, let evidence = names["evidence"] {
        files += folder.entries("\(round)/\(evidence)", of: .evidence).series.map {
          File(path: "\(round)/\(evidence)/\($0.name)", kind: .evidence)
        }
      }
    }
    if let feedback = names["feedback"] {
      files += folder.entries("\(round)/\(feedback)", of: .feedback).series.map {
        File(path: "\(round)/\(feedback)/\($0.name)", kind: .feedback)
      }
    }
    return files
  }

  /// Reads the registers of a kind round by round, but for workbooks, which version 1 did not read.
  func tables(_ kind: RegisterKind, schema: Schema? = nil) -> [[(table: Table, bytes: [UInt8])]] {
    rounds.map { files in files.filter { $0.kind == kind }.compactMap { read($0, schema) } }
  }

  /// Reads a register, nil if it is a workbook or cannot be used.
  func read(_ file: File, _ schema: Schema? = nil) -> (table: Table, bytes: [UInt8])? {
    guard xlsxStem(file.path) == nil, let bytes = try? folder.read(file.path, limit: Table.largestFile) else {
      return nil
    }
    var ignored = Findings()
    return Table(bytes, path: file.path, schema: schema ?? file.kind.schema, findings: &ignored).map { ($0, bytes) }
  }
}

extension DiagnosticCode {
  /// Something in a content of version 1 means something else in version 2.
  static let changedMeaning = DiagnosticCode("changed-meaning", .warning)
}
