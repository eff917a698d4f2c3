package import ContentFiles
package import Diagnostics
import Rubric
package import RubricBooks
import Tabular

/// The reader of `assessments/<year>/units.csv` (formats §4).
package struct UnitReader {
  /// The content of the file.
  package struct Reading {
    /// The place of the register, for findings.
    package let path: String
    /// The units.
    package let directory: UnitDirectory
    /// The units and those of their quantities that are needed and cannot be used.
    let faultyQuantities: [(unit: UnitID, quantity: QuantityID)]
    /// The units of whose row only the names can be used.
    let faultyUnits: [UnitID]
    /// The words of the file.
    let texts: RegisterTexts
  }

  private var units: [Unit] = []
  private var keys = KeyNumbers(ignoring: .spaces)
  private var faulty: [(unit: UnitID, quantity: QuantityID)] = []

  /// Reads the units of a year.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - path: The file's path.
  ///   - rubric: The rubric, whose items have to add up for each unit's category and by whose quantities it divides; nil
  ///     if it cannot be used.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The content of the file; nil if it cannot be used at all.
  package static func read(
    _ folder: ContentFolder, path: String, rubric: RubricBook?, findings: inout Findings
  ) -> Reading? {
    let quantities = rubric?.quantities ?? []
    guard
      let table = folder.table(
        path, schema: UnitColumn.schema.keeping(quantities), missing: "应列出参加考核的单位", findings: &findings)
    else { return nil }
    let columns = Dictionary(grouping: table.others) { normalised($0.header) }
    if let twice = quantities.first(where: { columns[$0].map { $0.count > 1 } ?? false }) {
      findings.add(Diagnostic(.csvHeader, at: Location(table.path), "表头中\(quoted(twice))列出现了两次，请只保留一列"))
      return nil
    }
    let places = quantities.map { columns[$0]?.first?.column }
    var reader = UnitReader()
    guard !table.isCutShort else { return nil }
    var faultyUnits: [UnitID] = []
    let amounts = Array(zip(quantities, places))
    for row in table.rows where row.kind != .summary {
      if row.kind == .data {
        reader.readUnit(row, table, quantities: amounts, findings: &findings)
      } else {
        // Known by what can be read of its names, so that other files' rows about it raise no further finding.
        var ignored = Findings()
        let count = reader.units.count
        reader.readUnit(row, table, quantities: amounts, findings: &ignored)
        if reader.units.count > count { faultyUnits.append(UnitID(count)) }
      }
    }
    findCategoryAliases(reader.units, table, findings: &findings)
    findOddCategories(reader.units, table, findings: &findings)
    if let rubric { findUnnamedCategories(reader.units, rubric, table, findings: &findings) }
    return Reading(
      path: table.path, directory: UnitDirectory(reader.units, keys: reader.keys), faultyQuantities: reader.faulty,
      faultyUnits: faultyUnits, texts: RegisterTexts(table, UnitColumn.self))
  }

  /// Reports aliases that are the name of a category, by which a row meant for many units would be one unit's.
  private static func findCategoryAliases(_ units: [Unit], _ table: Table, findings: inout Findings) {
    let categories = Set(units.map { spaceless(normalised($0.category)) })
    let column = table.headerLocation(UnitColumn.aliases).column
    for unit in units {
      let others = categories.subtracting([spaceless(normalised(unit.name))])
      for alias in unit.aliases where others.contains(spaceless(normalised(alias))) {
        findings.add(.categoryAlias(Location(table.path, line: unit.line, column: column), alias))
      }
    }
  }

  /// Warns of a category that only one unit has and that differs from another by one character or by white space.
  private static func findOddCategories(_ units: [Unit], _ table: Table, findings: inout Findings) {
    // As categories are compared elsewhere, but for their white space.
    var keys: [String: String] = [:]
    let names = units.map { unit in
      if let known = keys[unit.category] { return known }
      let key = normalised(unit.category)
      keys[unit.category] = key
      return key
    }
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let known = Array(Set(names)).filter { !$0.isEmpty && $0.utf8.count <= 192 }.sorted()
    guard known.count <= 256 else { return }
    for (index, name) in names.enumerated() where counts[name] == 1 && known.contains(name) {
      let twin = known.first { other in
        guard other != name, spaceless(other) == spaceless(name) || editDistance(other, name) == 1 else { return false }
        // Of two that only one unit has each, the one with more white space is the odd one, else the later.
        return counts[other, default: 0] > 1
          || (spaces(in: other), names.firstIndex(of: other) ?? index) < (spaces(in: name), index)
      }
      guard let twin else { continue }
      let line = units[index].line
      findings.add(
        .oddCategory(
          Location(table.path, line: line, column: table.headerLocation(UnitColumn.category).column), name, twin))
    }
  }

  /// Reports the units that take part and are of a category that the rubric does not name, if the items that they have do
  /// not add up to its total (formats §7).
  private static func findUnnamedCategories(
    _ units: [Unit], _ rubric: RubricBook, _ table: Table, findings: inout Findings
  ) {
    let named = rubric.categories
    let points = rubric.points(for: nil)
    guard !named.isEmpty, points != rubric.scoring.total else { return }
    let column = table.headerLocation(UnitColumn.category).column
    // Many units share a category.
    let unnamed = Set(units.map(\.category)).filter { !$0.isEmpty && !rubric.names($0) }
    for unit in units where unit.isActive && unnamed.contains(unit.category) {
      findings.add(
        .unnamedCategory(
          Location(table.path, line: unit.line, column: column), unit.category, named, points, rubric.scoring.total))
    }
  }

  private static let statuses = ChoiceWords([["参评", "active"], ["不参评", "excluded"]])

  private static func spaces(in name: String) -> Int { name.utf8.count - spaceless(name).utf8.count }

  private mutating func readUnit(
    _ row: Table.Row, _ table: Table, quantities: [(name: String, place: Int?)], findings: inout Findings
  ) {
    var cells = CellReader<UnitColumn>(table, row)
    let id = cells.key(.id, required: true, findings: &findings)
    if let id, !isUnitID(id) { findings.add(.badUnitID(cells.location(.id), id)) }
    let name = cells.key(.name, required: true, findings: &findings)
    let category = cells.key(.category, required: true, findings: &findings)
    for column in [UnitColumn.id, .name, .category, .aliases] {
      findings.checkHidden(in: cells.text(column), at: cells.location(column))
    }
    let isActive = cells.choice(.status, UnitReader.statuses, findings: &findings) != 1
    let from = cells.moment(.from, findings: &findings)?.day
    let until = cells.moment(.until, findings: &findings)?.day
    if let from, let until, until < from {
      findings.add(.untilBeforeFrom(cells.location(.until), cells.text(.until), from))
    }
    guard id != nil || name != nil else { return }
    let aliases =
      cells.isEmpty(.aliases)
      ? []
      : cells.text(.aliases).split { $0 == ";" || $0 == "；" }.map { trimmed(String($0)) }.filter { !$0.isEmpty }
    takeNames([(.id, id), (.name, name)] + aliases.map { (.aliases, normalised($0)) }, cells, findings: &findings)
    let amounts = quantities.enumerated().map { index, quantity in
      let bytes = quantity.place.map { table.bytes(row, at: $0) } ?? []
      if isBlank(bytes), !isActive { return nil as Int64? }
      let amount = isBlank(bytes) ? nil : meaning(of: bytes) { parseNumber($0) }
      if amount == nil {
        let place = Location(table.path, line: row.line, column: quantity.place)
        findings.add(
          isBlank(bytes)
            ? .missingQuantity(place, unit: name ?? id ?? "", quantity.name, hasColumn: quantity.place != nil)
            : .badNumber(place, String(decoding: bytes, as: UTF8.self)))
        faulty.append((UnitID(units.count), QuantityID(index)))
      }
      return amount
    }
    units.append(
      Unit(
        id: id ?? "", name: name == nil ? id ?? "" : cells.trimmed(.name),
        category: category == nil ? "" : cells.trimmed(.category), aliases: aliases, isActive: isActive,
        from: from, until: until, quantities: amounts, line: row.line))
  }

  /// Registers the names of the next unit; a unit with a fault keeps its names, so that other files' rows about it
  /// raise no further finding.
  private mutating func takeNames(
    _ names: [(column: UnitColumn, key: String?)], _ cells: CellReader<UnitColumn>, findings: inout Findings
  ) {
    for (column, key) in names {
      guard let key = key.map(spaceless), !key.isEmpty else { continue }
      let isAlias = column == .aliases
      if key == "全部" || key.hasPrefix("类别:") || isAlias && ClerksWords.forAll.contains(key) {
        findings.add(.bulkWord(cells.location(column), key))
      }
      let owner = keys.add(key, units.count)
      if owner != units.count { findings.add(.duplicateUnit(cells.location(column), key, units[owner])) }
    }
  }
}

