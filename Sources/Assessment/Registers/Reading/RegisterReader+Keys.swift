import Diagnostics
import Rubric
import Tabular

extension RegisterReader {
  /// The most unknown names that a nearest one is looked for.
  static let mostHints = 64

  /// What a unit cell names; a finding where it names nothing.
  ///
  /// - Parameters:
  ///   - bytes: The cell, not blank.
  ///   - place: The cell's place.
  ///   - allowsBulk: Whether 全部 and 类别:X may stand here.
  /// - Returns: The unit or units, or none.
  mutating func target(_ bytes: ArraySlice<UInt8>, at place: Location, allowsBulk: Bool) -> Target {
    let key = spaceless(normalised(bytes))
    guard let directory else { return .none }
    if let unit = directory.unit(key) { return .unit(unit) }
    let category = category(key)
    guard key == "全部" || category != nil else {
      addUnknownUnit(key, bytes, at: place)
      return .none
    }
    guard allowsBulk else {
      findings.add(.bulkRow(place, key))
      return .none
    }
    guard let category else { return .all }
    if let units = directory.units(ofCategory: category) { return .category(units) }
    addUnknown(key, at: place) { .unknownCategory(place, category) }
    return .none
  }

  /// The unit that a cell names where only a unit may stand.
  mutating func unit(_ bytes: ArraySlice<UInt8>, at place: Location) -> UnitID? {
    if case .unit(let unit) = target(bytes, at: place, allowsBulk: false) { return unit }
    return nil
  }

  /// The unit of a row that has to name one, in its first column.
  ///
  /// - Parameters:
  ///   - cells: The row.
  ///   - owner: The only unit that the file may have rows about, if it has an owner.
  /// - Returns: The unit, and whether the rest of the row is to be checked: a row without a unit is, one about an unknown
  ///   or foreign unit is not.
  mutating func unit(of cells: inout CellReader, owner: UnitID? = nil) -> (unit: UnitID?, isChecked: Bool) {
    guard cells.key(0, required: true, findings: &findings) != nil, let directory else { return (nil, true) }
    let place = cells.location(0)
    guard let unit = unit(cells.table.bytes(cells.row, 0), at: place) else { return (nil, false) }
    if let owner, unit != owner {
      findings.add(.foreignUnit(place, cells.text(0), owner: directory[owner]))
      return (nil, false)
    }
    return (unit, true)
  }

  /// The units that a list of names and categories names; every name that names nothing is a finding.
  ///
  /// - Parameters:
  ///   - bytes: The cell.
  ///   - place: The cell's place.
  ///   - isAllIfBlank: Whether the cell stands for all units where it is blank.
  /// - Returns: The units, nil where there was a finding.
  mutating func units(
    inList bytes: ArraySlice<UInt8>, at place: Location, isAllIfBlank: Bool = false
  ) -> UnitList? {
    guard let directory else { return nil }
    var list = UnitList()
    var isSound = true
    for part in normalised(bytes).split(whereSeparator: { $0 == ";" || $0 == "、" }) {
      let key = spaceless(String(part))
      guard !key.isEmpty else { continue }
      if let unit = directory.unit(key) {
        list.add(unit)
      } else if let category = category(key) {
        if let members = directory.units(ofCategory: category) {
          list.units.formUnion(members)
        } else {
          addUnknown(key, at: place) { .unknownCategory(place, category) }
          isSound = false
        }
      } else {
        isSound = false
        if RegisterReader.wordsForAll.contains(key) {
          findings.add(.allInList(place, key, isAllIfBlank: isAllIfBlank))
        } else if key == "无" {
          findings.add(.noneInList(place))
        } else if hasSeveralUnits(part) {
          findings.add(.unseparatedUnits(place, trimmed(String(part))))
        } else {
          addUnknownUnit(key, Array(key.utf8)[...], at: place)
        }
      }
    }
    return isSound ? list : nil
  }

  /// What clerks write for all units; none of it is a word of lists.
  private static let wordsForAll: Set = ["全部", "全体", "全员", "全到", "均到", "各单位", "所有单位", "全部单位"]

  /// Whether a part of a list holds several units, with something between them that does not separate.
  private func hasSeveralUnits(_ part: Substring) -> Bool {
    part.split { $0.isWhitespace || ",，/|".contains($0) }.count { directory?.unit(String($0)) != nil } > 1
  }

  /// The X of a normalised `类别:X`.
  private func category(_ key: String) -> String? {
    key.hasPrefix("类别:") ? String(key.dropFirst(3)) : nil
  }

  private mutating func addUnknownUnit(_ key: String, _ bytes: ArraySlice<UInt8>, at place: Location) {
    let names = hint(key)?.names ?? []
    addUnknown(key, at: place) { .unknownUnit(place, String(decoding: bytes, as: UTF8.self), hints: names) }
  }

