import ContentFiles
package import Diagnostics
import Registers
import RubricBooks
import Tabular

/// The reader of `responsibility.yaml`; faulty parts are reported and left out.
struct ResponsibilityReader {
  private let rubrics: [RubricBook]
  /// The dates that assessments name; nil if that cannot be told.
  let dateNames: Set<String>?
  private var result = Responsibility()
  var findings = Findings()
  private var hints = Hints()

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - rubrics: The rubrics whose items duties may name; none if they are not to be checked.
  ///   - dateNames: The dates that assessments name; nil if they are not to be checked.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The content of the file; nil if there is no file, or nothing of it can be used.
  static func read(
    _ folder: ContentFolder, rubrics: [RubricBook], dateNames: Set<String>?, findings: inout Findings
  ) -> Responsibility? {
    let path = Responsibility.path
    guard let bytes = folder.yaml(path, findings: &findings),
      let document = YAMLDocument(bytes, path: path, findings: &findings)
    else { return nil }
    guard let root = document.root, !root.isNull else {
      findings.add(Diagnostic(.missingValue, at: Location(path), "文件是空的，应写明 title、roles 和 duties"))
      return nil
    }
    var reader = ResponsibilityReader(rubrics: rubrics, dateNames: dateNames)
    reader.read(root)
    findings.add(reader.findings)
    return reader.result
  }

  /// Reads the ids of the situations that the file gives, whatever else is wrong with it.
  static func situations(_ folder: ContentFolder) -> [String] {
    // Faults are found when the file is read as a whole.
    var ignored = Findings()
    let path = Responsibility.path
    guard let bytes = folder.yaml(path, findings: &ignored),
      let root = YAMLDocument(bytes, path: path, findings: &ignored)?.root
    else { return [] }
    func value(_ key: String, of node: YAMLNode) -> YAMLNode? { node.pairs?.first { $0.key.text == key }?.value }
    let situations = value("accountability", of: root).flatMap { value("situations", of: $0) }?.elements ?? []
    return situations.compactMap { value("id", of: $0)?.text }
  }

  private init(rubrics: [RubricBook], dateNames: Set<String>?) {
    self.rubrics = rubrics
    self.dateNames = dateNames
  }

  private mutating func read(_ root: YAMLNode) {
    guard let fields = fields(root, .responsibility) else { return }
    result.title = required("title", fields, of: Responsibility.path + " ") ?? ""
    if let letter = fields.text("letter", findings: &findings), let node = fields["letter"] {
      result.letter = RubricBook.Citation(
        basis: RubricBook.Basis(policy: letter, article: nil, clause: nil), place: node.location)
    }
    result.signing = fields.text("signing", findings: &findings)
    if fields["signers"] != nil {
      result.signers = Set(fields.texts("signers", findings: &findings).map { normalised($0) })
    }
    for key in ["roles", "duties"] where fields[key] == nil {
      findings.add(.missing(key, of: Responsibility.path + " ", at: fields.node.location))
    }
    var ids: Set<String> = []
    for node in elements("roles", fields) { readRole(node, seen: &ids) }
    for node in elements("duties", fields) { readDuty(node, roles: ids) }
    if fields["letter"] == nil, let first = result.duties.lazy.flatMap(\.letter).first {
      findings.add(Diagnostic(.missingValue, at: first.place, "这里列出了责任书条款，但没有写明 letter（责任书的制度 id），请填写"))
    }
    if let node = fields["accountability"] { readAccountability(node) }
  }

  private mutating func readRole(_ node: YAMLNode, seen: inout Set<String>) {
    guard let fields = fields(node, .role) else { return }
    let id = readID(fields, of: "角色", seen: &seen)
    let name = required("name", fields, of: "角色")
    let basis = fields["basis"].flatMap { readBasis($0) }
    let isOfUnits = fields.choice("units", ["true": true, "false": false], findings: &findings) ?? false
    if let id, let name {
      result.roles.append(Responsibility.Role(id: id, name: name, basis: basis, isOfUnits: isOfUnits))
    }
  }

  private mutating func readDuty(_ node: YAMLNode, roles: Set<String>) {
    guard let fields = fields(node, .duty) else { return }
    let role = required("role", fields, of: "职责")
    if let role, let place = fields["role"]?.location, !roles.contains(role) {
      findings.add(.unknownRole(place, role, meant: hints.likely(for: role, among: result.roles.map(\.id))))
    }
    let text = required("text", fields, of: "职责")
    let basis = requiredBasis(fields, of: "职责")
    let items = readItems(fields)
    let letter = readLetter(fields)
    let title = fields.text("title", findings: &findings)
    let timings = readTimings(fields)
    let named = readNamed(fields)
    guard let role, let text, let basis else { return }
    result.duties.append(
      Responsibility.Duty(
        role: role, text: text, basis: basis, items: items, letter: letter, title: title, timings: timings,
        named: named))
  }

  private mutating func readAccountability(_ node: YAMLNode) {
    guard let fields = fields(node, .accountability) else { return }
    result.lead = elements("lead", fields).compactMap { readStatement($0, .sentence) }
    var ids: Set<String> = []
    for node in elements("situations", fields) {
      guard let read = readSituation(node, seen: &ids) else { continue }
      result.situations.append(read)
    }
    result.measures = elements("measures", fields).compactMap { readStatement($0, .sentence) }
    result.veto = elements("veto", fields).compactMap { readStatement($0, .vetoSentence) }
    result.audit = elements("audit", fields).compactMap { readStatement($0, .auditSentence) }
  }

