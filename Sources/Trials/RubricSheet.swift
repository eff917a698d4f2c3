import Rubric
package import RubricBooks
import Sentences
package import Wording

/// A rubric in sentences, as readers see it, with what its points add up to.
package struct RubricSheet {
  let rubric: RubricBook
  let labels: Labels
  let words: RuleWords

  /// Prepares a rubric.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - labels: The words of the interface.
  package init(_ rubric: RubricBook, labels: Labels) {
    self.rubric = rubric
    self.labels = labels
    words = RuleWords(rubric: rubric, plan: nil, labels: labels)
  }

  /// The whole sheet: the sums, what holds for the whole, and every item.
  package var text: String {
    let whole = ["\(rubric.title)（\(rubric.id)）", ""] + sums + terms
    let items = rubric.dimensions.indices.flatMap { [""] + lines(ofDimension: $0) }
    return (whole + items).map { $0 + "\n" }.joined()
  }

  /// What the items add up to, for every category that the rubric tells apart.
  var sums: [String] {
    if rubric.isForAll { return ["分值：" + sum(for: nil)] }
    let known = rubric.categories.map { "  \($0)：" + sum(for: $0) }
    return ["分值，按单位类别："] + known + ["  其他类别：" + sum(for: nil)]
  }

  private func sum(for category: String?) -> String {
    var parts: [String] = []
    var bonuses: [String] = []
    for (index, dimension) in rubric.scoring.dimensions.enumerated() {
      let points = rubric.points(ofDimension: index, for: category)
      guard dimension.items.contains(where: { rubric.has(ItemID($0), in: category) }) else { continue }
      let text = rubric.dimensions[index]
      let part = "\(text.id) \(text.name) " + weighted(points.decimal, dimension) + cap(dimension)
      if dimension.isBonus { bonuses.append(part) } else { parts.append(part) }
    }
    let (found, total) = (rubric.points(for: category), rubric.scoring.total)
    return (parts.isEmpty ? "没有指标" : parts.joined(separator: " + ") + " = \(found.decimal) 分")
      + (found == total ? "" : "，与满分 \(total.decimal) 分不符")
      + (bonuses.isEmpty ? "" : "；另外加分：" + bonuses.joined(separator: "、"))
  }

  /// Returns points by the weight of their dimension: 96.5 × 20%.
  func weighted(_ points: String, _ dimension: ScoringRubric.Dimension) -> String {
    dimension.weight == ScoringRubric.Dimension.fullWeight ? points : "\(points) × \(decimal(dimension.weight))%"
  }

  private func cap(_ dimension: ScoringRubric.Dimension) -> String {
    dimension.cap.map { "（至多得 \($0.decimal) 分）" } ?? ""
  }

  /// What holds for the whole.
  private var terms: [String] {
    let absent =
      switch rubric.scoring.notApplicable {
      case .full: "按满分计"
      case .rescale: "不计，其余指标按比例折算到满分"
      case .zero: "按 0 分计"
      }
    var lines = ["不适用的指标：" + absent + (rubric.hasBonus ? "；加分的指标不适用时不加分" : "")]
    if rubric.hasBonus || rubric.scoring.hasCeiling {
      let most = rubric.scoring.total.decimal
      lines.append(rubric.scoring.hasCeiling ? "总分：加分以后至多 \(most) 分" : "总分：加分以后可以超过 \(most) 分")
    }
    if !rubric.levels.isEmpty || rubric.vetoedLevel != nil {
      let levels = rubric.levels.map { "\($0.name)（\($0.least.decimal) 分及以上）" }
      let vetoed = rubric.vetoedLevel.map { ["一票否决的为\($0)"] } ?? []
      lines.append("等级：" + (levels + vetoed).joined(separator: "、"))
    }
    lines.append(rubric.ranksWithin ? "名次：在同一类别的单位之间排" : "名次：全部单位一起排")
    return lines + rubric.readings.map { "解释：" + $0 }
  }

  private func lines(ofDimension index: Int) -> [String] {
    let (text, dimension) = (rubric.dimensions[index], rubric.scoring.dimensions[index])
    var remarks: [String] = []
    if dimension.isBonus { remarks.append("加分") }
    if dimension.weight != ScoringRubric.Dimension.fullWeight { remarks.append("权重 \(decimal(dimension.weight))%") }
    if let cap = dimension.cap { remarks.append("至多得 \(cap.decimal) 分") }
    if let categories = text.categories { remarks.append("只给" + categories.joined(separator: "、")) }
    let head = "\(text.id) \(text.name)" + (remarks.isEmpty ? "" : "（\(remarks.joined(separator: "，"))）")
    return [head] + dimension.items.flatMap { lines(of: ItemID($0)) }
  }

  /// Returns the head of an item: its number, name and points, and for whom it is.
  func head(of item: ItemID) -> String {
    let text = rubric[item]
    let points = labels(.pointsUnit, rubric.scoring[item].points.decimal)
    return "\(text.id) \(text.name)　\(points)"
      + (text.categories.map { "　只给\($0.joined(separator: "、"))" } ?? "")
  }

  private func lines(of item: ItemID) -> [String] {
    let (text, scored) = (rubric[item], rubric.scoring[item])
    var lines = ["  " + head(of: item)]
    if let method = labels.method(of: item, in: rubric) {
      lines.append("      " + method)
    } else {
      lines.append("      " + labels(.methodSteps, scored.start.decimal, scored.points.decimal))
      for (index, rule) in scored.rules.enumerated() {
        lines.append("      \(index + 1). " + words.sentence(rule))
        if let own = text.rules[index] { lines.append("         " + labels(.ruleText, own)) }
      }
      lines += words.wholes(of: item).map { "      " + $0 }
    }
    for fact in words.facts(of: item) { lines.append("      登记" + labels(.factEntry, fact.name, fact.words)) }
    let deadlines = words.deadlines(of: item)
    if !deadlines.isEmpty { lines.append("      期限：" + deadlines.joined()) }
    return lines + text.readings.map { "      解释：" + $0 }
  }
}
