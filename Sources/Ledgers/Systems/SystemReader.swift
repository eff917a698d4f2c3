import ContentFiles
import Diagnostics
package import Registers
import Rubric
import RubricBooks
import Tabular

/// The reader of a year's systems (formats §6a).
package enum SystemReader {
  /// Reads the file.
  ///
  /// - Parameter reader: The reader of the registers, to whose findings faults are added.
  /// - Returns: The systems in the order of their rows; of two rows about one system the later.
  package static func read(_ reader: inout RegisterReader) -> [SystemEntry] {
    guard let name = reader.folder.entries(reader.yearPath, of: .year(rounds: [])).names["systems.csv"],
      let table = reader.table(RegisterSource(name), SystemColumn.self)
    else { return [] }
    var entries: [SystemEntry] = []
    var places: [Key: Int] = [:]
    for row in table.rows where row.kind == .data {
      guard let entry = read(CellReader(table, row), &reader) else { continue }
      let key = Key(unit: entry.unit, name: spaceless(normalised(entry.name)))
      if let place = places[key] {
        reader.findings.add(.systemTwice(entry, earlier: entries[place]))
        entries[place] = entry
      } else {
        places[key] = entries.count
        entries.append(entry)
      }
    }
    if let last = reader.plan.rounds.last?.asOf {
      for entry in entries { reader.findings.add(dues: entry, reader.plan, last) }
    }
    return entries
  }

  /// What tells one system from another.
  private struct Key: Hashable {
    let unit: UnitID
    let name: String
  }

  private static let levels = ChoiceWords(SystemEntry.Level.allCases.dropFirst().map { [$0.word] } + [["未定级"]])

  private static func read(_ row: CellReader<SystemColumn>, _ reader: inout RegisterReader) -> SystemEntry? {
    var cells = row
    let (unit, isChecked) = reader.names.unit(.unit, of: &cells, &reader.findings)
    guard isChecked else { return nil }
    _ = cells.key(.system, required: true, findings: &reader.findings)
    let level = readLevel(&cells, &reader.findings)
    var days: [SystemColumn: Day] = [:]
    for column in [SystemColumn.filed, .tested, .retired] {
      guard let day = cells.moment(column, findings: &reader.findings)?.day else { continue }
      days[column] = day
      guard column != .retired, let last = reader.plan.rounds.last?.asOf,
        day > last.adding(days: Diagnostic.mostDaysAfter)
      else { continue }
      reader.findings.add(.lateDay(cells.location(column), column.column.name, day, last: last))
    }
    guard cells.isSound, let unit else { return nil }
    return SystemEntry(
      unit: unit, name: cells.trimmed(.system), level: level, filing: filing(cells), filed: days[.filed],
      tested: days[.tested], retired: days[.retired], note: cells.trimmed(.note),
      place: Location(cells.table.path, line: cells.row.line))
  }

  /// Reads a level; the usual other ways to write one are named in the finding.
  private static func readLevel(
    _ cells: inout CellReader<SystemColumn>, _ findings: inout Findings
  ) -> SystemEntry.Level? {
    let key = spaceless(normalised(cells.bytes(.level)))
    if let meant = meant(key) {
      cells.fault(.oddLevel(cells.location(.level), cells.text(.level), meant), &findings)
      return nil
    }
    return cells.choice(.level, levels, findings: &findings).map {
      SystemEntry.Level(rawValue: $0 + 1) ?? SystemEntry.Level.none
    }
  }

  /// Returns the level that a word like 3、3级、第三级 or 等保三级 means; nil for any other text, and for the words of the
  /// register.
  private static func meant(_ key: String) -> SystemEntry.Level? {
    let own = SystemEntry.Level.allCases.dropFirst()
    guard !key.isEmpty, key.utf8.count <= 32, !SystemEntry.Level.allCases.contains(where: { $0.word == key }) else {
      return nil
    }
    var rest = key[...]
    for prefix in ["等级保护", "等保", "第"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    if rest.hasSuffix("级") { rest = rest.dropLast() }
    return own.first { "\($0.rawValue)" == rest || $0.word.dropLast() == rest }
  }

  /// Reads 备案号; words that say that there is none are none.
  private static func filing(_ cells: CellReader<SystemColumn>) -> String {
    let text = cells.trimmed(.filing)
    return ["无", "没有", "未备案", "/", "-", "—", "——"].contains(spaceless(normalised(text))) ? "" : text
  }
}

extension DiagnosticCode {
  /// A system of level three or higher was not tested within the window.
  static let untestedSystem = DiagnosticCode("untested-system", .warning)
  /// A system of level two or higher has no number of its filing.
  static let unfiledSystem = DiagnosticCode("unfiled-system", .warning)
}

extension Findings {
  /// Adds a warning for everything that a system still needs on the last day of a year's rounds.
  fileprivate mutating func add(dues entry: SystemEntry, _ plan: AssessmentPlan, _ last: Day) {
    for due in entry.dues(in: plan, on: last) {
      switch due {
      case .filing: add(.unfiledSystem(entry))
      case .test: add(.untestedSystem(entry, plan.window, last))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func untestedSystem(
    _ entry: SystemEntry, _ window: ClosedRange<Day>, _ last: Day
  ) -> Diagnostic {
    let until = min(window.upperBound, last)
    let state = entry.tested.map { "最近一次测评是 \($0.iso)，不在考核时间内" } ?? "没有测评日期"
    return Diagnostic(
      .untestedSystem, at: entry.place,
      "\(quoted(entry.name))是\(entry.level?.word ?? "")系统，\(window.lowerBound.iso) 至 \(until.iso) 应测评一次，\(state)；"
        + "测评过的请填“测评日期”，已停用的请填“停用”")
  }

  fileprivate static func unfiledSystem(_ entry: SystemEntry) -> Diagnostic {
    Diagnostic(
      .unfiledSystem, at: entry.place,
      "\(quoted(entry.name))是\(entry.level?.word ?? "")系统，没有备案号；已备案的请填“备案号”，级别不对的请改正“等级”")
  }

  fileprivate static func systemTwice(_ entry: SystemEntry, earlier: SystemEntry) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: entry.place,
      "系统\(quoted(entry.name))在第 \(earlier.place.line) 行已有一行，以这一行为准；同一个系统请只留一行，不同的系统请把名称写得有区别")
  }

  fileprivate static func oddLevel(_ place: Location, _ text: String, _ level: SystemEntry.Level) -> Diagnostic {
    let words = (SystemEntry.Level.allCases.dropFirst() + [.none]).map(\.word).joined(separator: "、")
    return Diagnostic(
      .badChoice, at: place, "\(quoted(text))不在可选范围内，应是 \(words) 之一，是不是\(quoted(level.word))？")
  }
}
