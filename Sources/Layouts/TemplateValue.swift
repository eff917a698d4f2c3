/// A value that a page gives its template; an empty value is treated as not given.
package enum TemplateValue: Sendable {
  /// Plain text, escaped where it is written.
  case text(String)
  /// Finished HTML.
  case html([UInt8])
  /// The body of a page of a kind, which that kind's template lays out.
  case body(PageKind, TemplateValues)
  /// A flag, true or false.
  case flag(Bool)
  /// A list of elements, each with values of its own.
  case list([TemplateValues])
}

/// The kind of value that a template may expect under a name.
package enum TemplateField: Sendable, Equatable {
  /// Plain text.
  case text
  /// Finished HTML, or a body to lay out.
  case html
  /// A flag.
  case flag
  /// A list whose elements have these fields.
  case list(TemplateFields)

  /// Returns true if a value is of this kind.
  func accepts(_ value: TemplateValue) -> Bool {
    switch (self, value) {
    case (.text, .text), (.html, .html), (.html, .body), (.flag, .flag): true
    case (.list(let fields), .list(let elements)): elements.allSatisfy { $0.fields == fields }
    default: false
    }
  }
}
