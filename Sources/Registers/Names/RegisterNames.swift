package import Diagnostics
package import Rubric
package import RubricBooks
import Tabular

/// The units, items and facts that cells name; a word that names nothing becomes one finding for each spelling in a
/// file (formats §3).
///
/// If the units or the rubric cannot be used, nothing is found and nothing is reported.
package struct RegisterNames {
  /// The units; nil if they cannot be used.
  package let directory: UnitDirectory?
  /// The rubric; nil if it cannot be used.
  package let rubric: RubricBook?
  /// The items that exist for each unit; nil if the units or the rubric cannot be used.
  let scope: ItemScope?

  /// The hints already looked for, at most ``mostHints``, so that many unknown names cost no more than some.
  private var hints: [String: (names: [String], unit: UnitID)?] = [:]
  /// The index of the finding about each word that names nothing, and the cell it is at.
  private var unknowns: [String: (finding: Int, place: Location)] = [:]

  /// The number of files that should be named after a unit and are not.
  private var misnamedFiles = 0

  /// The maximum number of unknown names, and of misnamed files, for which the likely unit is looked for.
  static let mostHints = 64

  init(_ directory: UnitDirectory?, _ rubric: RubricBook?) {
    self.directory = directory
    self.rubric = rubric
    scope = directory.flatMap { directory in rubric.map { ItemScope(directory, $0) } }
  }

  /// The units that take part.
  var active: [UnitID] { directory?.active ?? [] }

  /// Returns the unit with an identifier.
  func unit(_ unit: UnitID) -> Unit? { directory?[unit] }

  // MARK: Units

  /// Finds the unit or units that a cell names; a cell that names none is a finding.
  ///
  /// - Parameters:
  ///   - bytes: The cell, not blank.
  ///   - place: The cell's place.
  ///   - allowsBulk: True if 全部 and 类别:X are allowed here.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The unit or units, or none.
  mutating func target(
    _ bytes: ArraySlice<UInt8>, at place: @autoclosure () -> Location, allowsBulk: Bool, _ findings: inout Findings
  ) -> UnitTarget {
    guard let directory else { return .none }
    if let unit = directory.unit(namedIn: bytes) { return .unit(unit) }
    let key = spaceless(normalised(bytes))
    let category = RegisterNames.category(key)
    guard key == "全部" || category != nil else {
      if allowsBulk, ClerksWords.forAll.contains(key) {
        let cell = place()
        addUnknown(key, at: cell, &findings) { .wordForAll(cell, key) }
        return .none
      }
      addUnknownUnit(key, bytes, at: place(), &findings)
      return .none
    }
    guard allowsBulk else {
      findings.add(.bulkRow(place(), key))
      return .none
    }
    guard let category else { return .all }
    if let units = directory.units(ofCategory: category) { return .category(units) }
    let cell = place()
    addUnknown(key, at: cell, &findings) { .unknownCategory(cell, category) }
    return .none
  }

  /// Finds the unit that a cell names where only a single unit is allowed.
  mutating func unit(
    _ bytes: ArraySlice<UInt8>, at place: @autoclosure () -> Location, _ findings: inout Findings
  ) -> UnitID? {
    if case .unit(let unit) = target(bytes, at: place(), allowsBulk: false, &findings) { return unit }
    return nil
  }

  /// Finds the unit of a row that has to name one.
  ///
  /// - Parameters:
  ///   - column: The column that names it.
  ///   - cells: The row.
  ///   - owner: The only unit that the file may have rows about, if it has an owner.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The unit, and true if the rest of the row is to be checked: a row without a unit is, one about an
  ///   unknown or foreign unit is not.
  package mutating func unit<Column: RegisterColumn>(
    _ column: Column, of cells: inout CellReader<Column>, owner: UnitID? = nil, _ findings: inout Findings
  ) -> (unit: UnitID?, isChecked: Bool) {
    guard cells.isFilled(column, required: true, findings: &findings), let directory else { return (nil, true) }
    guard let unit = unit(cells.bytes(column), at: cells.location(column), &findings) else { return (nil, false) }
    if let owner, unit != owner {
      findings.add(.foreignUnit(cells.location(column), cells.text(column), owner: directory[owner]))
      return (nil, false)
    }
    return (unit, true)
  }

  /// Returns the X of a normalised `类别:X`, or nil for any other text.
  static func category(_ key: String) -> String? { key.hasPrefix("类别:") ? String(key.dropFirst(3)) : nil }

  /// Adds the finding about a cell that names no unit.
  mutating func addUnknownUnit(
    _ key: String, _ bytes: ArraySlice<UInt8>, at place: Location, _ findings: inout Findings
  ) {
    let names = hint(key)?.names ?? []
    addUnknown(key, at: place, &findings) {
      .unknownUnit(place, String(decoding: bytes, as: UTF8.self), hints: names)
    }
  }

  /// Finds the names nearest to one that names no unit, and the unit of the first; once per name, for the first
  /// ``mostHints`` names.
  mutating func hint(_ key: String) -> (names: [String], unit: UnitID)? {
    if let known = hints[key] { return known }
    guard hints.count < RegisterNames.mostHints else { return nil }
    let found = directory?.nearest(to: key)
    hints[key] = .some(found)
    return found
  }

  /// Counts a misnamed file, and returns true if a unit may be looked for in its name: one of the first
  /// ``mostHints``.
  mutating func mayLookIntoFileName() -> Bool {
    misnamedFiles += 1
    return misnamedFiles <= RegisterNames.mostHints
  }

  // MARK: Items and facts

  /// Finds the item that a cell names; a cell that names none, or several between which the row's fact does not
  /// decide, is a finding.
  ///
  /// - Parameters:
  ///   - bytes: The cell, not blank.
  ///   - fact: The cell of the row's fact, if the register has such a column.
  ///   - place: The cell's place.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The item; nil if there was a finding or the rubric cannot be used.
  package mutating func item(
    _ bytes: ArraySlice<UInt8>, fact: ArraySlice<UInt8>? = nil, at place: @autoclosure () -> Location,
    _ findings: inout Findings
  ) -> ItemID? {
    // Not as an argument: while it is made, the names would be held twice, and all of the unknown ones copied.
    let items = items(bytes, withFacts: fact != nil, at: place(), &findings)
    return item(among: items, fact: fact ?? [], at: place(), &findings)
  }

  /// Finds the items that a cell may name; a cell that names none is a finding.
  ///
  /// A dimension with facts of its own is named as an item is, but only where rows have a fact.
  mutating func items(
    _ bytes: ArraySlice<UInt8>, withFacts: Bool, at place: @autoclosure () -> Location, _ findings: inout Findings
  ) -> [ItemID] {
    guard let rubric else { return [] }
    let items = rubric.items(namedIn: bytes).filter { withFacts || rubric.dimension($0) == nil }
    if items.isEmpty {
      let cell = place()
      addUnknown("指标 \(normalised(bytes))", at: cell, &findings) {
        .unknownItem(cell, String(decoding: bytes, as: UTF8.self), rubric)
      }
    }
    return items
  }

  /// Returns the only one of some items, or the only one that declares a fact; several that remain are a finding.
  func item(
    among items: [ItemID], fact: @autoclosure () -> ArraySlice<UInt8>, at place: @autoclosure () -> Location,
    _ findings: inout Findings
  ) -> ItemID? {
    guard items.count > 1, let rubric else { return items.first }
    let name = fact()
    let declaring = items.filter { rubric.fact(namedIn: name, of: $0) != nil }
    if declaring.count == 1 { return declaring[0] }
    findings.add(.ambiguousItem(place(), items.map { rubric[$0] }))
    return nil
  }

  /// Returns the item that a cell which names none was probably meant to name.
  func likelyItem(_ bytes: ArraySlice<UInt8>) -> ItemID? {
    guard let rubric else { return nil }
    return nearest(to: normalised(bytes), among: rubric.items.map(\.id)).flatMap { rubric.item($0) }
  }

  /// Finds the item of a row that may be about the whole result instead.
  mutating func item<Column: RegisterColumn>(
    _ column: Column, orWholeResultOf cells: CellReader<Column>, _ findings: inout Findings
  ) -> (item: ItemID?, isSound: Bool) {
    guard !cells.isEmpty(column), rubric != nil else { return (nil, true) }
    let item = item(cells.bytes(column), at: cells.location(column), &findings)
    return (item, item != nil)
  }

  /// Finds the fact of an item that a cell names; a cell that names none is a finding.
  package mutating func fact(
    _ cell: ArraySlice<UInt8>, of item: ItemID, at place: @autoclosure () -> Location, _ findings: inout Findings
  ) -> FactID? {
    guard let rubric else { return nil }
    if let fact = rubric.fact(namedIn: cell, of: item) { return fact }
    return fact(normalised(cell), of: item, at: place(), &findings)
  }

  /// Finds the fact of an item that a key names and whose kind is allowed; a key that names none is a finding.
  package mutating func fact(
    _ key: String, of item: ItemID, at place: Location, kinds: [Fact.Kind] = Fact.Kind.allCases,
    _ findings: inout Findings
  ) -> FactID? {
    guard let rubric else { return nil }
    if let fact = rubric.fact(key, of: item), kinds.contains(rubric.scoring[fact].kind) { return fact }
    addUnknown("事项 \(item.index) \(key)", at: place, &findings) { .unknownFact(place, key, item, rubric, kinds) }
    return nil
  }

  // MARK: Items that not every unit has

  /// Returns the units among some that have an item; if none of them has, that is a finding.
  ///
  /// - Parameters:
  ///   - units: The units that a row is about.
  ///   - item: The item, or a dimension counted behind all items.
  ///   - place: The cell of the item.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The units that have it, in their order.
  package mutating func holders(
    _ units: [UnitID], of item: ItemID, at place: @autoclosure () -> Location, _ findings: inout Findings
  ) -> [UnitID] {
    guard let scope, !scope.isForAll, let first = units.first else { return units }
    let holders = units.filter { scope.contains($0, item) }
    if holders.isEmpty { addUnheld(item, by: first, at: place(), &findings) }
    return holders
  }

  /// Returns true if the unit or units of a row have its item; if none of them has, that is a finding.
  package mutating func isHeld(
    _ item: ItemID, by target: UnitTarget, at place: @autoclosure () -> Location, _ findings: inout Findings
  ) -> Bool {
    guard let scope, !scope.isForAll else { return true }
    let units: [UnitID]
    switch target {
    case .unit(let unit): units = [unit]
    case .all: units = active
    case .category(let members): units = members
    case .none: return true
    }
    return units.isEmpty || !holders(units, of: item, at: place(), &findings).isEmpty
  }

  private mutating func addUnheld(
    _ item: ItemID, by unit: UnitID, at place: Location, _ findings: inout Findings
  ) {
    guard let rubric, let directory else { return }
    let category = directory[unit].category
    // Of a category that the rubric should name and does not, that is the finding.
    guard rubric.names(category) || rubric.points(for: nil) == rubric.scoring.total else { return }
    addUnknown("指标 \(item.index) 类别 \(category)", at: place, &findings) {
      .unheldItem(place, rubric[item], category)
    }
  }

  // MARK: Words that name nothing

  /// Adds a finding about a word that names nothing: one for each spelling in a file, at its first cell (formats
  /// §3).
  mutating func addUnknown(
    _ spelling: String, at place: Location, _ findings: inout Findings, _ finding: () -> Diagnostic
  ) {
    if repeatUnknown(spelling, in: place.path, &findings) { return }
    unknowns[spelling] = (findings.all.count, place)
    findings.add(finding())
  }

  /// Counts one more row of a file with a word that names nothing, and returns true if there is a finding about it.
  @discardableResult
  func repeatUnknown(_ spelling: String, in path: String, _ findings: inout Findings) -> Bool {
    // The finding may have been removed together with its row's other findings.
    guard let known = unknowns[spelling], known.place.path == path, known.finding < findings.all.count,
      findings.all[known.finding].location == known.place
    else { return false }
    findings.repeatFinding(known.finding)
    return true
  }
}
