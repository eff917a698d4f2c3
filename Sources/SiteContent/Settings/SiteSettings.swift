import ContentFiles
import Diagnostics

/// The settings of the site as a whole, from `site.yaml` (formats §1).
package struct SiteSettings: Sendable, Hashable {
  /// The institution.
  package var institution: String?
  /// The site's title.
  package var title = "考核公示"
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
  /// The years shown side by side.
  package var compare: [String] = []
  /// The forms in which results can be downloaded, or nil if the content does not say.
  package var downloads: [ResultForm]?

  /// Reads `site.yaml`, which may be missing.
  static func read(_ folder: ContentFolder, findings: inout Findings) -> SiteSettings {
    var settings = SiteSettings()
    let path = "site.yaml"
    guard let bytes = folder.yaml(path, findings: &findings),
      let root = YAMLDocument(bytes, path: path, findings: &findings)?.root,
      let fields = YAMLFields(
        root,
        allowed: [
          "institution", "title", "language", "office", "contact", "footer", "logo", "notice", "compare",
          "downloads",
        ], what: "site.yaml ", invalid: .yamlInvalid, unknown: .unknownKey, findings: &findings)
    else { return settings }
    settings.institution = fields.text("institution", findings: &findings)
    settings.title = fields.text("title", findings: &findings) ?? settings.title
    settings.language = fields.text("language", findings: &findings) ?? settings.language
    settings.office = fields.text("office", findings: &findings)
    settings.contact = fields.text("contact", findings: &findings)
    settings.footer = fields.text("footer", findings: &findings)
    settings.logo = fields.text("logo", findings: &findings).flatMap { Logo.read($0, folder, findings: &findings) }
    settings.notice = fields.text("notice", findings: &findings)
    settings.compare = fields.texts("compare", findings: &findings)
    settings.downloads = ResultForm.read(fields, findings: &findings)
    return settings
  }
}
