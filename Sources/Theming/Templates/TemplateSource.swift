/// A template as it stands in a file.
struct TemplateSource: Sendable {
  /// The name by which messages call it: `templates/home`, or that of a partial.
  let name: String
  /// The path for findings.
  let path: String
  /// The text, which is UTF-8.
  let text: [UInt8]
  /// The tags in it.
  let tags: [TemplateTag]

  init(_ name: String, path: String, text: [UInt8]) {
    self.name = name
    self.path = path
    self.text = text
    tags = TemplateTag.all(in: text)
  }
}

/// The templates of a theme as they stand in files.
struct TemplateSources: Sendable {
  /// The templates by name, as `home`.
  var templates: [String: TemplateSource] = [:]
  /// The partials by name.
  var partials: [String: TemplateSource] = [:]
}
