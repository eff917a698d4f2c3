import Editions
import Rubric
import Wording

/// The columns of tables with a row per unit, each with its cell for a unit.
struct UnitColumns: Sendable {
  /// A column of a sheet, with its cell for a unit.
  typealias Column = SheetField<UnitValues>

  /// The heads of the columns that identify a row's unit.
  static let unitHeads = ["单位编号", "单位名称", "类别"]
  /// The heads of the columns of a unit's result.
  static let resultHeads = ["总分", "结论", "待核定分值", "名次"]
  /// The heads of the columns that only some rubrics have.
  static let shapeHeads = ["等级", "加分", "计入总分"]

  /// The standing of results that are not settled.
  static let draft = "草稿（尚未审定公布）"
  /// The standing of results that are settled.
  static let final = "已审定公布"

  /// Returns the standing of a year's results.
  static func standing(of year: YearValues) -> String { year.isDraft ? draft : final }

  /// The values that the edition may show.
  let year: YearValues

  /// The columns that identify a row's unit, as wide as their widest words.
  var units: [Column] {
    let heads = UnitColumns.unitHeads
    return [
      .init(SheetColumn(heads[0], fitting: year.units.lazy.map(\.id))) { .text($0.id) },
      .init(SheetColumn(heads[1], fitting: year.units.lazy.map(\.name))) { .text($0.name) },
      .init(SheetColumn(heads[2], fitting: year.units.lazy.map(\.category))) { .text($0.category) },
    ]
  }

  /// The total.
  var total: Column { .init(SheetColumn("总分", .number)) { .points($0.total?.points) } }

  /// The verdict.
  var verdict: Column { .init(SheetColumn("结论", .text, width: 10)) { .words($0.total?.verdict.word) } }

  /// The points that are not decided yet.
  var pending: Column { .init(SheetColumn("待核定分值", .number)) { .points($0.total?.pending) } }

  /// The rank, or nothing for a unit without one.
  var rank: Column { .init(SheetColumn("名次", .number)) { $0.rank.map { .count(Int64($0)) } ?? .none } }

  /// The level, if the rubric has levels.
  var levels: [Column] {
    year.shape.hasLevels ? [.init(SheetColumn(UnitColumns.shapeHeads[0], .text, width: 9)) { .words($0.level) }] : []
  }

  /// What bonus dimensions added to the total, if the rubric has any.
  var bonus: [Column] {
    year.shape.hasBonus ? [.init(SheetColumn(UnitColumns.shapeHeads[1], .number)) { .points($0.bonus) }] : []
  }

  /// The dimension scores, each with what enters the total where dimensions have weights; empty for a unit that has none
  /// of a dimension's items.
  var dimensions: [Column] {
    year.dimensions.enumerated().flatMap { index, dimension in
      func column(_ head: String, _ points: @escaping @Sendable (DimensionResult) -> Points) -> Column {
        Column(SheetColumn(head, .number)) { unit in
          guard let scores = unit.dimensions, scores.indices.contains(index), scores[index].exists else { return .none }
          return .points(points(scores[index]))
        }
      }
      let head = "\(dimension.id) \(dimension.name)"
      let weighted = column("\(head) \(UnitColumns.shapeHeads[2])", \.weighted)
      return [column(head, \.earned)] + (year.shape.hasWeights ? [weighted] : [])
    }
  }

  /// Returns a column for each item with its score, or with its state if it has none.
  func items(_ items: [YearValues.Item]) -> [Column] {
    items.enumerated().map { index, item in
      Column(SheetColumn("\(item.id) \(item.name)", .number)) { unit in
        guard let items = unit.items, items.indices.contains(index) else { return .none }
        return switch items[index].state {
        case .pending, .notApplicable: .text(items[index].state.word)
        case .absent: .none
        case .scored, .judged, .overridden: .points(items[index].earned)
        }
      }
    }
  }
}
