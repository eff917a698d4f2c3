import ContentFiles
import Diagnostics
import Registers

/// A search for files and folders in a content folder that are not read (formats §1): an error if they may hold
/// something that somebody entered.
///
/// Only names are looked at.
struct UnreadSearch {
  /// The content folder.
  let folder: ContentFolder
  /// The year's units; nil if there are none that can be used.
  let units: UnitDirectory?
  /// The paths of the pictures and documents that texts name.
  var used: Set<String> = []
  /// The findings so far.
  private(set) var findings = Findings()

  /// The maximum depth, and number of entries, of a search of a folder that is not read; anything beyond counts as
  /// an entry made by somebody.
  private static let deepest = 16
  private static let most = 4096
  /// The number of findings from which on units are no longer looked for in names of files.
  private static let mostUnits = 256

  init(_ folder: ContentFolder, units: UnitDirectory? = nil) {
    self.folder = folder
    self.units = units
  }

  /// Reports the files and folders of a folder that are not read.
  mutating func search(_ path: String, _ place: ContentPlace) {
    let found = folder.entries(path, of: place)
    for entry in found.unread { report(entry, in: path, place, found) }
    reportDuplicates(found, in: path)
  }

  private mutating func reportDuplicates(_ found: PlacedEntries, in path: String) {
    for twin in found.duplicates { findings.add(.duplicateRegister("\(path)/\(twin.name)", other: twin.other)) }
  }

  /// Looks in the content folder itself for registers, where none is read, and for folders whose names are nearly those
  /// of the layout; whatever else is there is the office's own.
  mutating func searchTop() {
    for entry in ((try? folder.list("")) ?? []) where entry.isFolder && entry.isUTF8 {
      guard let meant = folder.meant(by: entry.name) else { continue }
      let isAside = ["policies", "guides", "papers"].contains(meant)
      let may = !isAside && ((try? holdsEntries(entry.name)) ?? true)
      findings.add(
        Diagnostic(
          may ? .unreadFile : .unreadAside, at: Location(entry.name),
          "此文件夹不会被读取，是不是\(quoted(meant))？请改名为 \(meant)，不用的请移出内容文件夹"))
    }
    let none = PlacedEntries([], of: .assessments)
    let registers = Set(ContentPlace.round.registers + ContentPlace.year(rounds: []).registers)
    for entry in ((try? folder.list("")) ?? []) where !entry.isFolder && entry.isUTF8 {
      let ending = FileEnding(entry.name)
      guard ending.mayHoldEntries, !["yaml", "yml"].contains(ending.own) else { continue }
      guard registers.contains(ending.stem.lowercased()) || ending.stem.hasPrefix("反馈-") else { continue }
      let remedy = UnreadRemedy(entry: entry, path: "", place: .assessments, found: none, units: nil).text
      findings.add(Diagnostic(.unreadFile, at: Location(entry.name), "此文件不会被读取；\(remedy)"))
    }
  }

  /// Reports the files and folders that are not read in a year's folder and those of its rounds.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - rounds: The folders of its rounds; nil if they are not known, and then folders are passed over.
  mutating func searchYear(_ year: Int, rounds: [String]?) {
    let path = "assessments/\(year)"
    for entry in ((try? folder.list(path)) ?? []) where !entry.isUTF8 {
      findings.add(.unreadableName("\(path)/\(entry.name)"))
    }
    let place = ContentPlace.year(rounds: rounds ?? [])
    let found = folder.entries(path, of: place)
    for entry in found.unread where rounds != nil || !entry.isFolder { report(entry, in: path, place, found) }
    reportDuplicates(found, in: path)
    if let name = found.names["selfcheck"] { search("\(path)/\(name)", .selfcheck) }
    for round in rounds ?? [] {
      guard let name = found.names[round] else { continue }
      search("\(path)/\(name)", .round)
      let inside = folder.entries("\(path)/\(name)", of: .round)
      for (key, place) in [("evidence", ContentPlace.evidence), ("feedback", .feedback)] {
        if let folder = inside.names[key] { search("\(path)/\(name)/\(folder)", place) }
      }
    }
  }

