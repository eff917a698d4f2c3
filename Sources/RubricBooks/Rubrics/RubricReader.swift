import ContentFiles
import Diagnostics
import Rubric
import Tabular

/// A reader of `rubrics/<id>.yaml` (formats §7), which yields numbers and words.
struct RubricReader {
  let path: String
  var findings = Findings()
  var hints = Hints()
  var facts: [Fact] = []
  var factTexts: [RubricBook.FactText] = []
  /// The facts that cannot be used, so that rules about them raise no further finding.
  var faultyFacts: Set<FactID> = []
  var tags = Interned()
  var dateNames = Interned()
  var quantities = Interned()
  private var items: [ScoringRubric.Item] = []
  private var itemTexts: [RubricBook.ItemText] = []
  private var dimensions: [ScoringRubric.Dimension] = []
  private var dimensionTexts: [RubricBook.DimensionText] = []
  private var dimensionIDs: Set<String> = []
  private var itemIDs: Set<String> = []
  /// The ids of the dimensions with facts of their own.
  private var dimensionPlaces: [String: YAMLNode] = [:]
  /// The places of the dimensions' weights, by index.
  var weightPlaces: [Location?] = []
  /// True as long as all that the items' points add up to could be read.
  private var arePointsKnown = true
  /// The number of items of the whole rubric, behind which the dimensions are counted.
  private var itemCount = 0
  /// The item, or the dimension counted behind all items, whose facts are being read.
  private(set) var currentSubject = ItemID(0)

  /// Reads a rubric file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - name: The file's name without its ending, which has to be the rubric's id.
  ///   - path: The path for findings.
  ///   - findings: Receives what is wrong.
  /// - Returns: The rubric, nil if nothing can be checked against it; it is returned even if its points do not add
  ///   up.
  static func read(_ bytes: [UInt8], name: String, path: String, findings: inout Findings) -> RubricBook? {
    var reader = RubricReader(path: path)
    let book = reader.read(bytes, name: name)
    findings.add(reader.findings)
    return book
  }

  private init(path: String) { self.path = path }

  /// Adds a finding about a node.
  mutating func fault(_ node: YAMLNode, _ message: String) {
    findings.add(Diagnostic(.rubricInvalid, at: node.location, message))
  }

  /// Reads the keys of a mapping of the rubric.
  mutating func fields(_ node: YAMLNode, _ table: KeyTable, what: String? = nil) -> YAMLFields? {
    YAMLFields(node, table, what: what, invalid: .rubricInvalid, findings: &findings)
  }

  private mutating func read(_ bytes: [UInt8], name: String) -> RubricBook? {
    guard let document = YAMLDocument(bytes, path: path, findings: &findings) else {
      return nil
    }
    guard let root = document.root else {
      findings.add(Diagnostic(.rubricInvalid, at: Location(path), "文件是空的，应写明 id、title、total 和 dimensions"))
      return nil
    }
    guard let fields = fields(root, .rubric) else { return nil }
    let id = readID(fields, seen: [])
    // A draft outside of a content folder's rubrics may have any name.
    if let id, id != name, path.hasPrefix("rubrics/"), let node = fields["id"] {
      fault(node, chineseQuotes(id) ?? "id 是\(quoted(id))，与文件名\(quoted(name))不同；两者应一致")
    }
    _ = fields.required("title", findings: &findings)
    let title = fields.text("title", findings: &findings)
    let total = fields.required("total", findings: &findings).flatMap { readPoints($0) }
    let policy = fields.choice("notApplicable", RubricWords.notApplicable, findings: &findings) ?? .full
    let hasCeiling = fields.choice("ceiling", RubricWords.ceilings, findings: &findings) ?? false
    let levels = readLevels(fields)
    let vetoedLevel = fields.text("vetoedLevel", findings: &findings).map { normalised($0) }
    let ranksWithin = fields.choice("rankWithin", RubricWords.rankings, findings: &findings) ?? false
    let readings = fields.texts("readings", findings: &findings)
    let evaluation = readBasis(fields["evaluation"], "evaluation")
    if let node = fields.required("dimensions", findings: &findings) {
      if let elements = node.elements, !elements.isEmpty {
        itemCount = elements.reduce(0) { count, element in
          count + (element.pairs?.first { $0.key.text == "items" }?.value.elements?.count ?? 0)
        }
        let read = elements.map { readDimension($0) }
        for dimension in read { readItems(dimension) }
        checkDimensionIDs()
      } else {
        fault(node, "dimensions 应至少列出一个方面")
      }
    }
    // What the points add up to is certain without facts and rules.
    guard let total, !findings.hasErrors || arePointsKnown, !dimensionTexts.isEmpty else { return nil }
    let isSound = id != nil && title != nil && !findings.hasErrors
    let book = RubricBook(
      id: id ?? "", title: title ?? "", readings: readings, evaluation: evaluation,
      scoring: ScoringRubric(
        total: total, hasCeiling: hasCeiling, notApplicable: policy, dimensions: dimensions, items: items,
        facts: facts),
      levels: levels, vetoedLevel: vetoedLevel, ranksWithin: ranksWithin,
      hasWeights: weightPlaces.contains { $0 != nil }, dimensions: dimensionTexts, items: itemTexts, facts: factTexts,
      tags: tags.words, dateNames: dateNames.words,
      quantities: quantities.words, digest: RubricDigest.hexadecimal(of: root))
    checkSums(book, fields)
    guard isSound else { return nil }
    return findings.all.contains { $0.code == .rubricInvalid } ? nil : book
  }

