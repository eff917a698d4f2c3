/// A template's file.
struct TemplateSource: Sendable {
  /// The name of the template in messages: `templates/home`, or the name of a partial.
  let name: String
  /// The path for findings.
  let path: String
  /// The text, which is UTF-8.
  let text: [UInt8]
  /// The tags in the text.
  let tags: [TemplateTag]

  init(_ name: String, path: String, text: [UInt8]) {
    self.name = name
    self.path = path
    self.text = text
    tags = TemplateTag.all(in: text)
  }
}

/// The files of a theme's templates.
struct TemplateSources: Sendable {
  /// The templates by name, such as `home`.
  var templates: [String: TemplateSource] = [:]
  /// The partials by name.
  var partials: [String: TemplateSource] = [:]
}
