import ContentFiles
import Diagnostics
import Rubric
import Tabular

extension RubricReader {
  /// Reads one rule of an item.
  ///
  /// - Parameters:
  ///   - node: The rule.
  ///   - names: The item's facts by normalised name.
  /// - Returns: The rule with its text, nil if it cannot be used.
  mutating func readRule(_ node: YAMLNode, facts names: [String: FactID]) -> (rule: Rule, text: String?)? {
    guard let fields = fields(node, .rule) else { return nil }
    // What bounds a rate is called as the trigger of a sum.
    let given = RubricWords.triggers.filter {
      fields[$0.key] != nil && ($0.key != "below" || fields["rate"] == nil)
    }
    guard RubricWords.effects.filter({ fields[$0] != nil }).count == 1 else {
      fault(node, "一条规则应有且只有一个效果：deduct、award 或 zero")
      return nil
    }
    guard given.count == 1, let trigger = given.first else {
      fault(node, "一条规则应有且只有一个触发：\(RubricWords.triggers.map(\.key).joined(separator: "、"))")
      return nil
    }
    for key in Set(RubricWords.companions).subtracting(trigger.value + [trigger.key]).sorted() {
      guard let extra = fields[key] else { continue }
      let isOverdue = ["late", "every"].contains(key) && ["date", "missing"].contains(trigger.key)
      fault(extra, "\(quoted(key))不能与 \(trigger.key) 同用\(isOverdue ? RubricReader.overdueAdvice : "")")
    }
    let text = fields.text("text", findings: &findings)
    let effect = readEffect(fields)
    let cap = readCap(fields, effect)
    let read = readTrigger(trigger.key, RuleContext(fields: fields, names: names, node: node))
    guard let effect, let read else { return nil }
    if case .ratio = read, effect == .zero {
      fault(node, "ratio 的效果按比例计算，不能用 zero")
      return nil
    }
    return (Rule(effect, read, cap: cap), text)
  }

  /// Reads the most that a rule may take or give in all.
  private mutating func readCap(_ fields: YAMLFields, _ effect: Rule.Effect?) -> Points? {
    guard let node = fields["cap"] else { return nil }
    guard effect != .zero else {
      fault(node, "cap 只能与 deduct 或 award 同用：zero 使本项得 0 分，没有“至多”可言")
      return nil
    }
    return readPoints(node)
  }

  private mutating func readEffect(_ fields: YAMLFields) -> Rule.Effect? {
    if let node = fields["deduct"] { return readPoints(node).map { .deduct($0) } }
    if let node = fields["award"] { return readPoints(node).map { .award($0) } }
    guard let node = fields["zero"], node.text == "true" else {
      if let node = fields["zero"] { fault(node, "zero 只能写 true") }
      return nil
    }
    return .zero
  }

  /// The parts of a rule from which its trigger is read.
  struct RuleContext {
    let fields: YAMLFields
    let names: [String: FactID]
    let node: YAMLNode
  }

  private mutating func readTrigger(_ key: String, _ rule: RuleContext) -> Trigger? {
    guard let value = rule.fields[key] else { return nil }
    switch key {
    case "if", "unless": return readCondition(value, isMet: key == "if", rule)
    case "missing": return fact(value, [.date], rule).map { .missing($0) }
    case "date": return readDate(value, rule)
    case "each", "any", "run": return readOccurrences(key, value, rule)
    case "below": return readSum(value, bound: "least", rule)
    case "above": return readSum(value, bound: "most", rule)
    case "rate":
      guard let (part, whole) = readOperands(value, "rate", rule), let bound = readRateBound(rule) else { return nil }
      return .compare(Measure(part: part, whole: whole, isRate: true), bound)
    default:
      guard let (part, whole) = readOperands(value, "ratio", rule) else { return nil }
      return .ratio(part: part, whole: whole)
    }
  }

  /// What to say of a rule that counts in another way how late something is that has to be there by a day.
  private static let overdueAdvice =
    "；date 事项按逾期的天数扣分，写 date、after 和 every，如 date: 事项, after: 截止日的名称, every: 7 days"

