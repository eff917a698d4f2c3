/// The names that a template may use, each with its kind of value.
///
/// A compiled template knows a name only by its index in the list.
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

  /// Creates fields in the order in which they are written.
  package init(dictionaryLiteral fields: (String, TemplateField)...) {
    self.init(fields.map { (name: $0.0, kind: $0.1) })
  }

  /// Returns the index of a name, or nil if it is none of these.
  ///
  /// - Complexity: O(*n*), which for some twenty short names is less than hashing one.
  package func place(of name: String) -> Int? { names.firstIndex(of: name) }
}