  /// Adds a finding about a word that names nothing; one for each spelling in a file, at its first cell (formats §3).
  mutating func addUnknown(_ spelling: String, at place: Location, _ finding: () -> Diagnostic) {
    if repeatUnknown(spelling, in: place.path) { return }
    unknowns[spelling] = (findings.all.count, place)
    findings.add(finding())
  }

  /// Counts one more row of a file with a word that names nothing; whether there is a finding about it.
  @discardableResult
  mutating func repeatUnknown(_ spelling: String, in path: String) -> Bool {
    // What was found of a row with other faults may have been taken back.
    guard let known = unknowns[spelling], known.place.path == path, known.finding < findings.all.count,
      findings.all[known.finding].location == known.place
    else { return false }
    findings.repeatFinding(known.finding)
    return true
  }

  /// The names most like one that names no unit, and the unit of the first, looked for once per name and not for ever.
  mutating func hint(_ key: String) -> (names: [String], unit: UnitID)? {
    if let known = hints[key] { return known }
    guard hints.count < RegisterReader.mostHints else { return nil }
    let found = directory?.nearest(to: key)
    hints[key] = .some(found)
    return found
  }

  /// The item that a cell names; a finding where it names none, or several of which the row's fact decides for none.
  ///
  /// - Parameters:
  ///   - bytes: The cell, not blank.
  ///   - fact: The cell of the row's fact, where the register has such a column.
  ///   - place: The cell's place.
  /// - Returns: The item, nil where there was a finding.
  mutating func item(_ bytes: ArraySlice<UInt8>, fact: ArraySlice<UInt8> = [], at place: Location) -> ItemID? {
    item(among: items(bytes, at: place), fact: fact, at: place)
  }

  /// The items that a cell may name; a finding where there are none.
  mutating func items(_ bytes: ArraySlice<UInt8>, at place: Location) -> [ItemID] {
    guard let rubric else { return [] }
    let key = normalised(bytes)
    let items = rubric.items(named: key)
    if items.isEmpty {
      addUnknown("指标 \(key)", at: place) { .unknownItem(place, String(decoding: bytes, as: UTF8.self), rubric) }
    }
    return items
  }

  /// The only one of some items, or the only one that declares a fact; a finding where there are several.
  mutating func item(among items: [ItemID], fact: ArraySlice<UInt8>, at place: Location) -> ItemID? {
    guard items.count > 1, let rubric else { return items.first }
    let name = normalised(fact)
    let declaring = items.filter { rubric.fact(name, of: $0) != nil }
    if declaring.count == 1 { return declaring[0] }
    findings.add(.ambiguousItem(place, items.map { rubric[$0] }))
    return nil
  }

  /// The item that a cell which names none was probably meant to name.
  func likelyItem(_ bytes: ArraySlice<UInt8>) -> ItemID? {
    guard let rubric else { return nil }
    return nearest(to: normalised(bytes), among: rubric.items.map(\.id)).flatMap { rubric.item($0) }
  }

  /// The fact of an item that a key names and whose kind is allowed; a finding where there is none.
  mutating func fact(
    _ key: String, of item: ItemID, at place: Location, kinds: [Fact.Kind] = Fact.Kind.allCases
  ) -> FactID? {
    guard let rubric else { return nil }
    if let fact = rubric.fact(key, of: item), kinds.contains(rubric.scoring[fact].kind) { return fact }
    addUnknown("事项 \(item.index) \(key)", at: place) { .unknownFact(place, key, item, rubric, kinds) }
    return nil
  }

  /// The number of an 编号.
  mutating func reference(_ key: String) -> ReferenceID { ReferenceID(references.index(of: key)) }

  /// Notes that nothing should be said of any unit's item, because a row about many could not be used.
  mutating func blame(everyUnitOn item: ItemID?) {
    for unit in directory?.active ?? [] { blame(unit, item) }
  }

  /// Notes that nothing should be said of what a row with these keys was about.
  mutating func blame(_ keys: FillDown.Keys) {
    switch keys.target {
    case .unit(let unit): blame(unit, keys.likelyItem)
    case .all: blame(everyUnitOn: keys.likelyItem)
    case .category(let units): for unit in units { blame(unit, keys.likelyItem) }
    case .none:
      if category(spaceless(normalised(keys.word))) == nil {
        blame(keys.likelyUnit, keys.likelyItem)
      } else {
        blame(everyUnitOn: keys.likelyItem)
      }
    }
  }

  /// Notes that nothing should be said of a unit's item, because a row about it could not be used.
  mutating func blame(_ unit: UnitID?, _ item: ItemID?) {
    guard let unit, let item else { return }
    blamed.insert(Blame(unit: unit, item: item))
    blamedUnits.insert(unit)
  }
}