extension Diagnostic {
  fileprivate static func badUnitID(_ place: Location, _ id: String) -> Diagnostic {
    Diagnostic(
      .badUnitID, at: place,
      isTakenName(id)
        ? "单位编号\(quoted(id))会用作网页文件名，而这个名称已有他用，请换一个编号"
        : "单位编号\(quoted(id))只能用小写字母、数字和短横线，以字母或数字开头，最多 40 个字符")
  }

  /// Reports a name that stands for many units.
  fileprivate static func bulkWord(_ place: Location, _ key: String) -> Diagnostic {
    Diagnostic(.badUnitID, at: place, "\(quoted(key))在登记表中代表许多单位，不能作单位的名称或别名，请换一个")
  }

  /// Reports an alias that is a category's name.
  fileprivate static func categoryAlias(_ place: Location, _ alias: String) -> Diagnostic {
    Diagnostic(
      .badUnitID, at: place,
      "\(quoted(alias))是类别的名称，不能作一个单位的别名；要按类别登记的，单位写\(quoted("类别:" + alias))")
  }

  fileprivate static func duplicateUnit(_ place: Location, _ key: String, _ other: Unit) -> Diagnostic {
    Diagnostic(
      .duplicateUnit, at: place,
      "\(quoted(key))已是第 \(other.line) 行单位\(quoted(other.name))的编号、名称或别名，每个单位应各不相同")
  }

