package import Diagnostics
import Rubric
import RubricBooks

extension DiagnosticCode {
  /// A cell names no unit.
  package static let unknownUnit = DiagnosticCode("unknown-unit", .error)
  /// A unit's file holds a row about another unit.
  package static let foreignUnit = DiagnosticCode("foreign-unit", .error)
  /// A cell names no item of the rubric.
  package static let unknownItem = DiagnosticCode("unknown-item", .error)
  /// A cell may name several items.
  package static let ambiguousItem = DiagnosticCode("ambiguous-item", .error)
  /// A cell names no fact of the item.
  package static let unknownFact = DiagnosticCode("unknown-fact", .error)
  /// A bulk word is used where only a unit may be named.
  package static let bulkRow = DiagnosticCode("bulk-row", .error)
  /// Blank cells took the value above.
  package static let csvFilledDown = DiagnosticCode("csv-filled-down", .note)
}

extension Diagnostic {
  static func unknownUnit(_ place: Location, _ text: String, hints: [String]) -> Diagnostic {
    Diagnostic(
      .unknownUnit, at: place,
      "units.csv 中没有单位\(quoted(text))"
        + (offer(hints).map { "\($0)请照它改正，或在 units.csv 中把这个叫法加为别名" } ?? "，请核对名称，或在 units.csv 中加为别名"))
  }

  /// Reports a word that means all units and is not the one that stands for them.
  static func wordForAll(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "units.csv 中没有单位\(quoted(text))，是不是“全部”？代表所有单位的词只有“全部”")
  }

  static func unknownCategory(_ place: Location, _ category: String) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "units.csv 中没有类别为\(quoted(category))的单位，请核对类别")
  }

  /// Reports 全部 in a list of units.
  static func allInList(_ place: Location, _ word: String, isAllIfBlank: Bool) -> Diagnostic {
    Diagnostic(
      .unknownUnit, at: place, "名单里不能写\(quoted(word))" + (isAllIfBlank ? "，应到留空就表示全部参评单位" : "，请逐个列出单位，或写 类别:某类别"))
  }

  /// Reports units in a list without 、 or ； between them.
  static func unseparatedUnits(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "\(quoted(text))中有几个单位，请用顿号或分号隔开")
  }

  /// Reports 无 in a list of units.
  static func noneInList(_ place: Location) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "“无”不是单位；没有人请假的，“请假”留空；只有“实到”可以单独填“无”，表示无人到会")
  }

  static func noUnit(_ place: Location) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "单位为空，上方也没有可以沿用的单位，请填写单位")
  }

  static func foreignUnit(_ place: Location, _ text: String, owner: Unit?) -> Diagnostic {
    Diagnostic(.foreignUnit, at: place, "此文件属于\(quoted(owner?.name ?? ""))，不应有\(quoted(text))的行")
  }

  static func unknownItem(_ place: Location, _ text: String, _ rubric: RubricBook, isHeader: Bool = false) -> Diagnostic
  {
    let example = rubric.checklistHeads.first.map { "，应写成 \($0.text) 这样" } ?? ""
    guard !isHeader else {
      let words =
        rubric.spacedHead(text).map { "的指标编号后少了一个空格，应写成\(quoted($0))" }
        ?? "不以评分细则中的指标编号开头\(example)，请核对指标编号；自己加的列请删去，内容移到“备注”列"
      return Diagnostic(.unknownItem, at: place, "列名\(quoted(text))\(words)")
    }
    let close = likely(for: text, among: rubric.items.map(\.id))
    let named = close.isEmpty ? likely(for: text, among: rubric.items.map(\.name)) : []
    return Diagnostic(
      .unknownItem, at: place, "评分细则中没有指标\(quoted(text))" + (offer(close + named) ?? "，请核对指标编号"))
  }

  /// Reports a row about an item that units of a category do not have.
  static func unheldItem(_ place: Location, _ item: RubricBook.ItemText, _ category: String) -> Diagnostic {
    let others = (item.categories ?? []).map { quoted($0) }.joined(separator: "、")
    return Diagnostic(
      .unknownItem, at: place,
      "类别为\(quoted(category))的单位没有指标\(quoted(item.id))（\(item.name)），它只对\(others)；请核对单位和指标，或改正单位的类别")
  }

  static func ambiguousItem(_ place: Location, _ items: [RubricBook.ItemText]) -> Diagnostic {
    let names = items.map { "\(quoted($0.id))（\($0.name)）" }.joined(separator: "和")
    return Diagnostic(
      .ambiguousItem, at: place,
      "此指标可能是\(names)，Excel 会把 1.10 这样的编号改成 1.1；请改写指标名称，如\(quoted(items.last?.name ?? ""))")
  }

  static func unknownFact(
    _ place: Location, _ text: String, _ item: ItemID, _ rubric: RubricBook, _ kinds: [Fact.Kind]
  ) -> Diagnostic {
    let names = rubric.ownFacts(of: item).filter { kinds.contains(rubric.scoring.facts[$0].kind) }
      .map { rubric.facts[$0].name }
    let known =
      names.isEmpty ? "，该指标没有可以这样登记的事项" : "，可用的事项有 \(names.joined(separator: "、"))"
    let hint = offer(likely(for: text, among: names))
    let dimension = rubric[item].dimension
    let isShared = rubric.dimension(item) == nil && rubric.fact(text, ofDimension: dimension) != nil
    let shared = isShared ? "；它是所属方面的事项，“指标”请写\(quoted(rubric.dimensions[dimension].id))" : nil
    return Diagnostic(
      .unknownFact, at: place, "指标\(quoted(rubric[item].id))没有事项\(quoted(text))" + (shared ?? hint ?? known))
  }

  static func bulkRow(_ place: Location, _ word: String) -> Diagnostic {
    Diagnostic(
      .bulkRow, at: place,
      "\(quoted(word))不能用在这里，此处应填一个单位；按全部或类别登记的，只能是登记表（evidence.csv）里的是否、选项和日期类事项，和内容为“无”（没有发生）的一行"
    )
  }

  static func filledDown(_ place: Location, _ columns: [String]) -> Diagnostic {
    Diagnostic(
      .csvFilledDown, at: place, "空白的\(columns.map { "“\($0)”" }.joined(separator: "和"))沿用了上一行的值")
  }
}
