import ContentFiles
import Diagnostics
import Rubric
import Tabular

extension RubricReader {
  /// Reads `for`: the categories whose units have an item or a dimension; nil if it is for all.
  ///
  /// - Parameters:
  ///   - fields: The keys of the item or dimension.
  ///   - outer: The categories that have an item's dimension; nil if it is for all.
  /// - Returns: The categories, normalised; nil if it is for all.
  mutating func readCategories(_ fields: YAMLFields, within outer: [String]? = nil) -> [String]? {
    guard let node = fields["for"] else { return outer }
    let names = fields.texts("for", areWords: true, findings: &findings).map { normalised($0) }
    guard let elements = node.elements, elements.allSatisfy({ $0.text != nil }) else { return names }
    if names.isEmpty || names.contains("") {
      fault(node, "for 应列出至少一个单位类别，如 for: [业务部门]；各类单位都有的不写 for")
    } else if Set(names).count < names.count {
      fault(node, "for 中的类别不能重复")
    } else if let outer, !outer.contains(where: { names.contains($0) }) {
      fault(node, "所属的方面只对\(outer.map { quoted($0) }.joined(separator: "、"))，这里的类别都不在其中，没有单位会有这个指标")
    }
    return outer.map { outer in names.filter { outer.contains($0) } } ?? names
  }

  /// Reads `weight`: the part of a dimension's points that enters the total, in hundredths of a percent.
  mutating func readWeight(_ fields: YAMLFields) -> Int64? {
    guard let node = fields["weight"] else { return nil }
    if let weight = node.text.flatMap(parseNumber), weight > 0, weight <= ScoringRubric.Dimension.largestWeight {
      return weight
    }
    fault(node, "weight 是百分之几计入总分，应是大于 0、最多两位小数的数，如 weight: 30")
    return nil
  }

  /// Reads a key that is `true` or not given.
  mutating func readFlag(_ key: String, _ fields: YAMLFields) -> Bool {
    guard let node = fields[key] else { return false }
    if node.text == "true" { return true }
    if node.text != "false" { fault(node, "\(key) 只能写 true 或 false") }
    return false
  }

  /// Reads the levels, in falling order of the totals that they ask for.
  mutating func readLevels(_ fields: YAMLFields) -> [RubricBook.Level] {
    guard let node = fields["levels"] else { return [] }
    guard let elements = node.elements, !elements.isEmpty else {
      fault(node, "levels 应从高到低列出等级，如 [{name: 优秀, least: 90}, {name: 合格, least: 60}]")
      return []
    }
    var levels: [RubricBook.Level] = []
    for element in elements {
      guard let fields = self.fields(element, .level) else { continue }
      _ = fields.required("name", findings: &findings)
      let name = fields.text("name", findings: &findings).map { normalised($0) }
      let least = fields.required("least", findings: &findings).flatMap { readPoints($0) }
      guard let name, let least else { continue }
      if name.isEmpty || levels.contains(where: { $0.name == name }), let node = fields["name"] {
        fault(node, name.isEmpty ? "等级应有名称" : "等级\(quoted(name))重复出现")
      }
      if let last = levels.last, last.least <= least, let node = fields["least"] {
        fault(node, "等级应从高到低排列：\(quoted(name))的 least 应小于\(quoted(last.name))的 \(last.least.decimal)")
      }
      levels.append(RubricBook.Level(name: name, least: least))
    }
    return levels
  }

  /// Reads how an item's score comes about: by rules, by a mark, or by the mean of several.
  ///
  /// - Returns: Nil if that cannot be told.
  mutating func readJudging(_ fields: YAMLFields) -> RubricBook.Judging? {
    guard let node = fields["judge"] else { return .rules }
    let advice = "judge 应是 true（一人打分）、mean（取平均）或 {mean: true, drop: 1}（去掉一个最高分和一个最低分再平均）"
    guard node.pairs != nil else {
      switch node.text {
      case "true": return .mark
      case "false": return .rules
      case "mean": return .mean(drop: 0)
      default:
        fault(node, advice)
        return nil
      }
    }
    guard let inner = self.fields(node, .judging) else { return nil }
    guard inner["mean"]?.text == "true" else {
      if inner.isMissing("mean") || inner["mean"] != nil { fault(inner["mean"] ?? node, advice) }
      return nil
    }
    guard let drop = inner["drop"] else { return .mean(drop: 0) }
    guard let count = drop.text.flatMap(parseCount), count <= 1000 else {
      fault(drop, "drop 应是 0 到 1000 的整数：最高分和最低分各去掉几个")
      return nil
    }
    return .mean(drop: Int(count))
  }

  /// Checks what the points of the items add up to for each category (formats §7, `rubric-sum`).
  mutating func checkSums(_ book: RubricBook, _ fields: YAMLFields) {
    let total = book.scoring.total
    for category in book.categories.isEmpty ? [nil] : book.categories.map(Optional.some) {
      for (index, dimension) in book.dimensions.enumerated() {
        let points = book.points(ofDimension: index, for: category)
        let weight = book.scoring.dimensions[index].weight
        guard Int128(points.hundredths) * Int128(weight) % 10_000 != 0, let place = weightPlaces[index] else {
          continue
        }
        let whom = category.map { "对\(quoted($0))" } ?? ""
        findings.add(
          Diagnostic(
            .rubricInvalid, at: place,
            "\(quoted(dimension.name))\(whom)共 \(points.decimal) 分，乘以 weight 后超过两位小数，计入总分的满分不是整百分之一分；请调整 weight 或分值"))
        return
      }
      let sum = book.points(for: category)
      guard sum != total, let node = fields["total"] else { continue }
      let whom = category.map { "对\(quoted($0))，" } ?? ""
      findings.add(
        Diagnostic(
          .rubricSum, at: node.location,
          "\(whom)各指标分值合计 \(sum.decimal)，与 total \(total.decimal) 不符；请改正分值或 total"))
    }
  }
}
