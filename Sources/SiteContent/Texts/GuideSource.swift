import ContentFiles
import Diagnostics
package import PolicyText
import Registers
import RubricBooks

/// A self-check guide to an item or a dimension (formats §1).
package struct GuideSource: Sendable {
  /// The file's name without ending.
  package let slug: String
  /// The path relative to the content folder.
  package let path: String
  /// The item it is about; nil if it is about a dimension.
  package let item: String?
  /// The dimension it is about; nil if it is about an item.
  package let dimension: String?
  /// The title.
  package let title: String?
  /// The times at which material is due, in the order written.
  package let dues: [Due]
  /// True if a seal is needed; nil if nothing is said.
  package let needsSeal: Bool?
  /// True if paper is needed; nil if nothing is said.
  package let needsPaper: Bool?
  /// The material to hand in.
  package let form: [String]
  /// The parsed text.
  package let document: PolicyDocument

  /// Reads all guides.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - rubrics: The rubrics whose items and dimensions guides may be about; none if that cannot be told.
  ///   - dateNames: The dates that assessments name; nil if that cannot be told.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The guides, by slug.
  static func readAll(
    _ folder: ContentFolder, rubrics: [RubricBook], dateNames: Set<String>?, findings: inout Findings
  ) -> [GuideSource] {
    markdownFiles(folder, "guides", .guides, findings: &findings).compactMap { slug, path in
      PageSource(folder, path, .guide, findings: &findings).map {
        GuideSource($0, slug: slug, path: path, rubrics: rubrics, dateNames: dateNames, findings: &findings)
      }
    }
  }

  private init(
    _ page: PageSource, slug: String, path: String, rubrics: [RubricBook], dateNames: Set<String>?,
    findings: inout Findings
  ) {
    let fields = page.fields
    self.slug = slug
    self.path = path
    item = fields.text("item", findings: &findings)
    dimension = fields.text("dimension", findings: &findings)
    title = fields.text("title", findings: &findings)
    let isAboutNothing = fields.isMissing("item") && fields.isMissing("dimension")
    if isAboutNothing || (item != nil && dimension != nil) {
      findings.add(
        Diagnostic(
          item == nil ? .missingValue : .yamlInvalid, at: fields["dimension"]?.location ?? Location(path),
          "指南的文件头应写明 item 或 dimension 之一"))
    }
    if let item, let node = fields["item"], !rubrics.isEmpty, rubrics.allSatisfy({ $0.item(item) == nil }) {
      findings.add(Diagnostic(.unknownItem, at: node.location, "评分细则中没有指标\(quoted(item))，请核对指标编号"))
    }
    if let dimension, let node = fields["dimension"], !rubrics.isEmpty,
      !rubrics.contains(where: { $0.dimensions.contains { $0.id == dimension } })
    {
      findings.add(Diagnostic(.unknownItem, at: node.location, "评分细则中没有方面\(quoted(dimension))，请核对方面编号"))
    }
    needsSeal = fields.yesNo("seal", findings: &findings)
    needsPaper = fields.yesNo("paper", findings: &findings)
    form = fields.texts("form", findings: &findings)
    dues = Due.read(fields, names: dateNames, findings: &findings)
    document = page.document(path, findings: &findings)
  }
}

extension YAMLFields {
  /// Returns a key's yes or no, or nil if it is not given; anything else is a finding.
  func yesNo(_ key: String, findings: inout Findings) -> Bool? {
    guard let text = text(key, findings: &findings), let node = self[key] else { return nil }
    if let answer = parseYesNo(text) { return answer }
    findings.add(.badYesNo(node.location, text))
    return nil
  }
}