  private mutating func report(
    _ entry: ContentFolder.Entry, in path: String, _ place: ContentPlace, _ found: PlacedEntries
  ) {
    let below = "\(path)/\(entry.name)"
    if !place.holdsEntries {
      guard !used.contains(below) else { return }
      if entry.isFolder, used.contains(where: { $0.hasPrefix(below + "/") }) {
        for inner in ((try? folder.list(below)) ?? []) where inner.isUTF8 { report(inner, in: below, place, found) }
        return
      }
    }
    let isEarly = findings.all.count < UnreadSearch.mostUnits
    let remedy = UnreadRemedy(entry: entry, path: path, place: place, found: found, units: isEarly ? units : nil).text
    let may: Bool
    if entry.isFolder {
      do throws(ContentFolder.Fault) {
        may = try holdsEntries(below)
      } catch {
        guard error != .outside else {
          findings.add(.outside(below))
          return
        }
        // A folder that cannot be listed may hold anything.
        may = true
      }
    } else {
      may = FileEnding(entry.name).mayHoldEntries
    }
    let code = may && place.holdsEntries ? DiagnosticCode.unreadFile : .unreadAside
    findings.add(Diagnostic(code, at: Location(below), "此\(entry.isFolder ? "文件夹" : "文件")不会被读取；\(remedy)"))
  }

  /// Returns true if a folder holds, at any depth, a file that somebody may have entered something in.
  private func holdsEntries(_ path: String) throws(ContentFolder.Fault) -> Bool {
    var rest = [(path: path, depth: 0)]
    var count = 0
    while let (path, depth) = rest.popLast() {
      let entries: [ContentFolder.Entry]
      do throws(ContentFolder.Fault) {
        entries = try folder.list(path)
      } catch {
        if depth == 0 { throw error }
        continue
      }
      for entry in entries {
        count += 1
        guard count <= UnreadSearch.most, depth < UnreadSearch.deepest else { return true }
        if entry.isFolder {
          rest.append(("\(path)/\(entry.name)", depth + 1))
        } else if FileEnding(entry.name).mayHoldEntries {
          return true
        }
      }
    }
    return false
  }
}

/// The ending of a file's name, and the rest of the name before it.
struct FileEnding: Sendable {
  /// The name without its ending, or without several known ones, as in `evidence.csv.txt`.
  let stem: String
  /// The last ending, in lower case, without the dot.
  let text: String
  /// The ending that it had before others were appended: `csv` of `evidence.csv.txt`.
  let own: String

  /// The endings of files that somebody may have entered something in (formats §1).
  private static let entered: Set<String> = [
    "csv", "xlsx", "xlsm", "xls", "et", "ods", "txt", "tsv", "html", "htm", "yaml", "yml",
  ]
  init(_ name: String) {
    func split(_ name: Substring) -> (Substring, String) {
      guard let point = name.lastIndex(of: "."), point > name.startIndex else { return (name, "") }
      return (name[..<point], name[name.index(after: point)...].lowercased().filter { !$0.isWhitespace })
    }
    var (rest, ending) = split(Substring(name))
    text = ending
    while true {
      let (shorter, inner) = split(rest)
      guard FileEnding.entered.contains(inner) || inner == "md" else { break }
      (rest, ending) = (shorter, inner)
    }
    stem = String(rest)
    own = ending
  }

  /// True if it is the ending of a workbook, whatever program's.
  var isWorkbook: Bool { ["xlsx", "xlsm", "xls", "et", "ods"].contains(own) }

  /// The ending that a register with the same content may have, with the dot.
  var register: String { isWorkbook ? ".xlsx" : ".csv" }

  /// True if somebody may have entered something in a file with this ending.
  var mayHoldEntries: Bool { FileEnding.entered.contains(text) }
}

extension Diagnostic {
  fileprivate static func unreadableName(_ path: String) -> Diagnostic { .unreadable(path, "文件名不是 UTF-8 编码，请改名") }
}
