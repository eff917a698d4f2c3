import ContentFiles
package import Diagnostics

/// The editors' notes on the policies, from `policies/notes.yaml`, which may be missing (formats §1).
package struct PolicyNotes: Sendable {
  /// A document that the policies rely on and that is not on the site.
  package struct Missing: Sendable, Hashable {
    /// The title as it is cited, without 《》.
    package let title: String
    /// The note on it.
    package let note: String?
  }

  /// A note on a policy, or on one of its articles (编者注).
  package struct Note: Sendable {
    /// The policy's id.
    package let policy: String
    /// The place of the id.
    package let policyPlace: Location
    /// The number of the article; nil for the policy as a whole.
    package let article: Int?
    /// The place of the number, or of the note if there is none.
    package let articlePlace: Location
    /// The text of the note.
    package let text: String
  }

  /// The documents that are not on the site, in the order written.
  package private(set) var missing: [Missing] = []
  /// The notes, in the order written.
  package private(set) var notes: [Note] = []

  /// Creates notes without content.
  package init() {}

  /// Reads `policies/notes.yaml`.
  static func read(_ folder: ContentFolder, findings: inout Findings) -> PolicyNotes {
    let path = "policies/notes.yaml"
    var result = PolicyNotes()
    guard (try? folder.list("policies"))?.contains(where: { $0.name == "notes.yaml" }) ?? false,
      let bytes = folder.yaml(path, findings: &findings),
      let root = YAMLDocument(bytes, path: path, findings: &findings)?.root,
      let fields = YAMLFields(root, .notes, findings: &findings)
    else { return result }
    for node in entries(fields, "missing", findings: &findings) {
      if let missing = Missing(node, findings: &findings) { result.missing.append(missing) }
    }
    for node in entries(fields, "notes", findings: &findings) {
      if let note = Note(node, findings: &findings) { result.notes.append(note) }
    }
    return result
  }

  private static func entries(_ fields: YAMLFields, _ key: String, findings: inout Findings) -> [YAMLNode] {
    guard let node = fields[key] else { return [] }
    if let elements = node.elements { return elements }
    findings.add(Diagnostic(.yamlInvalid, at: node.location, "\(quoted(key))应是一列，每项以“- ”起首"))
    return []
  }
}

extension PolicyNotes.Missing {
  fileprivate init?(_ node: YAMLNode, findings: inout Findings) {
    guard let fields = YAMLFields(node, .missing, findings: &findings) else { return nil }
    note = fields.text("note", findings: &findings)
    guard let title = fields.filled("title", findings: &findings) else { return nil }
    self.title = title
  }
}

extension PolicyNotes.Note {
  fileprivate init?(_ node: YAMLNode, findings: inout Findings) {
    guard let fields = YAMLFields(node, .note, findings: &findings) else { return nil }
    var article: Int?
    if let place = fields["article"] {
      article = place.text.flatMap(parseCount).map { Int($0) }
      if article ?? 0 < 1 {
        findings.add(Diagnostic(.yamlInvalid, at: place.location, "\(quoted("article"))应是条的序号，如 7"))
        return nil
      }
    }
    self.article = article
    articlePlace = fields["article"]?.location ?? node.location
    policyPlace = fields["policy"]?.location ?? node.location
    let policy = fields.filled("policy", findings: &findings)
    let text = fields.filled("text", findings: &findings)
    guard let policy, let text else { return nil }
    self.policy = policy
    self.text = text
  }
}

extension YAMLFields {
  /// Returns the text of a required key; a missing or blank one is a finding.
  fileprivate func filled(_ key: String, findings: inout Findings) -> String? {
    guard let value = self[key] else {
      findings.add(.missingValue(node.location, key))
      return nil
    }
    guard let text = text(key, findings: &findings) else { return nil }
    if !text.allSatisfy(\.isWhitespace) { return text }
    findings.add(.missingValue(value.location, key))
    return nil
  }
}
