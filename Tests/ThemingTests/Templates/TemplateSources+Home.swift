@testable import Theming

extension TemplateSources {
  /// Sources with one template, `home`, and partials.
  init(home: String, _ partials: [String: String] = [:]) {
    self.init()
    templates["home"] = TemplateSource("templates/home", path: "home", text: Array(home.utf8))
    for (name, text) in partials { self.partials[name] = TemplateSource(name, path: name, text: Array(text.utf8)) }
  }
}