  fileprivate static func missingQuantity(
    _ place: Location, unit: String, _ quantity: String, hasColumn: Bool
  ) -> Diagnostic {
    Diagnostic(
      .missingQuantity, at: place,
      "单位\(quoted(unit))缺少评分细则要用的\(quoted(quantity))，"
        + (hasColumn ? "请填写数字" : "units.csv 没有这一列，请加上一列\(quoted(quantity))，每个单位填写数字"))
  }

  /// Reports a category of one unit that is nearly another (formats §3).
  fileprivate static func oddCategory(_ place: Location, _ name: String, _ twin: String) -> Diagnostic {
    Diagnostic(
      .oddCategory, at: place,
      "只有这一个单位的类别是\(quoted(name))，与\(quoted(twin))\(spaceless(name) == spaceless(twin) ? "只差空格" : "只差一个字")，是不是写错了？确是两类的不用改"
    )
  }

  /// Reports a category whose units' items do not add up to the total.
  fileprivate static func unnamedCategory(
    _ place: Location, _ category: String, _ named: [String], _ points: Points, _ total: Points
  ) -> Diagnostic {
    let hint = offer(likely(for: category, among: named)) ?? "；"
    return Diagnostic(
      .rubricSum, at: place,
      "评分细则没有写到类别\(quoted(category))，这类单位只有各类都有的指标，合计 \(points.decimal) 分，与满分 \(total.decimal) 不符\(hint)"
        + "细则写到的类别有 \(named.joined(separator: "、"))")
  }

  /// Reports a 至 before its 自 (formats §4).
  fileprivate static func untilBeforeFrom(_ place: Location, _ text: String, _ from: Day) -> Diagnostic {
    Diagnostic(.badDate, at: place, "至\(quoted(text))早于自 \(from.iso)，单位的截止日应不早于起始日，请核对这两个日期")
  }
}

/// Returns true if a text is `[a-z0-9][a-z0-9-]{0,39}` and not a reserved name.
package func isUnitID(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard !isTakenName(text) else { return false }
  guard (1...40).contains(bytes.count), bytes[0] != UInt8(ascii: "-") else { return false }
  return bytes.allSatisfy {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      || $0 == UInt8(ascii: "-")
  }
}

extension DiagnosticCode {
  /// An id, name or alias belongs to another unit.
  package static let duplicateUnit = DiagnosticCode("duplicate-unit", .error)
  /// A unit's id is not of the form that names pages.
  package static let badUnitID = DiagnosticCode("bad-unit-id", .error)
  /// A unit's category is nearly that of others.
  package static let oddCategory = DiagnosticCode("odd-category", .warning)
  /// A unit lacks a quantity that the rubric divides by.
  package static let missingQuantity = DiagnosticCode("missing-quantity", .error)
}
