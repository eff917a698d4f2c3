package import ContentFiles
package import Diagnostics

/// The settings of the site as a whole, from `site.yaml` (formats §1).
package struct SiteSettings: Sendable, Hashable {
  /// The institution.
  package var institution: String?
  /// The site's title.
  package var title: String
  /// The language of its pages.
  package var language = "zh-CN"
  /// The responsible office.
  package var office: String?
  /// The contact details of the office.
  package var contact: String?
  /// A line at the foot of every page.
  package var footer: String?
  /// The picture beside the institution's name.
  package var logo: Logo?
  /// A line on every page.
  package var notice: String?
  /// The years shown side by side, or nil for all.
  package var compare: Set<Int>?
  /// The forms in which results can be downloaded, or nil if the content does not say.
  package var downloads: [ResultForm]?
  /// Groups of words that the search takes for one another.
  package var synonyms: [[String]] = []

  /// Creates the settings of a site without any other.
  package init(title: String = "考核公示") { self.title = title }

  /// The title of papers that are not public: without the word at its end that says so of the site.
  package var inwardTitle: String {
    let word = "公示"
    return title.hasSuffix(word) && title.count > word.count ? String(title.dropLast(word.count)) : title
  }

  /// Reads `site.yaml`, which may be missing.
  package static func read(_ folder: ContentFolder, findings: inout Findings) -> SiteSettings {
    var settings = SiteSettings()
    let path = ContentFormat.path
    guard let bytes = folder.yaml(path, findings: &findings),
      let document = YAMLDocument(bytes, path: path, findings: &findings)
    else { return settings }
    guard let root = document.root else {
      findings.add(.emptySettings(path))
      return settings
    }
    guard let fields = YAMLFields(root, .site, findings: &findings) else { return settings }
    if let format = fields[ContentFormat.key] { ContentFormat.check(format, findings: &findings) }
    settings.institution = fields.text("institution", findings: &findings)
    if let node = fields["institution"], settings.institution == Placeholder.institution {
      findings.add(.unnamedInstitution(node.location))
    }
    settings.title = fields.text("title", findings: &findings) ?? settings.title
    settings.language = fields.text("language", findings: &findings) ?? settings.language
    settings.office = fields.text("office", findings: &findings)
    settings.contact = fields.text("contact", findings: &findings)
    settings.footer = fields.text("footer", findings: &findings)
    settings.logo = fields.text("logo", findings: &findings).flatMap { Logo.read($0, folder, findings: &findings) }
    settings.notice = fields.text("notice", findings: &findings)
    if let compare = fields["compare"] {
      settings.compare = years(fields.texts("compare", findings: &findings), at: compare, folder, &findings)
    }
    settings.downloads = ResultForm.read(fields, findings: &findings)
    settings.synonyms = Synonyms.read(fields, findings: &findings)
    return settings
  }

  /// Returns the settings of a folder of which only a year is read, and checks that its format is the one that is read.
  static func unread(_ folder: ContentFolder, findings: inout Findings) -> SiteSettings {
    ContentFormat.check(folder, findings: &findings)
    return SiteSettings()
  }

  /// Returns the years by their ids, of which each must have an assessment.
  private static func years(
    _ ids: [String], at node: YAMLNode, _ folder: ContentFolder, _ findings: inout Findings
  ) -> Set<Int> {
    let known = folder.years
    for (index, id) in ids.enumerated() where !known.contains(where: { String($0) == id }) {
      let place = node.elements.flatMap { $0.indices.contains(index) ? $0[index].location : nil } ?? node.location
      findings.add(.unknownYear(place, id, known: known))
    }
    return Set(ids.compactMap { Int($0) })
  }
}

extension DiagnosticCode {
  /// The settings say nothing, although they are there.
  static let emptySettings = DiagnosticCode("yaml-invalid", .warning)
  /// A year that has no assessment is to be compared.
  static let unknownYear = DiagnosticCode("unknown-year", .error)
}

extension Diagnostic {
  fileprivate static func emptySettings(_ path: String) -> Diagnostic {
    Diagnostic(
      .emptySettings, at: Location(path),
      "文件是空的，应写明 institution（单位名称）、title（网站标题）和 format: \(ContentFormat.version)；不用的请删去")
  }

  fileprivate static func unknownYear(_ place: Location, _ id: String, known: [Int]) -> Diagnostic {
    let remedy = known.isEmpty ? "请删去 compare" : "可以写的有 \(known.map(String.init).joined(separator: "、"))"
    return Diagnostic(.unknownYear, at: place, "没有 \(quoted(id)) 年的考核，不能比较；\(remedy)")
  }
}
