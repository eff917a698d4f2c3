import ContentFiles
package import Diagnostics
package import PolicyText
package import Rubric
import RubricBooks

/// A policy document: the fields of its front matter, and its parsed text (formats §1).
package struct PolicySource: Sendable {
  /// The legal status of a policy.
  package enum Status: String, Sendable, CaseIterable {
    /// On trial.
    case trial = "试行"
    /// In force.
    case current = "现行"
    /// No longer in force.
    case repealed = "废止"
  }

  /// The file's name without ending, which names the page.
  package let slug: String
  /// The path relative to the content folder.
  package let path: String
  /// The id that rubrics cite.
  package let id: String
  /// The title.
  package let title: String
  /// The document number (发文字号).
  package let number: String?
  /// The body that issued it.
  package let issuer: String?
  /// The day on which it was issued.
  package let issued: Day?
  /// The first day on which it is in force.
  package let effective: Day?
  /// The status; nil if it is not given.
  package let status: Status?
  /// The body that approved it and the day, in words.
  package let approved: String?
  /// The document it supersedes, as written, which is how pages give it, since it need not be here.
  ///
  /// `PolicyVersions` finds the policies that it means, which titles in texts then no longer mean.
  package let supersedes: String?
  /// The place that says so.
  package let supersedesPlace: Location?
  /// The id of the policy it is an attachment to.
  package let attachmentTo: String?
  /// The place that says so.
  package let attachmentPlace: Location?
  /// The parsed text.
  package let document: PolicyDocument

  /// Reads all policies.
  static func readAll(_ folder: ContentFolder, findings: inout Findings) -> [PolicySource] {
    var policies: [PolicySource] = []
    for (slug, path) in markdownFiles(folder, "policies", .policies, findings: &findings) {
      guard
        let page = PageSource(folder, path, .policy, findings: &findings),
        let policy = PolicySource(page, slug: slug, path: path, findings: &findings)
      else { continue }
      if let twin = policies.first(where: { $0.id == policy.id }) {
        findings.add(
          Diagnostic(
            .duplicatePolicy, at: page.fields["id"]?.location ?? Location(path),
            "id \(quoted(policy.id))已被 \(twin.path) 使用，每件制度的 id 应各不相同"))
      }
      policies.append(policy)
    }
    return policies
  }

  private init?(_ page: PageSource, slug: String, path: String, findings: inout Findings) {
    let fields = page.fields
    for key in ["id", "title"] where fields.isMissing(key) {
      findings.add(Diagnostic(.missingValue, at: Location(path), "制度的文件头缺少\(quoted(key))，请填写"))
    }
    let id = fields.text("id", findings: &findings)
    let title = fields.text("title", findings: &findings)
    self.slug = slug
    self.path = path
    number = fields.text("number", findings: &findings)
    issuer = fields.text("issuer", findings: &findings)
    issued = fields.day("issued", findings: &findings)
    effective = fields.day("effective", findings: &findings)
    status = fields.word("status", Status.allCases, findings: &findings)
    approved = fields.text("approved", findings: &findings)
    supersedes = fields.text("supersedes", findings: &findings)
    supersedesPlace = fields["supersedes"]?.location
    attachmentTo = fields.text("attachment-to", findings: &findings)
    attachmentPlace = fields["attachment-to"]?.location
    document = page.document(path, findings: &findings)
    guard let id, let title else { return nil }
    self.id = id
    self.title = title
  }
}

extension DiagnosticCode {
  /// Two policies have one id.
  package static let duplicatePolicy = DiagnosticCode("duplicate-policy", .error)
}

extension YAMLFields {
  /// Returns a key's date, `YYYY-MM-DD`, or nil if it is not given; anything else is a finding.
  func day(_ key: String, findings: inout Findings) -> Day? {
    guard let text = text(key, findings: &findings), let node = self[key] else { return nil }
    if let day = parseISODay(text) { return day }
    findings.add(.badDate(node.location, text))
    return nil
  }

  /// Returns a key's word out of a closed set, or nil if it is not given; anything else is a finding.
  func word<Word: RawRepresentable<String>>(_ key: String, _ words: [Word], findings: inout Findings) -> Word? {
    guard let text = text(key, findings: &findings), let node = self[key] else { return nil }
    if let word = words.first(where: { $0.rawValue == text }) { return word }
    findings.add(.badChoice(node.location, text, words.map(\.rawValue)))
    return nil
  }
}