  /// A dimension whose facts have been read and whose items have not.
  private struct OpenDimension {
    let fields: YAMLFields?
    let names: [String: FactID]
    let facts: Range<Int>
    let weight: Int64?
    let cap: Points?
    let isBonus: Bool
  }

  /// Reads a dimension with its own facts, which stand before those of all items.
  private mutating func readDimension(_ node: YAMLNode) -> OpenDimension {
    let before = findings.count(.error)
    let fields = fields(node, .dimension)
    let id = fields.flatMap { readID($0, seen: dimensionIDs) }
    if let id { dimensionIDs.insert(id.lowercased()) }
    _ = fields?.required("name", findings: &findings)
    let name = fields?.text("name", findings: &findings)
    let weight = fields.flatMap { readWeight($0) }
    let cap = fields?["cap"].flatMap { readPoints($0) }
    let isBonus = fields.map { readFlag("bonus", $0) } ?? false
    if findings.count(.error) > before { arePointsKnown = false }
    currentSubject = ItemID(itemCount + dimensionTexts.count)
    let first = facts.count
    let names = fields?["facts"].map { readFacts($0) } ?? [:]
    let faults = findings.count(.error)
    dimensionTexts.append(
      RubricBook.DimensionText(
        id: id ?? "", name: name ?? "", categories: fields.flatMap { readCategories($0) }))
    if findings.count(.error) > faults { arePointsKnown = false }
    weightPlaces.append(weight.flatMap { _ in fields?["weight"]?.location })
    if let id, first < facts.count, let place = fields?["id"] { dimensionPlaces[id] = place }
    return OpenDimension(
      fields: fields, names: names, facts: first..<facts.count, weight: weight, cap: cap, isBonus: isBonus)
  }

  private mutating func readItems(_ dimension: OpenDimension) {
    let first = items.count
    if let list = dimension.fields?.required("items", findings: &findings) {
      if let elements = list.elements, !elements.isEmpty {
        for element in elements { readItem(element, of: dimension) }
      } else {
        fault(list, "items 应至少列出一个指标")
        arePointsKnown = false
      }
    } else {
      arePointsKnown = false
    }
    dimensions.append(
      ScoringRubric.Dimension(
        items: first..<items.count, facts: dimension.facts,
        weight: dimension.weight ?? ScoringRubric.Dimension.fullWeight,
        cap: dimension.cap, isBonus: dimension.isBonus))
  }

  /// Checks that no dimension with facts has the id or name of an item, since registers name both in one column.
  private mutating func checkDimensionIDs() {
    let names = Set(itemTexts.flatMap { [$0.id.lowercased(), normalised($0.name).lowercased()] })
    for (id, node) in dimensionPlaces.sorted(by: { $0.key < $1.key }) where names.contains(id.lowercased()) {
      fault(node, "方面有自己的事项，登记表的“指标”要写它的 id，所以 \(quoted(id))不能又是某个指标的 id 或名称，请换一个")
    }
  }

