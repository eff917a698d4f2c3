package import Diagnostics
package import Registers
package import Rubric
package import RubricBooks

/// A row of systems.csv: an information system of a unit, never scored.
package struct SystemEntry: Sendable, Hashable {
  /// The levels of protection, ascending.
  package enum Level: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// 未定级.
    case none
    /// 一级.
    case first
    /// 二级.
    case second
    /// 三级.
    case third
    /// 四级.
    case fourth

    /// Returns true if a level is below another.
    package static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }

    /// The word of a register for it.
    package var word: String {
      switch self {
      case .none: "未定级"
      case .first: "一级"
      case .second: "二级"
      case .third: "三级"
      case .fourth: "四级"
      }
    }
  }

  /// What a system still needs.
  package enum Due: Sendable, Hashable, CaseIterable {
    /// 备案: it has level two or higher and no number.
    case filing
    /// 测评: it has level three or higher and was not tested in the year's window.
    case test
  }

  /// The unit.
  package let unit: UnitID
  /// 系统, as written.
  package let name: String
  /// 等级; nil if not given.
  package let level: Level?
  /// 备案号, as written.
  package let filing: String
  /// 备案日期; nil if not given.
  package let filed: Day?
  /// 测评日期, the latest; nil if not given.
  package let tested: Day?
  /// 停用: the day from which it is no longer in use; nil if it is.
  package let retired: Day?
  /// 备注, as written.
  package let note: String
  /// The row.
  package let place: Location

  /// Returns true if it is no longer in use on a day.
  package func isRetired(on day: Day) -> Bool { retired.map { $0 <= day } ?? false }

  /// Returns what it needs, as seen on a day, in a year of a plan.
  ///
  /// A system that was retired before the year is none of its systems.
  package func dues(in plan: AssessmentPlan, on day: Day) -> [Due] {
    guard let level, !isRetired(on: plan.window.lowerBound.adding(days: -1)) else { return [] }
    var dues: [Due] = []
    if level >= .second, filing.isEmpty { dues.append(.filing) }
    if level >= .third, !isRetired(on: day), !(tested.map { plan.window.contains($0) && $0 <= day } ?? false) {
      dues.append(.test)
    }
    return dues
  }

  /// Returns the entry with other words; `texts` says whether its name and number are among them.
  package func reworded(_ texts: RewordedTexts) -> SystemEntry {
    SystemEntry(
      unit: unit, name: name.reworded(if: texts == .all), level: level, filing: filing.reworded(if: texts == .all),
      filed: filed, tested: tested, retired: retired, note: note.reworded(), place: place)
  }
}
