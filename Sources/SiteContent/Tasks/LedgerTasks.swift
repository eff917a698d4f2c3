import Assessment
import Ledgers
import Registers
import Rubric
import RubricBooks

/// A search for the tasks that the registers which are never scored give: materials, systems, and cases of the year
/// before (formats §6a).
struct LedgerTasks {
  private let year: AssessmentYear
  private let materials: MaterialStates
  private let dues: ItemDues
  private let today: Day
  /// The last day for what systems need.
  private let systemsDue: Day

  init(_ year: AssessmentYear, round: Int, dues: ItemDues, today: Day) {
    self.year = year
    self.dues = dues
    self.today = today
    materials = MaterialStates(year, round: round)
    systemsDue = min(year.plan.window.upperBound, year.plan.rounds[year.plan.lastRound].asOf)
  }

  /// Finds the tasks about a unit's materials of an item.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - unitIndex: The index of the unit among those that take part.
  ///   - known: The tasks of the item that are known already; what these ask for is not asked for again.
  /// - Returns: The tasks.
  func materials(of item: ItemID, at unitIndex: Int, besides known: [OpenTask]) -> [OpenTask] {
    let unit = year.directory.active[unitIndex]
    var missing: [MaterialID] = []
    var tasks: [OpenTask] = []
    for material in materials.collected where material.item == item {
      switch materials.state(of: material, at: unitIndex) {
      case .sentBack(let entry):
        tasks.append(
          OpenTask(
            unit: unit, item: item, matter: .materialSentBack(entry), due: year.plan.cutoff ?? dues[item].day))
      case .missing: missing.append(material)
      case .received, nil: continue
      }
    }
    let isAsked = known.contains { if case .missing = $0.matter { true } else { false } }
    guard !missing.isEmpty, !isAsked else { return tasks }
    let due = dues[item]
    return [
      OpenTask(unit: unit, item: item, matter: .notHandedIn(missing), due: due.day, awaitedDate: due.awaitedDate)
    ] + tasks
  }

  /// Finds the tasks about a unit's systems.
  func systems(of unit: UnitID) -> [OpenTask] {
    year.systems.filter { $0.unit == unit }.flatMap { entry in
      entry.dues(in: year.plan, on: today).map {
        OpenTask(unit: unit, item: nil, matter: .system(entry, $0), due: systemsDue)
      }
    }
  }

  /// The tasks about cases of the year before, those of units that no longer take part among them.
  var carried: [OpenTask] {
    year.carried.filter { $0.isOpen(on: today) }.map { entry in
      let item = Int(entry.item.index) < year.rubric.items.count ? entry.item : nil
      return OpenTask(unit: entry.unit, item: item, matter: .carried(entry), due: entry.due?.day)
    }
  }
}