  private mutating func readItem(_ node: YAMLNode, of dimension: OpenDimension) {
    let before = findings.count(.error)
    guard let fields = fields(node, .item) else {
      arePointsKnown = false
      return
    }
    let id = readID(fields, seen: itemIDs)
    if let id { itemIDs.insert(id.lowercased()) }
    _ = fields.required("name", findings: &findings)
    let name = fields.text("name", findings: &findings)
    let points = fields.required("points", findings: &findings).flatMap { readPoints($0) }
    let startsFull = fields.choice("start", RubricWords.starts, findings: &findings) ?? true
    let judging = readJudging(fields)
    let isJudged = judging.map { $0 != .rules }
    let categories = readCategories(fields, within: dimensionTexts[dimensions.count].categories)
    if points == nil || findings.count(.error) > before { arePointsKnown = false }
    currentSubject = ItemID(items.count)
    let firstFact = facts.count
    var rules: [(rule: Rule, text: String?)] = []
    if isJudged ?? false {
      // A bonus begins at 0 in any case, and may say so.
      for key in ["facts", "rules", "start"] where key != "start" || startsFull || !dimension.isBonus {
        if let extra = fields[key] { fault(extra, "由评分人打分（judge）的指标不能再有 \(key)") }
      }
    } else {
      if dimension.isBonus, startsFull {
        fault(fields["start"] ?? node, "加分方面（bonus）的指标从 0 分起，请写 start: zero")
      }
      let names = fields["facts"].map { readFacts($0, besides: dimension.names) } ?? dimension.names
      // If `judge` cannot be read, nobody can tell if rules are missing.
      let mayLackRules = isJudged == nil
      if let list = mayLackRules ? fields["rules"] : fields.required("rules", findings: &findings) {
        if let elements = list.elements, !elements.isEmpty {
          rules = elements.compactMap { readRule($0, facts: names) }
        } else {
          fault(list, "rules 应至少有一条规则；由评分人打分的指标请写 judge: true")
        }
      }
    }
    items.append(
      ScoringRubric.Item(
        points: points ?? .zero, startsFull: startsFull, isJudged: isJudged ?? false, isBonus: dimension.isBonus,
        facts: firstFact..<facts.count, sharedFacts: dimension.facts, rules: rules.map(\.rule)))
    itemTexts.append(
      RubricBook.ItemText(
        id: id ?? "", name: name ?? "", dimension: dimensions.count, categories: categories,
        judging: judging ?? .rules,
        requirement: fields.text("requirement", findings: &findings),
        criterion: fields.text("criterion", findings: &findings), citations: readBasis(fields["basis"]),
        materials: fields.texts("materials", findings: &findings),
        readings: fields.texts("readings", findings: &findings), rules: rules.map(\.text)))
  }

  private mutating func readBasis(_ node: YAMLNode?, _ key: String = "basis") -> [RubricBook.Citation] {
    guard let node else { return [] }
    guard let elements = node.elements else {
      fault(node, "\(key) 应是一列依据，如 [{policy: 制度编号, article: 7}]")
      return []
    }
    return elements.compactMap { element in
      guard let fields = fields(element, .basis),
        fields.required("policy", findings: &findings) != nil,
        let policy = fields.text("policy", findings: &findings)
      else { return nil }
      let numbers = ["article", "clause"].map { key -> Int? in
        guard let node = fields[key] else { return nil }
        guard let number = node.text.flatMap(parseCount), number > 0 else {
          fault(node, "\(quoted(key))应是正整数")
          return nil
        }
        return Int(number)
      }
      return RubricBook.Citation(
        basis: RubricBook.Basis(policy: policy, article: numbers[0], clause: numbers[1]), place: element.location)
    }
  }

  /// Reads an id: a string fit for a file name, different from all others.
  private mutating func readID(_ fields: YAMLFields, seen: Set<String>) -> String? {
    guard let node = fields.required("id", findings: &findings), let id = fields.text("id", findings: &findings) else {
      return nil
    }
    if node.isBareNumber {
      fault(node, "id 应加引号写成 \"\(id)\"，否则 5.10 会被读作 5.1")
    } else if !isFileSafe(id) {
      fault(
        node,
        chineseQuotes(id) ?? "id \(quoted(id))只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符")
    } else if seen.contains(id.lowercased()) {
      fault(node, "id \(quoted(id))重复（不分大小写）；每个 id 只能用一次")
    } else {
      return id
    }
    return nil
  }

  /// Reads points: a number from 0 to 1,000,000 with at most two decimals.
  mutating func readPoints(_ node: YAMLNode) -> Points? {
    if let number = node.text.flatMap(parseNumber), number <= 100_000_000 { return Points(hundredths: number) }
    fault(node, "\(quoted(node.text ?? "…"))应是不小于 0、最多两位小数的分值")
    return nil
  }
}
