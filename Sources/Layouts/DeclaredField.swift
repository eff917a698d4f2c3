/// A name that a template may use, declared with what it stands for, so that none is without words for makers of themes.
package struct DeclaredField: Sendable {
  /// The name.
  let name: String
  /// The kind of its value.
  let kind: TemplateField
  /// What the value is, and when it is not given, in Chinese.
  let meaning: String

  /// Declares plain text.
  package static func text(_ name: String, _ meaning: String) -> DeclaredField {
    DeclaredField(name: name, kind: .text, meaning: meaning)
  }

  /// Declares finished HTML.
  package static func html(_ name: String, _ meaning: String) -> DeclaredField {
    DeclaredField(name: name, kind: .html, meaning: meaning)
  }

  /// Declares a flag.
  package static func flag(_ name: String, _ meaning: String) -> DeclaredField {
    DeclaredField(name: name, kind: .flag, meaning: meaning)
  }

  /// Declares a list whose elements have fields of their own.
  package static func list(_ name: String, of fields: TemplateFields, _ meaning: String) -> DeclaredField {
    DeclaredField(name: name, kind: .list(fields), meaning: meaning)
  }
}
