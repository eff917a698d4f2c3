package import Rubric

/// What the registers that are never scored say of a year, for the office or for a unit of itself (formats §6a, §12):
/// materials, systems, and cases of the year before.
package struct LedgerValues: Sendable, Hashable {
  /// The names of a unit.
  package struct UnitName: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
    /// The category.
    package let category: String
    /// True if it takes part.
    package let isActive: Bool
  }

  /// A material that is collected: one that any unit handed in, or that was registered as missing.
  package struct Material: Sendable, Hashable {
    /// The id of its item.
    package let item: String
    /// The name of its item.
    package let itemName: String
    /// The name.
    package let name: String
  }

  /// The state of a unit's material.
  package struct MaterialState: Sendable, Hashable {
    /// The kinds of states.
    package enum Kind: Sendable, Hashable {
      /// Received.
      case received
      /// Sent back, and not received again.
      case sentBack
      /// Not received.
      case missing
    }

    /// The kind.
    package let kind: Kind
    /// 收到; nil if nothing was received.
    package let received: Day?
    /// True if it was received after the assessment's cutoff.
    package let isLate: Bool
    /// 退回; nil if it was not sent back.
    package let returned: Day?
    /// 原因, as written.
    package let reason: String
    /// 份数; nil if not given.
    package let copies: Int64?
    /// 备注, as written; empty for others than the office.
    package let note: String
  }

  /// The materials of a unit.
  package struct UnitMaterials: Sendable, Hashable {
    /// The unit.
    package let unit: UnitName
    /// The states of the collected materials, in their order; nil for one that the unit is not asked for.
    package let states: [MaterialState?]

    /// Returns the number of its materials in a state.
    package func count(_ kind: MaterialState.Kind) -> Int { states.count { $0?.kind == kind } }
  }

  /// An information system.
  package struct System: Sendable, Hashable {
    /// What a system still needs.
    package enum Due: Sendable, Hashable, CaseIterable {
      /// 备案.
      case filing
      /// 测评.
      case test
    }

    /// The unit.
    package let unit: UnitName
    /// 系统, as written.
    package let name: String
    /// The word for 等级; empty if not given.
    package let level: String
    /// 备案号, as written.
    package let filing: String
    /// 备案日期.
    package let filed: Day?
    /// 测评日期.
    package let tested: Day?
    /// 停用.
    package let retired: Day?
    /// What it still needs, as seen on the day from which the values speak.
    package let dues: [Due]
    /// 备注, as written; empty for others than the office.
    package let note: String
  }

  /// A case that was open when the year began.
  package struct Case: Sendable, Hashable {
    /// The unit.
    package let unit: UnitName
    /// The id of its item, or of the dimension that has its fact.
    package let item: String
    /// The name of its item or dimension.
    package let itemName: String
    /// The name of its fact.
    package let fact: String
    /// 编号, as written.
    package let reference: String
    /// 开始.
    package let start: Moment?
    /// 限期.
    package let due: Moment?
    /// 完成; nil until it is finished.
    package let done: Moment?
    /// True if it is not finished on the day from which the values speak.
    package let isOpen: Bool
    /// True if it is open and its 限期 is over on that day.
    package let isOverdue: Bool
    /// 备注, as written.
    package let note: String
  }

  /// A named range of days of the assessment.
  package struct Span: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The days.
    package let days: ClosedRange<Day>
  }

  /// The materials that are collected, in the order of the rubric.
  package let materials: [Material]
  /// The materials of each unit that takes part, in file order.
  package let units: [UnitMaterials]
  /// The systems in the order of their register.
  package let systems: [System]
  /// The cases of the year before, in the order of their register; for the office alone.
  package let carried: [Case]
  /// The named ranges of days, in the order of the assessment.
  package let spans: [Span]
  /// The last day for what systems need.
  package let systemsDue: Day

  /// True if no register says anything.
  package var isEmpty: Bool { materials.isEmpty && systems.isEmpty && carried.isEmpty }
}
