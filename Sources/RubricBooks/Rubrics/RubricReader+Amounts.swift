import ContentFiles
import Diagnostics
import Rubric
import Tabular

extension RubricReader {
  /// Reads a rule that compares the sum of a number fact with `least` or `most`.
  mutating func readSum(_ value: YAMLNode, bound key: String, _ rule: RuleContext) -> Trigger? {
    let node = rule.fields.required(key, findings: &findings)
    let fact = fact(value, [.number], rule)
    let amount = node.flatMap { readNumber($0, key) }
    var quantity: QuantityID?
    if let per = rule.fields["per"] { quantity = readQuantity(per, "per") }
    guard let step = readStep(rule), let fact, let amount else { return nil }
    return .compare(Measure(fact, per: quantity), key == "least" ? .below(amount, step) : .above(amount, step))
  }

  /// Reads the bound of a rate: a range, or a least percentage with steps.
  mutating func readRateBound(_ rule: RuleContext) -> Bound? {
    let (from, below, least) = (rule.fields["from"], rule.fields["below"], rule.fields["least"])
    let steps = rule.fields["step"] ?? rule.fields["begun"]
    guard least == nil, steps == nil else {
      if let extra = from ?? below {
        fault(extra, "rate 或者按区间（from、below）计算，或者按低了多少（least 与 step 或 begun）计算，两种不能同用")
        return nil
      }
      guard let least else {
        if let steps { fault(steps, "rate 用 step 或 begun 时还要写 least：从百分之几起算，如 least: 90") }
        return nil
      }
      guard steps != nil else {
        fault(least, "rate 用 least 时还要写 step（每满几个百分点）或 begun（不满的也算）；只问低没低于的请写 below")
        return nil
      }
      guard let amount = readNumber(least, "least"), let step = readStep(rule) else { return nil }
      return .below(amount, step)
    }
    guard from != nil || below != nil else {
      fault(rule.node, "rate 应写明区间 from、below（至少一个），或 least 与 step 或 begun")
      return nil
    }
    let ends = (from.map { readNumber($0, "from") }, below.map { readNumber($0, "below") })
    if case .some(nil) = ends.0 { return nil }
    if case .some(nil) = ends.1 { return nil }
    if let first = ends.0 ?? nil, let end = ends.1 ?? nil, first >= end, let below {
      fault(below, "below 应大于 from，否则没有数落在这个区间里")
      return nil
    }
    return .within(from: ends.0 ?? nil, below: ends.1 ?? nil)
  }

  /// Reads `step` or `begun`; an inner nil if neither is given, nil if they cannot be used.
  private mutating func readStep(_ rule: RuleContext) -> Bound.Step?? {
    let (step, begun) = (rule.fields["step"], rule.fields["begun"])
    guard let node = step ?? begun else { return .some(nil) }
    guard step == nil || begun == nil else {
      fault(node, "step（每满一步）与 begun（不满一步的也算一步）只能写一个")
      return nil
    }
    let key = step == nil ? "begun" : "step"
    guard let size = readNumber(node, key) else { return nil }
    guard size > 0 else {
      fault(node, "\(key) 应大于 0")
      return nil
    }
    return Bound.Step(size, isBegun: step == nil)
  }

  /// Reads the `part` and `whole` of a rate or a ratio.
  mutating func readOperands(
    _ value: YAMLNode, _ key: String, _ rule: RuleContext
  ) -> (part: Operand, whole: Operand)? {
    guard let fields = fields(value, .operands, what: key) else { return nil }
    let part = fields.required("part", findings: &findings).flatMap { readOperand($0, rule) }
    let whole = fields.required("whole", findings: &findings).flatMap { readOperand($0, rule) }
    guard let part, let whole else { return nil }
    guard part.fact != nil || whole.fact != nil else {
      fault(value, "\(key) 的 part 和 whole 至少有一个应是事项，否则各次登记都不影响它")
      return nil
    }
    if whole == .number(0), let node = fields["whole"] {
      fault(node, "whole 不能是 0，否则算不出比例")
      return nil
    }
    return (part, whole)
  }

  /// Reads a number fact, a number, or a quantity of the units.
  private mutating func readOperand(_ node: YAMLNode, _ rule: RuleContext) -> Operand? {
    guard node.pairs == nil else {
      guard let fields = fields(node, .quantity),
        let quantity = fields.required("quantity", findings: &findings)
      else { return nil }
      return readQuantity(quantity, "quantity").map { .quantity($0) }
    }
    guard let text = node.text else {
      fault(node, "part 和 whole 应是事项、数字或 {quantity: 列名}")
      return nil
    }
    if rule.names[normalised(text)] == nil, let number = parseNumber(normalised(text)) { return .number(number) }
    let column = "；是单位表里的一列的，写 {quantity: \(text)}；是要登记的数"
    return fact(node, [.number], rule, elsewhere: column).map { .fact($0) }
  }

  private mutating func readQuantity(_ node: YAMLNode, _ key: String) -> QuantityID? {
    let name = normalised(node.text ?? "")
    guard !name.isEmpty else {
      fault(node, "\(key) 应是 units.csv 中一列的列名")
      return nil
    }
    return QuantityID(quantities.index(of: name))
  }

  private mutating func readNumber(_ node: YAMLNode, _ key: String) -> Int64? {
    if let number = node.text.flatMap(parseNumber) { return number }
    fault(node, "\(key) 应是数字")
    return nil
  }
}