  private mutating func readStatement(_ node: YAMLNode, _ table: KeyTable) -> Responsibility.Statement? {
    fields(node, table).flatMap { readStatement($0, of: table.name, id: nil) }
  }

  private mutating func readSituation(_ node: YAMLNode, seen: inout Set<String>) -> Responsibility.Statement? {
    let what = KeyTable.situation.name
    guard let fields = fields(node, .situation) else { return nil }
    let id = readID(fields, of: what, seen: &seen)
    let statement = readStatement(fields, of: what, id: id)
    return id == nil ? nil : statement
  }

  private mutating func readStatement(
    _ fields: YAMLFields, of what: String, id: String?
  ) -> Responsibility.Statement? {
    let text = required("text", fields, of: what)
    let basis = requiredBasis(fields, of: what)
    let items = readItems(fields)
    let note = fields.text("note", findings: &findings)
    guard let text, let basis else { return nil }
    return Responsibility.Statement(id: id, text: text, basis: basis, items: items, note: note)
  }
}

// The values of single keys.
extension ResponsibilityReader {
  private mutating func fields(_ node: YAMLNode, _ table: KeyTable) -> YAMLFields? {
    YAMLFields(node, table, findings: &findings)
  }

  /// Returns the elements of a key's sequence, none if it is not given; anything else is a finding.
  private mutating func elements(_ key: String, _ fields: YAMLFields) -> [YAMLNode] {
    guard let node = fields[key] else { return [] }
    if let elements = node.elements { return elements }
    findings.add(Diagnostic(.yamlInvalid, at: node.location, "\(quoted(key))应是一列，每项以短横线“- ”开头"))
    return []
  }

  /// Returns a key's text; a missing or blank one is a finding.
  private mutating func required(_ key: String, _ fields: YAMLFields, of what: String) -> String? {
    guard let node = fields[key] else {
      findings.add(.missing(key, of: what, at: fields.node.location))
      return nil
    }
    guard let text = fields.text(key, findings: &findings) else { return nil }
    if text.contains(where: { !$0.isWhitespace }) { return text }
    findings.add(.missing(key, of: what, at: node.location))
    return nil
  }

  /// Reads an id, which has to be fit for an anchor and unlike all others.
  private mutating func readID(_ fields: YAMLFields, of what: String, seen: inout Set<String>) -> String? {
    guard let id = required("id", fields, of: what), let node = fields["id"] else { return nil }
    // An invalid id is noted too, so that references to it raise no further finding.
    let isNew = seen.insert(id).inserted
    if isNew, isFileSafe(id) { return id }
    findings.add(
      Diagnostic(
        .yamlInvalid, at: node.location,
        isNew
          ? "id \(quoted(id))只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符"
          : "\(what)的 id \(quoted(id))重复，每个 id 只能用一次"))
    return nil
  }

  private mutating func requiredBasis(_ fields: YAMLFields, of what: String) -> RubricBook.Citation? {
    if let node = fields["basis"] { return readBasis(node) }
    findings.add(.missing("basis", of: what, at: fields.node.location))
    return nil
  }

  private mutating func readBasis(_ node: YAMLNode) -> RubricBook.Citation? {
    guard let fields = fields(node, .basis) else { return nil }
    let policy = required("policy", fields, of: "依据")
    let article = fields["article"].flatMap { readNumber($0, "article") }
    let clause = fields["clause"].flatMap { readNumber($0, "clause") }
    guard let policy else { return nil }
    return RubricBook.Citation(
      basis: RubricBook.Basis(policy: policy, article: article, clause: clause), place: node.location)
  }

  private mutating func readNumber(_ node: YAMLNode, _ key: String) -> Int? {
    if let number = node.text.flatMap(parseCount), number > 0 { return Int(number) }
    findings.add(Diagnostic(.yamlInvalid, at: node.location, "\(quoted(key))应是正整数"))
    return nil
  }

  /// Reads the ids of items; an id that no rubric has is a finding.
  private mutating func readItems(_ fields: YAMLFields) -> [String] {
    elements("items", fields).compactMap { node in
      guard let id = node.text else {
        findings.add(Diagnostic(.yamlInvalid, at: node.location, "“items”应是一列指标编号，如 [\"5.1\", \"5.2\"]"))
        return nil
      }
      if rubrics.isEmpty || rubrics.contains(where: { $0.item(id) != nil }) { return id }
      let hint = offer(hints.likely(for: id, among: rubrics.flatMap { $0.items.map(\.id) }))
      findings.add(
        Diagnostic(.unknownItem, at: node.location, "评分细则中没有指标\(quoted(id))" + (hint ?? "，请核对指标编号")))
      return nil
    }
  }

  /// Reads the numbers of the letter's clauses.
  private mutating func readLetter(_ fields: YAMLFields) -> [Responsibility.LetterClause] {
    elements("letter", fields).compactMap { node in
      readNumber(node, "letter").map { Responsibility.LetterClause(number: $0, place: node.location) }
    }
  }
}

extension DiagnosticCode {
  /// A duty names a role that is not defined.
  package static let unknownRole = DiagnosticCode("unknown-role", .error)
}

extension Diagnostic {
  fileprivate static func missing(_ key: String, of what: String, at place: Location) -> Diagnostic {
    Diagnostic(.missingValue, at: place, "\(what)缺少\(quoted(key))，请填写")
  }

  fileprivate static func unknownRole(_ place: Location, _ role: String, meant: [String]) -> Diagnostic {
    Diagnostic(.unknownRole, at: place, "roles 中没有角色\(quoted(role))" + (offer(meant) ?? "，请先在 roles 中写明"))
  }
}
