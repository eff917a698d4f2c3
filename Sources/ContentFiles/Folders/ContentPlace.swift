/// The files and folders that are read in a folder of the layout, with their names (formats §1).
///
/// Readers and the search for files that nothing reads both go by it, so that they cannot disagree.
package struct ContentPlace: Sendable {
  /// A folder of the layout.
  package enum Kind: Sendable {
    case rubrics, calendar, policies, guides, papers, assessments, year, round, evidence, feedback, selfcheck
  }

  /// A series of files or folders that are read by any name of a certain form.
  package enum Series: Sendable {
    /// Registers of any name.
    case registers
    /// Registers named by a year.
    case calendars
    /// Rubrics, named by their ids.
    case rubrics
    /// Texts, named by their slugs.
    case texts
    /// Folders named by a year.
    case years
  }

  /// The folder.
  package let kind: Kind
  /// The files with fixed names, in exactly this spelling.
  package var files: [String] = []
  /// The stems of the registers with fixed names, in any letter case.
  package var registers: [String] = []
  /// The stems of the workbook that holds several registers, in any letter case; the first is read before the others.
  package var workbooks: [String] = []
  /// The folders with fixed names, in any letter case.
  package var folders: [String] = []
  /// The series that is read besides, nil if there is none.
  package var series: Series?

  /// `rubrics/`.
  package static let rubrics = ContentPlace(kind: .rubrics, series: .rubrics)
  /// `calendar/`.
  package static let calendar = ContentPlace(kind: .calendar, series: .calendars)
  /// `policies/`.
  package static let policies = ContentPlace(kind: .policies, files: ["notes.yaml"], series: .texts)
  /// `guides/`.
  package static let guides = ContentPlace(kind: .guides, series: .texts)
  /// Describes `papers/`, in which texts with these names are read.
  package static func papers(_ names: [String]) -> ContentPlace { ContentPlace(kind: .papers, files: names) }
  /// `assessments/`.
  package static let assessments = ContentPlace(kind: .assessments, series: .years)
  /// The folder of a round.
  package static let round = ContentPlace(
    kind: .round, registers: ["checklist", "meetings", "evidence", "materials", "scores", "vetoes", "feedback"],
    workbooks: ["登记", "registers"], folders: ["evidence", "feedback"])
  /// A round's folder of evidence.
  package static let evidence = ContentPlace(kind: .evidence, series: .registers)
  /// A round's folder of what units returned.
  package static let feedback = ContentPlace(kind: .feedback, series: .registers)
  /// A year's folder of self-checks.
  package static let selfcheck = ContentPlace(kind: .selfcheck, series: .registers)

  /// Describes the folder of a year whose rounds have these folders.
  package static func year(rounds: [String]) -> ContentPlace {
    ContentPlace(
      kind: .year, files: ["assessment.yaml", "published.json"], registers: ["units", "roster", "systems", "carried"],
      folders: ["selfcheck"] + rounds)
  }

  /// True if the files may hold entries of the assessment, so that an unread one may change a score.
  package var holdsEntries: Bool { ![.policies, .guides, .papers].contains(kind) }

  /// Returns the fixed name under which an entry is read, as the layout spells it: of a register that of a CSV file,
  /// even if the entry is a workbook in its place.
  ///
  /// - Parameters:
  ///   - name: The entry's name.
  ///   - exactly: True if letter case matters, other than in the ending of a register.
  /// - Returns: The name, nil if the entry has no fixed name.
  func ownName(of name: String, exactly: Bool) -> String? {
    if files.contains(name) { return name }
    if let stem = registerStem(name).map({ exactly ? $0 : $0.lowercased() }) {
      if registers.contains(stem) { return stem + ".csv" }
      if xlsxStem(name) != nil, exactly ? workbooks.first == stem : workbooks.contains(stem) {
        return workbooks[0] + ".xlsx"
      }
    }
    return folders.first { exactly ? $0 == name : $0.lowercased() == name.lowercased() }
  }

  /// Returns the slug, id, year or other stem of an entry of the series, nil if it is not one of them.
  func key(of entry: ContentFolder.Entry) -> String? {
    switch series {
    case .registers: registerStem(entry.name)
    case .calendars: registerStem(entry.name).flatMap { $0.utf8.count == 4 && parseCount($0) != nil ? $0 : nil }
    case .rubrics: entry.name.hasSuffix(".yaml") ? String(entry.name.dropLast(5)) : nil
    case .texts: entry.name.hasSuffix(".md") ? String(entry.name.dropLast(3)) : nil
    case .years: entry.isFolder && ContentPlace.year(named: entry.name) != nil ? entry.name : nil
    case nil: nil
    }
  }

  /// Reads a year from a name of four digits, from 1000 on; nil for any other name.
  package static func year(named name: String) -> Int? {
    guard name.utf8.count == 4, let year = parseCount(name), year >= 1000 else { return nil }
    return Int(year)
  }
}
