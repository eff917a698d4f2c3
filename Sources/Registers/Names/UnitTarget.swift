package import Rubric

/// The unit or units that a cell names.
package enum UnitTarget {
  /// A unit.
  case unit(UnitID)
  /// 全部.
  case all
  /// 类别:X.
  case category([UnitID])
  /// Nothing that can be checked: the units cannot be used, or a finding was made.
  case none

  /// True if the cell has a word for many units.
  package var isBulk: Bool {
    switch self {
    case .all, .category: true
    case .unit, .none: false
    }
  }
}