  /// Finds the fact that a rule names.
  ///
  /// - Parameters:
  ///   - node: The fact's name.
  ///   - kinds: The kinds that it may be of.
  ///   - rule: The rule.
  ///   - elsewhere: What else a name that is no fact may be, for the finding.
  /// - Returns: The fact; nil if there is a finding about it.
  mutating func fact(_ node: YAMLNode, _ kinds: [Fact.Kind], _ rule: RuleContext, elsewhere: String = "") -> FactID? {
    let name = normalised(node.text ?? "")
    guard let fact = rule.names[name] else {
      let known = rule.names.keys.sorted()
      let others = known.isEmpty ? "" : "；现有的事项有 \(known.prefix(8).joined(separator: "、"))"
      let hint = offer(hints.likely(for: name, among: known)) ?? "\(elsewhere)，请先在 facts 中写明\(others)"
      fault(node, "本指标没有事项\(quoted(name))\(hint)")
      return nil
    }
    guard !faultyFacts.contains(fact) else { return nil }
    guard kinds.contains(facts[Int(fact.index)].kind) else {
      let isOverdue =
        facts[Int(fact.index)].kind == .date && ["late", "every"].contains { rule.fields[$0] != nil }
      fault(
        node,
        "事项\(quoted(name))的 kind 应是 \(kinds.map { "\($0)" }.joined(separator: " 或 "))"
          + (isOverdue ? RubricReader.overdueAdvice : ""))
      return nil
    }
    return fact
  }

  private mutating func readCondition(_ value: YAMLNode, isMet: Bool, _ rule: RuleContext) -> Trigger? {
    guard let word = rule.fields["is"] else {
      return fact(value, [.yesno], rule).map { .yesno($0, is: isMet) }
    }
    guard let fact = fact(value, [.choice], rule) else { return nil }
    return readWords(word, of: fact).map { .choice(fact, is: $0, not: !isMet) }
  }

  /// Reads the options of a fact that `is` names, one or several; returns nil if one of them is not an option.
  private mutating func readWords(_ node: YAMLNode, of fact: FactID) -> [TagID]? {
    let text = factTexts[Int(fact.index)]
    guard !text.options.isEmpty else {
      fault(node, "事项\(quoted(text.name))没有 options，is 无从比较；请在 facts 中写明可填的词，如 options: [及时, 不及时]")
      return nil
    }
    let words = node.elements ?? [node]
    if words.isEmpty { fault(node, "is 应写出一个或几个选项") }
    var tags: [TagID] = []
    for word in words {
      let key = normalised(word.text ?? "")
      let tag = tag(key)
      if text.optionTags.contains(tag) {
        tags.append(tag)
      } else {
        let hint = offer(hints.likely(for: key, among: text.options)) ?? ""
        fault(word, "\(quoted(key))不在 options 中：\(text.options.joined(separator: "、"))\(hint)")
      }
    }
    return tags.isEmpty || tags.count < words.count ? nil : tags
  }

  private mutating func readDate(_ value: YAMLNode, _ rule: RuleContext) -> Trigger? {
    let after = rule.fields["after"]
    let before = rule.fields["before"]
    guard let limit = after ?? before, (after == nil) != (before == nil), let name = limit.text, !name.isEmpty else {
      fault(rule.node, "date 应配 after 或 before 之一，其值是 assessment.yaml 中 dates 的名称")
      return nil
    }
    let key = after == nil ? "before" : "after"
    guard parseMoment(normalised(name)) == nil else {
      fault(limit, "\(key) 写 dates 里的名称，不写日期：请在 assessment.yaml 的 dates 中给\(quoted(name))起一个名称，这里写那个名称")
      return nil
    }
    guard let fact = fact(value, [.date], rule) else { return nil }
    let date = NamedDateID(dateNames.index(of: normalised(name)))
    guard let every = rule.fields["every"] else { return after == nil ? .before(fact, date) : .after(fact, date) }
    guard after != nil else {
      fault(every, "every 按逾期的时间计算，要与 after 同用；早于某一天的只算一次")
      return nil
    }
    return readDelay(every, rule).map { .after(fact, date, every: $0) }
  }

