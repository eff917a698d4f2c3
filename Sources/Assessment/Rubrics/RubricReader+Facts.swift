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
      let fact = FactID(facts.count)
      names[name] = fact
      let before = findings.all.count
      readFact(pair.value, name: name)
      if findings.all.count > before { faultyFacts.insert(fact) }
    }
    return names
  }

  private mutating func readFact(_ node: YAMLNode, name: String) {
    let fields = fields(node, "事项\(quoted(name))", ["kind", "ask", "started", "finished", "options", "cap", "absent"])
    _ = fields?.required("kind", findings: &findings)
    let kind = fields?.choice(
      "kind",
      ["yesno": Fact.Kind.yesno, "choice": .choice, "number": .number, "date": .date, "event": .event],
      findings: &findings)
    let options = (fields?.texts("options", areWords: true, findings: &findings) ?? []).map { normalised($0) }
    for option in options { _ = tags.index(of: option) }
    var cap: Int64?
    var absent = Value.none
    // What else a fact of unknown kind may hold cannot be told.
    if let fields, let kind {
      let hasOptions = readOptions(fields, options, kind: kind)
      if let node = fields["cap"] {
        cap = node.text.flatMap(parseNumber)
        if kind != .number || cap == nil { fault(node, "cap 应是数字，且只用于 number 事项") }
      }
      if hasOptions, let node = fields["absent"] { absent = readAbsent(node, kind: kind, options: options) }
    }
    facts.append(Fact(kind ?? .event, cap: cap, absent: absent))
    factTexts.append(
      RubricBook.FactText(
        name: name, ask: fields?.text("ask", findings: &findings),
        started: fields?.text("started", findings: &findings), finished: fields?.text("finished", findings: &findings),
        options: options, item: currentItem))
  }

  /// Checks a fact's options and returns whether they can be used, as those of every kind but choice can.
  private mutating func readOptions(_ fields: YAMLFields, _ options: [String], kind: Fact.Kind) -> Bool {
    if kind != .choice {
      if let extra = fields["options"] { fault(extra, "只有 choice 事项才有 options") }
      return true
    }
    let isSound = !options.isEmpty && Set(options).count == options.count && !options.contains("")
    // What is no list of texts is a finding already, and so is a misspelt key.
    let isList = fields["options"].map { node in node.elements?.allSatisfy { $0.text != nil } ?? false }
    if !isSound, isList ?? fields.isMissing("options") {
      fault(fields["options"] ?? fields.node, "choice 事项的 options 应列出至少一个选项，且不重复")
    }
    return isSound
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
