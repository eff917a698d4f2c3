import Diagnostics
import RubricBooks
import Tabular

extension RegisterNames {
  /// Finds the units that a list of names and categories names; every name that names nothing is a finding.
  ///
  /// - Parameters:
  ///   - bytes: The cell.
  ///   - place: The cell's place.
  ///   - isAllIfBlank: True if a blank cell stands for all units.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The units; nil if there was a finding or the units cannot be used.
  mutating func units(
    inList bytes: ArraySlice<UInt8>, at place: Location, isAllIfBlank: Bool = false, _ findings: inout Findings
  ) -> UnitList? {
    guard let directory else { return nil }
    var list = UnitList()
    var isSound = true
    for part in normalised(bytes).split(whereSeparator: { $0 == ";" || $0 == "、" }) {
      let key = spaceless(String(part))
      guard !key.isEmpty else { continue }
      if let unit = directory.unit(key) {
        list.add(unit)
      } else if let category = RegisterNames.category(key) {
        if let members = directory.units(ofCategory: category) {
          list.units.formUnion(members)
        } else {
          addUnknown(key, at: place, &findings) { .unknownCategory(place, category) }
          isSound = false
        }
      } else {
        isSound = false
        if ClerksWords.forAll.contains(key) {
          findings.add(.allInList(place, key, isAllIfBlank: isAllIfBlank))
        } else if key == "无" {
          findings.add(.noneInList(place))
        } else if hasSeveralUnits(part) {
          findings.add(.unseparatedUnits(place, trimmed(String(part))))
        } else {
          addUnknownUnit(key, Array(key.utf8)[...], at: place, &findings)
        }
      }
    }
    return isSound ? list : nil
  }

  /// Returns true if a part of a list holds several units, with something between them that does not separate.
  private func hasSeveralUnits(_ part: Substring) -> Bool {
    part.split { $0.isWhitespace || ",，/|".contains($0) }.count { directory?.unit(String($0)) != nil } > 1
  }
}