  /// Reads the periods in which it is counted how late a date is.
  private mutating func readDelay(_ every: YAMLNode, _ rule: RuleContext) -> Limit? {
    if rule.fields["zero"] != nil {
      fault(every, "every 只能与 deduct 或 award 同用：zero 使本项得 0 分，晚多久都一样")
      return nil
    }
    guard let period = readLimit(every) else { return nil }
    guard !period.needsTime else {
      fault(every, "date 事项按日计算，every 应写几天（days）或几个工作日（workdays），如 7 days；按小时或分钟计算的，请把事项改为 event")
      return nil
    }
    return period
  }

  private mutating func readOccurrences(_ key: String, _ value: YAMLNode, _ rule: RuleContext) -> Trigger? {
    let fact = fact(value, [.event], rule)
    let filter = readFilter(rule, of: fact)
    var length: Int?
    if key == "run", let node = rule.fields.required("length", findings: &findings) {
      length = node.text.flatMap(parseCount).flatMap { $0 > 0 ? Int($0) : nil }
      if length == nil { fault(node, "length 应是正整数") }
    }
    guard let fact, let filter else { return nil }
    switch key {
    case "each": return readCounting(rule, filter).map { .each(fact, filter, $0) }
    case "any": return .any(fact, filter)
    default: return length.map { .run(fact, filter, length: $0) }
    }
  }

  private mutating func readFilter(_ rule: RuleContext, of fact: FactID?) -> Filter? {
    var tags: [TagID] = []
    if let node = rule.fields["is"], let fact {
      guard let words = readWords(node, of: fact) else { return nil }
      tags = words
    }
    if let open = rule.fields["open"], open.text != "true" { fault(open, "open 只能写 true") }
    let late = rule.fields["late"]
    let ontime = rule.fields["ontime"]
    guard late == nil || ontime == nil else {
      fault(rule.node, "late 与 ontime 不能同用")
      return nil
    }
    var timing: Filter.Timing?
    if let node = late ?? ontime {
      guard let limit = readLimit(node) else { return nil }
      timing = late == nil ? .ontime(limit) : .late(limit)
    }
    return Filter(tags: tags, isOpen: rule.fields["open"] != nil, timing: timing)
  }

  /// Reads which occurrences, or which periods of their lateness, an `each` counts.
  private mutating func readCounting(_ rule: RuleContext, _ filter: Filter) -> Counting? {
    let from = rule.fields["from"]
    guard let every = rule.fields["every"] else {
      guard let from else { return .all }
      if let first = from.text.flatMap(parseCount), first > 0 { return .from(first) }
      fault(from, "from 应是正整数：从第几次起计算，如 from: 3")
      return nil
    }
    if let from { fault(from, "from 与 every 不能同用") }
    guard case .late(let limit) = filter.timing else {
      if rule.fields["late"] == nil { fault(every, "every 按逾期的时间计算，要与 late 同用，如 late: 3 workdays, every: 1 workdays") }
      return nil
    }
    guard let period = readLimit(every), from == nil else { return nil }
    guard period.needsTime == limit.needsTime else {
      fault(every, "every 与 late 应同是按日（workdays、days），或同是按时（hours、minutes）")
      return nil
    }
    return .every(period)
  }

  private mutating func readLimit(_ node: YAMLNode) -> Limit? {
    if let limit = node.text.flatMap({ Limit($0) }) { return limit }
    let isName = node.text.map { !$0.contains(where: \.isNumber) } ?? false
    let name = isName ? "；到 dates 中的某一天为止的，用 date 事项，规则写 date: 事项, after: 日期名" : ""
    fault(node, "期限\(quoted(node.text ?? "…"))应写成 3 workdays、10 days、24 hours 或 30 minutes 这样\(name)")
    return nil
  }
}
