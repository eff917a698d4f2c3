import ContentFiles
import Diagnostics
import Rubric
import Tabular

extension RubricReader {
  /// Reads the facts of an item or a dimension.
  ///
  /// - Parameters:
  ///   - node: The facts.
  ///   - shared: The facts of the item's dimension by normalised name.
  /// - Returns: The facts by normalised name, those of the dimension included.
  mutating func readFacts(_ node: YAMLNode, besides shared: [String: FactID] = [:]) -> [String: FactID] {
    guard let pairs = node.pairs else {
      fault(node, "facts 应是“事项: {kind: …}”的形式")
      return shared
    }
    var names = shared
    for pair in pairs {
      let name = normalised(pair.key.text ?? "")
      guard !name.isEmpty, names[name] == nil else {
        fault(
          pair.key,
          name.isEmpty
            ? "事项应有名称"
            : shared[name] == nil
              ? "事项\(quoted(name))重复出现" : "所属的方面已有事项\(quoted(name))，本指标的规则可以直接用它；另一件事请换一个名称")
        continue
      }
      if ChecklistWord.isReserved(name) {
        fault(pair.key, "事项不能叫作\(quoted(name))：核对表的列名用这个词表示别的内容，请换一个名称")
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
    let fields = fields(node, .fact, what: "事项\(quoted(name))")
    _ = fields?.required("kind", findings: &findings)
    let kind = fields?.choice("kind", RubricWords.kinds, findings: &findings)
    let options = (fields?.texts("options", areWords: true, findings: &findings) ?? []).map { normalised($0) }
    let optionTags = options.map { tag($0) }
    var cap: Int64?
    var absent = Fact(kind ?? .event).absent
    var within: [String] = []
    // The other keys of a fact of unknown kind cannot be judged.
    if let fields, let kind {
      let hasOptions = readOptions(fields, optionTags, kind: kind)
      if let node = fields["cap"] {
        cap = node.text.flatMap(parseNumber)
        if kind != .number || cap == nil { fault(node, "cap 应是数字，且只用于 number 事项") }
      }
      if hasOptions, let node = fields["absent"] { absent = readAbsent(node, kind: kind, options: optionTags) }
      checkDayNames(fields)
      within = readWithin(fields, kind: kind)
    }
    facts.append(Fact(kind ?? .event, cap: cap, absent: absent))
    factTexts.append(
      RubricBook.FactText(
        name: name, ask: fields?.text("ask", findings: &findings),
        started: fields?.text("started", findings: &findings), finished: fields?.text("finished", findings: &findings),
        options: options, optionTags: optionTags, within: within,
        isOffices: fields.map { readFlag("office", $0) } ?? false, subject: currentSubject))
  }

  /// Returns the tag of an option; inner white space does not matter.
  mutating func tag(_ word: String) -> TagID { TagID(tags.index(of: word, key: spaceless(word))) }

  /// Checks that the names for the two days of an event differ from each other and from those of the register's
  /// other columns.
  private mutating func checkDayNames(_ fields: YAMLFields) {
    var seen: Set<String> = []
    for (key, own) in [("started", EvidenceColumn.start), ("finished", .done)] {
      guard let node = fields[key], let name = node.text.map({ normalised($0) }) else { continue }
      if let column = EvidenceColumn.schema.column(named: name), column != own.rawValue {
        fault(node, "\(key) 不能是\(quoted(name))，登记表已有这样一列；请换一个名称")
      } else if !seen.insert(name).inserted {
        fault(node, "started 与 finished 不能同名")
      }
    }
  }

  /// Checks a fact's options and returns true if they can be used: a choice has to have some, an event may.
  private mutating func readOptions(_ fields: YAMLFields, _ options: [TagID], kind: Fact.Kind) -> Bool {
    guard kind == .choice || kind == .event else {
      if let extra = fields["options"] { fault(extra, "只有 choice 和 event 事项才有 options") }
      return true
    }
    if kind == .event, fields.isMissing("options") { return true }
    let isSound = !options.isEmpty && Set(options).count == options.count && !options.contains(tag(""))
    // Anything but a list of texts is a finding already, and so is a misspelt key.
    let isList = fields["options"].map { node in node.elements?.allSatisfy { $0.text != nil } ?? false }
    if !isSound, isList ?? fields.isMissing("options") {
      fault(fields["options"] ?? fields.node, "\(kind) 事项的 options 应列出至少一个选项，且不重复")
    }
    return isSound
  }

  private mutating func readAbsent(_ node: YAMLNode, kind: Fact.Kind, options: [TagID]) -> Value {
    let key = normalised(node.text ?? "")
    switch kind {
    case .yesno: if let answer = parseYesNo(key) { return .yes(answer) }
    case .choice: if options.contains(tag(key)) { return .tag(tag(key)) }
    case .number: if let number = parseNumber(key) { return .number(number) }
    case .date:
      if let day = parseISODay(key) { return .day(day) }
      if parseYesNo(key) == false { return .never }
    case .event:
      if key == "unknown" { return .none }
      fault(node, "event 事项的 absent 只能写 unknown：没有登记“无”以前视为未知；不写 absent 时，没有记录即为没有发生")
      return .none
    }
    fault(node, "\(quoted(key))不能作为此事项的 absent")
    return .none
  }
}
