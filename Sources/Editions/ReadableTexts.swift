package import Assessment
import Ledgers
import Registers
import Rubric
package import RubricBooks

/// The words of a year's registers that readers may read: a column of formats §12, taken from the registers.
///
/// It states the same as ``Allowance`` from the other side, and neither is made from the other: a value that a
/// projection forgot to leave out is found because it is not listed here.
package struct ReadableTexts: Sendable {
  /// The marks whose words may be read.
  package enum Marks: Sendable {
    /// No mark.
    case none
    /// The marks against the result of the rules.
    case overridden
    /// Every mark.
    case all
  }

  /// The rows whose words may be read.
  package enum Rows: Sendable {
    /// No row.
    case none
    /// The rows marked 公开.
    case markedPublic
    /// Every row.
    case all
  }

  /// True if 单位编号, 单位名称 and 类别 of the units that take part may be read.
  package var names = false
  /// The marks whose 理由 and 依据 may be read.
  package var marks = Marks.none
  /// The rows of evidence whose 内容 may be read.
  package var values = Rows.none
  /// True if 编号 and 材料 of evidence may be read.
  package var details = false
  /// The vetoes whose 事由 and 问责文件 may be read.
  package var vetoes = Rows.none
  /// True if 意见 and 答复 may be read.
  package var answers = false
  /// True if the names and numbers of systems, and the reasons why materials were sent back, may be read.
  package var ledgers = false
  /// True if the words of the rounds before the shown one may be read as well.
  package var earlierRounds = false

  /// The words for the leading group.
  package static let briefing = ReadableTexts(names: true, marks: .overridden, vetoes: .all)

  /// The words for a unit about itself.
  package static let own = ReadableTexts(
    names: true, marks: .all, values: .all, details: true, vetoes: .all, answers: true, ledgers: true,
    earlierRounds: true)

  /// Returns the words for everyone; none while the year is not approved and published.
  package static func published(_ plan: AssessmentPlan) -> ReadableTexts {
    guard plan.isPublished, let show = plan.publication?.show else { return ReadableTexts() }
    return ReadableTexts(
      names: true, marks: show.contains(.items) && show.contains(.reasons) ? .all : .none,
      values: show.contains(.items) ? .markedPublic : .none, vetoes: show.contains(.total) ? .markedPublic : .none)
  }

  /// Collects the words from the cells.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - round: The index of the shown round.
  ///   - unitIndex: The index of the only unit in ``UnitDirectory/active``, or nil for all that take part.
  /// - Returns: The texts of the cells.
  /// - Complexity: O(*n*) in the rows of the registers.
  package func texts(of year: AssessmentYear, through round: Int, only unitIndex: Int? = nil) -> [String] {
    let rounds = (earlierRounds ? 0 : round)...round
    let published = names ? ReadableTexts.published(of: year) : [:]
    let gone = published.keys.filter { unitIndex == nil && year.directory.index(ofID: $0) == nil }
    return gone.flatMap { published[$0] ?? [] }
      + (unitIndex.map { $0..<$0 + 1 } ?? year.directory.active.indices).flatMap { unitIndex in
        var texts = year.states.filter { rounds.contains($0.round) }.flatMap { self.texts(of: $0, in: year, unitIndex) }
        let unit = year.directory.active[unitIndex]
        if names {
          let unit = year.directory[unit]
          texts += [unit.id, unit.name, unit.category] + (published[unit.id] ?? [])
        }
        if answers {
          texts += year.feedback.of(unit).filter { rounds.contains($0.round) }.map(\.opinion)
          texts += year.decisions.of(unit).filter { rounds.contains($0.round) }.map(\.reply)
        }
        if ledgers {
          texts += year.systems.filter { $0.unit == unit }.flatMap { [$0.name, $0.filing] }
          texts += year.materials.filter { $0.unit == unit && $0.round <= round }.map(\.reason)
        }
        return texts
      }
  }

  /// Collects the names and categories that a year's corrected publications said of units, by their ids; a later name
  /// does not take back what was published.
  private static func published(of year: AssessmentYear) -> [String: [String]] {
    var texts: [String: [String]] = [:]
    for entry in year.record?.earlier ?? [] {
      for (unit, stated) in zip(entry.results.units, entry.statement?.units ?? []) {
        texts[unit.id, default: []] += [stated.name, stated.category]
      }
    }
    return texts
  }

  /// Collects the words of a unit's rows in one state.
  private func texts(of state: RoundState, in year: AssessmentYear, _ unitIndex: Int) -> [String] {
    var texts: [String] = []
    for cells in state.registers[unitIndex].records.lazy.map({ year.rows[$0.row].cells }) {
      if values == .all || values == .markedPublic && cells.isPublic { texts.append(cells.value) }
      if details { texts += [cells.reference, cells.document] }
    }
    for (item, mark) in state.marks[unitIndex].enumerated() {
      guard let mark, marks == .all || marks == .overridden && state.results[unitIndex].items[item].state == .overridden
      else { continue }
      texts += [year.marks[mark].reason, year.marks[mark].authority]
    }
    for veto in state.vetoes[unitIndex].lazy.map({ year.vetoes[$0] })
    where vetoes == .all || vetoes == .markedPublic && veto.isPublic {
      texts += [veto.cause, veto.accountability]
    }
    return texts
  }
}
