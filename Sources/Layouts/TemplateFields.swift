/// The names that a template may use, each with the kind of value that stands under it.
///
/// A name's place in the list is all that a compiled template knows of it.
package struct TemplateFields: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// The names, each once.
  package let names: [String]
  /// The kinds of value, in the order of the names.
  package let kinds: [TemplateField]

  /// Creates fields in the order in which they are given.
  package init(_ fields: [(name: String, kind: TemplateField)]) {
    names = fields.map(\.name)
    kinds = fields.map(\.kind)
  }

  /// Creates fields in the order in which they are written down.
  package init(dictionaryLiteral fields: (String, TemplateField)...) {
    self.init(fields.map { (name: $0.0, kind: $0.1) })
  }

  /// The place of a name; nil for one that is none of these.
  ///
  /// - Complexity: O(*n*), which for some twenty short names is less than hashing one.
  package func place(of name: String) -> Int? { names.firstIndex(of: name) }
}
