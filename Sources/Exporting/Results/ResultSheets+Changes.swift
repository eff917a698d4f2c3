import Editions
import Rubric
import Sentences

extension ResultSheets {
  static let changeHeads = ["轮次", "上轮总分", "本轮总分", "指标", "上轮", "本轮", "原因", "一票否决"]

  /// A change of a unit's result in a round.
  struct Change: Sendable {
    let unit: (id: String, name: String)
    let round: String
    let totals: (before: Points?, after: Points?)
    let change: ChangeValues
  }

  /// The sheet of changes, with a row for each cause of each change between rounds; nil if no earlier round may be
  /// shown.
  var changes: Sheet? {
    guard year.rounds.isEmpty ? year.showsEarlierRounds : year.rounds.count > 1 else { return nil }
    let changes = allChanges
    let labels = labels
    let columns = [
      SheetColumn("单位编号", fitting: changes.lazy.map(\.unit.id)),
      SheetColumn("单位名称", fitting: changes.lazy.map(\.unit.name)),
      SheetColumn("轮次", fitting: changes.lazy.map(\.round)),
      SheetColumn("上轮总分", .number), SheetColumn("本轮总分", .number), SheetColumn("指标", .text, width: 10),
      SheetColumn("上轮", .prose, width: 16), SheetColumn("本轮", .prose, width: 16), SheetColumn("原因", .prose, width: 70),
    ]
    return Sheet("变动", columns, fixed: 2, blocks: changes.count) { index, rows in
      let change = changes[index]
      let words = labels.words(for: change.change)
      let causes = words.causes.isEmpty ? [nil] : words.causes.map(Optional.some)
      for cause in causes {
        rows.add(.text(change.unit.id))
        rows.add(.text(change.unit.name))
        rows.add(.text(change.round))
        rows.add(.points(change.totals.before))
        rows.add(.points(change.totals.after))
        rows.add(.text(words.item ?? "一票否决"))
        rows.add(.words(words.before))
        rows.add(.words(words.after))
        rows.add(.words(cause))
        rows.endRow()
      }
    }
  }

  /// The changes of every round for the office, or of the shown round for others.
  private var allChanges: [Change] {
    guard year.rounds.isEmpty else {
      return year.rounds.flatMap { round in
        round.units.flatMap { unit in
          unit.changes.map {
            Change(unit: (unit.id, unit.name), round: round.name, totals: (unit.before, unit.total), change: $0)
          }
        }
      }
    }
    return year.units.flatMap { unit in
      unit.changes.map {
        Change(
          unit: (unit.id, unit.name), round: year.round,
          totals: (unit.earlier.last?.total, unit.total?.points), change: $0)
      }
    }
  }
}
