import ContentFiles
import Diagnostics
import Rubric
import Tabular

extension AssessmentPlanReader {
  /// The words by which an empty form says that nobody has approved yet.
  private static let placeholders: Set<String> = [
    "未审定", "待审定", "尚未审定", "未审批", "待审批", "尚未审批", "未批准", "待批准", "未定", "待定", "无", "暂无", "草稿", "待填", "待补", "没有",
    "否", "tbd", "todo", "na", "none", "null", "false", "no", "draft",
  ]

  /// Returns true if a text names nobody: it has no letter, or is one of the words of an empty form, whatever signs and
  /// white space it is written with.
  private static func isPlaceholder(_ text: String) -> Bool {
    let letters = normalised(text).lowercased().unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic && !scalar.properties.isDefaultIgnorableCodePoint
    }
    return letters.isEmpty || placeholders.contains(String(String.UnicodeScalarView(letters)))
  }

  /// Reads `approval`, which names who approved and when; anything less is no approval.
  mutating func readApproval(_ node: YAMLNode, rounds: [AssessmentPlan.Round]) -> AssessmentPlan.Approval? {
    guard let fields = fields(node, .approval) else { return nil }
    let given = require(["by", "date"], of: fields, "approval", open: "还没有审定的，请删去整个 approval")
    let by = text("by", fields)
    if let by, AssessmentPlanReader.isPlaceholder(by), let node = fields["by"] {
      fault(node, "by \(quoted(by))不是审定的机构或人；还没有审定的，请删去整个 approval")
    }
    let date = fields["date"].flatMap { $0.isBlank ? nil : readDay($0) }
    let document = text("document", fields)
    let (round, isKnown) = readRound(fields, rounds)
    guard given, isKnown, let by, !AssessmentPlanReader.isPlaceholder(by), let date else { return nil }
    return AssessmentPlan.Approval(by: by, date: date, document: document, round: round)
  }

  /// Reads `round` of an approval: the round whose results were approved, by its id.
  private mutating func readRound(
    _ fields: YAMLFields, _ rounds: [AssessmentPlan.Round]
  ) -> (index: Int?, isKnown: Bool) {
    guard let id = text("round", fields), let node = fields["round"] else { return (nil, true) }
    if let index = rounds.firstIndex(where: { $0.id == id }) { return (index, true) }
    fault(node, "round \(quoted(id))不是 rounds 中的轮次，应是 \(rounds.map(\.id).joined(separator: "、")) 之一")
    return (nil, false)
  }

  /// Reads `publication`, whose day may not precede that of the approval.
  mutating func readPublication(_ node: YAMLNode, approved: Day?) -> AssessmentPlan.Publication? {
    guard let fields = fields(node, .publication) else { return nil }
    let given = require(["date", "show"], of: fields, "publication", open: "还没有公布的，请删去整个 publication")
    let show = readShow(fields["show"])
    let date = fields["date"].flatMap { $0.isBlank ? nil : readDay($0) }
    if let date, let approved, date < approved, let node = fields["date"] {
      fault(node, "公布日期 \(date.iso) 早于审定日期 \(approved.iso)，结果应先审定再公布，请核对这两个日期")
    }
    guard given, let date, !show.isEmpty else { return nil }
    return AssessmentPlan.Publication(date: date, show: show)
  }

  private mutating func readShow(_ node: YAMLNode?) -> Set<AssessmentPlan.Publication.Part> {
    guard let node, !node.isBlank else { return [] }
    var show: Set<AssessmentPlan.Publication.Part> = []
    for element in node.elements ?? [node] {
      if let part = element.text.flatMap(AssessmentPlan.Publication.Part.init) {
        show.insert(part)
      } else {
        let words = AssessmentPlan.Publication.Part.allCases.map(\.rawValue).joined(separator: "、")
        fault(element, "show 中的\(quoted(element.text ?? "…"))不能识别，可用 \(words)")
      }
    }
    return show
  }

  /// Returns the text of a key without outer white space, nil if it is not given or blank.
  private mutating func text(_ key: String, _ fields: YAMLFields) -> String? {
    guard let text = fields.text(key, findings: &findings) else { return nil }
    let scalars = text.unicodeScalars
    let inner = scalars.drop { $0.properties.isWhitespace }
    let end = inner.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(inner[...$0]) }
  }

  /// Returns true if a form has all its keys; otherwise says which of them it lacks, and which it has.
  ///
  /// A key with an empty value counts as absent.
  private mutating func require(_ keys: [String], of fields: YAMLFields, _ what: String, open: String) -> Bool {
    let missing = keys.filter { fields[$0].map(\.isBlank) ?? true }
    guard !missing.isEmpty else { return true }
    // A misspelt key has a finding of its own.
    let wanting = missing.filter { fields[$0] != nil || fields.isMissing($0) }
    guard !wanting.isEmpty else { return false }
    let words = wanting.map { quoted($0) }.joined(separator: "和")
    let given = keys.filter { !missing.contains($0) }
    fault(
      fields.node,
      given.isEmpty
        ? "\(what) 是空的，应写明\(words)；\(open)"
        : "\(what) 只写了一半：有\(given.map { quoted($0) }.joined(separator: "和"))，缺少\(words)；请补上，\(open)")
    return false
  }
}

extension YAMLNode {
  /// True if the node holds nothing: blank text, or a sequence or mapping without elements.
  fileprivate var isBlank: Bool {
    if let elements { return elements.isEmpty }
    if let pairs { return pairs.isEmpty }
    return text.map { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) } ?? true
  }
}
