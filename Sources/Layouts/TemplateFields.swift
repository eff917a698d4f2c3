/// The names that a template may use, each with its kind of value and what it stands for.
///
/// A compiled template knows a name only by its index in the list.
package struct TemplateFields: Sendable, Equatable, ExpressibleByArrayLiteral {
  /// The names, each once.
  package let names: [String]
  /// The kinds of value, in the order of the names.
  package let kinds: [TemplateField]
  /// What the values are, in Chinese for makers of themes, in the order of the names.
  package let meanings: [String]

  /// Creates fields in the order in which they are given.
  package init(_ fields: [DeclaredField]) {
    names = fields.map(\.name)
    kinds = fields.map(\.kind)
    meanings = fields.map(\.meaning)
  }

  /// Creates fields in the order in which they are written.
  package init(arrayLiteral fields: DeclaredField...) { self.init(fields) }

  /// Returns the index of a name, or nil if it is none of these.
  ///
  /// - Complexity: O(*n*), which for some twenty short names is less than hashing one.
  package func place(of name: String) -> Int? { names.firstIndex(of: name) }
}
