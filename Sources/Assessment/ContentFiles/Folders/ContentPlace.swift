import Rubric
import Tabular

/// What is read in a folder of the content, and under which name (formats §1): readers go by it, and so does the search
/// for what lies unread, so that the two cannot disagree.
struct ContentPlace: Sendable {
  /// A folder of the layout.
  enum Kind: Sendable {
    case rubrics, calendar, policies, guides, assessments, year, round, evidence, feedback, selfcheck
  }

  /// Files, or folders, that are read whatever they are called, as long as their names have a form.
  enum Series: Sendable {
    /// Registers of any name.
    case registers
    /// Registers called by a year.
    case calendars
    /// Rubrics, called by their ids.
    case rubrics
    /// Texts, called by their slugs.
    case texts
    /// Folders called by a year.
    case years
  }

  /// The folder.
  let kind: Kind
  /// The files that have names of their own, exactly so.
  var files: [String] = []
  /// The registers that have names of their own, in any letter case.
  var registers: [String] = []
  /// The registers of the layout that the program does not read: they never have to do with a score (formats §6a).
  var unused: [String] = []
  /// The folders that have names of their own, in any letter case.
  var folders: [String] = []
  /// What else is read.
  var series: Series?

  static let rubrics = ContentPlace(kind: .rubrics, series: .rubrics)
  static let calendar = ContentPlace(kind: .calendar, series: .calendars)
  static let policies = ContentPlace(kind: .policies, files: ["notes.yaml"], series: .texts)
  static let guides = ContentPlace(kind: .guides, series: .texts)
  static let assessments = ContentPlace(kind: .assessments, series: .years)
  static let round = ContentPlace(
    kind: .round, registers: ["checklist", "meetings", "evidence", "scores", "vetoes", "feedback"],
    unused: ["materials"], folders: ["evidence", "feedback"])
  static let evidence = ContentPlace(kind: .evidence, series: .registers)
  static let feedback = ContentPlace(kind: .feedback, series: .registers)
  static let selfcheck = ContentPlace(kind: .selfcheck, series: .registers)

  /// The folder of a year whose rounds have these folders.
  static func year(rounds: [String]) -> ContentPlace {
    ContentPlace(
      kind: .year, files: ["assessment.yaml", "published.json"], registers: ["units", "roster"],
      unused: ["systems", "carried"], folders: ["selfcheck"] + rounds)
  }

  /// Whether somebody's entries may be among its files: what lies unread there may change a score.
  var holdsEntries: Bool { kind != .policies && kind != .guides }

  /// The name under which an entry is read, where it has one of its own: as the layout writes it.
  ///
  /// - Parameters:
  ///   - name: The entry's name.
  ///   - exactly: Whether letter case matters, but for the ending of a register.
  /// - Returns: nil where it has none.
  func ownName(of name: String, exactly: Bool) -> String? {
    if files.contains(name) { return name }
    if let stem = csvStem(name).map({ exactly ? $0 : $0.lowercased() }) {
      if registers.contains(stem) || unused.contains(stem) { return stem + ".csv" }
    }
    return folders.first { exactly ? $0 == name : $0.lowercased() == name.lowercased() }
  }

  /// What an entry is called in the series, nil where it is none of it: a slug, an id, a year.
  func key(of entry: ContentFolder.Entry) -> String? {
    switch series {
    case .registers: csvStem(entry.name)
    case .calendars: csvStem(entry.name).flatMap { $0.utf8.count == 4 && parseCount($0) != nil ? $0 : nil }
    case .rubrics: entry.name.hasSuffix(".yaml") ? String(entry.name.dropLast(5)) : nil
    case .texts: entry.name.hasSuffix(".md") ? String(entry.name.dropLast(3)) : nil
    case .years: entry.isFolder && ContentPlace.year(named: entry.name) != nil ? entry.name : nil
    case nil: nil
    }
  }

  /// The year that a name of four digits stands for.
  static func year(named name: String) -> Int? {
    guard name.utf8.count == 4, let year = parseCount(name), year >= 1000 else { return nil }
    return Int(year)
  }
}

/// The entries of a folder, sorted into what is read and what is not.
struct PlacedEntries: Sendable {
  /// One of a series.
  struct Member: Sendable {
    /// What it is called in the series.
    let key: String
    /// Its name.
    let name: String
  }

  /// The names on disk of what has a name of its own, by that name.
  private(set) var names: [String: String] = [:]
  /// The series, in byte order of names.
  private(set) var series: [Member] = []
  /// What is not read, in byte order of names.
  private(set) var unread: [ContentFolder.Entry] = []
  /// The names of the series, by their lower case; empty where everything is read.
  private var seriesNames: [String: String] = [:]

  /// Sorts the entries of a folder, which come in byte order of their names.
  ///
  /// Of two names that differ in letter case alone the one that is written like the layout's is read.
  init(_ entries: [ContentFolder.Entry], of place: ContentPlace) {
    for entry in entries {
      if let own = place.ownName(of: entry.name, exactly: true) { names[own] = names[own] ?? entry.name }
    }
    for entry in entries {
      if let own = place.ownName(of: entry.name, exactly: false), names[own] == nil { names[own] = entry.name }
    }
    let taken = Set(names.values)
    for entry in entries where !taken.contains(entry.name) {
      if place.ownName(of: entry.name, exactly: false) == nil, let key = place.key(of: entry) {
        series.append(Member(key: key, name: entry.name))
      } else {
        unread.append(entry)
      }
    }
    guard !unread.isEmpty else { return }
    seriesNames = Dictionary(series.map { ($0.name.lowercased(), $0.name) }) { first, _ in first }
  }

  /// What is read under a name, whatever its letter case, as it is called.
  func read(as name: String) -> String? { names[name] ?? seriesNames[name.lowercased()] }
}
