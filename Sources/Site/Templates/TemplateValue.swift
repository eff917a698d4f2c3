/// A value that a page gives its template; what is empty is not given at all.
package enum TemplateValue: Hashable, Sendable {
  /// Plain text, escaped where it is written.
  case text(String)
  /// Finished HTML.
  case html([UInt8])
  /// Whether something is so.
  case flag(Bool)
  /// Things of one kind, each with values of its own.
  case list([[String: TemplateValue]])
}

/// What kind of value a template may expect under a name.
package indirect enum TemplateField: Sendable, Equatable {
  /// Plain text.
  case text
  /// Finished HTML.
  case html
  /// A flag.
  case flag
  /// A list with these names in each element.
  case list([String: TemplateField])

  /// Whether a value is of this kind, names of list elements included.
  package func accepts(_ value: TemplateValue) -> Bool {
    switch (self, value) {
    case (.text, .text), (.html, .html), (.flag, .flag): true
    case (.list(let fields), .list(let elements)):
      elements.allSatisfy { $0.allSatisfy { name, value in fields[name]?.accepts(value) ?? false } }
    default: false
    }
  }
}
