import Diagnostics
import Rubric
import Tabular

extension RubricReader {
  /// Reads an item's facts and returns them by normalised name.
  mutating func readFacts(_ node: YAMLNode) -> [String: FactID] {
    guard let pairs = node.pairs else {
      fault(node, "facts 应是“事项: {kind: …}”的形式")
      return [:]
    }
    var names: [String: FactID] = [:]
    for pair in pairs {
      let name = normalised(pair.key.text ?? "")
      guard !name.isEmpty, names[name] == nil else {
        fault(pair.key, name.isEmpty ? "事项应有名称" : "事项\(quoted(name))重复出现")
        continue
      }
      // Reserved even when the fact is faulty, so that rules about it raise no further finding.
      names[name] = FactID(facts.count)
      readFact(pair.value, name: name)
    }
    return names
  }

  private mutating func readFact(_ node: YAMLNode, name: String) {
    let fields = fields(node, "事项\(quoted(name))", ["kind", "ask", "options", "cap", "absent"])
    _ = fields?.required("kind", findings: &findings)
    let kind =
      fields?.choice(
        "kind",
        ["yesno": Fact.Kind.yesno, "choice": .choice, "number": .number, "date": .date, "event": .event],
        findings: &findings) ?? .event
    let options = (fields?.texts("options", findings: &findings) ?? []).map { normalised($0) }
    if kind == .choice, options.isEmpty || Set(options).count < options.count || options.contains("") {
      fault(fields?["options"] ?? node, "choice 事项的 options 应列出至少一个选项，且不重复")
    } else if kind != .choice, let extra = fields?["options"] {
      fault(extra, "只有 choice 事项才有 options")
    }
    for option in options { _ = tags.index(of: option) }
    var cap: Int64?
    if let node = fields?["cap"] {
      cap = node.text.flatMap(parseNumber)
      if kind != .number || cap == nil { fault(node, "cap 应是数字，且只用于 number 事项") }
    }
    facts.append(
      Fact(kind, cap: cap, absent: fields?["absent"].map { readAbsent($0, kind: kind, options: options) } ?? .none))
    factTexts.append(
      RubricBook.FactText(
        name: name, ask: fields?.text("ask", findings: &findings), options: options, item: currentItem))
  }

  private mutating func readAbsent(_ node: YAMLNode, kind: Fact.Kind, options: [String]) -> Value {
    let key = normalised(node.text ?? "")
    switch kind {
    case .yesno: if let answer = parseYesNo(key) { return .yes(answer) }
    case .choice: if options.contains(key) { return .tag(TagID(tags.index(of: key))) }
    case .number: if let number = parseNumber(key) { return .number(number) }
    case .date:
      if let day = parseISODay(key) { return .day(day) }
      if parseYesNo(key) == false { return .never }
    case .event:
      fault(node, "event 事项没有记录即为没有发生，不能写 absent")
      return .none
    }
    fault(node, "\(quoted(key))不能作为此事项的 absent")
    return .none
  }
}
