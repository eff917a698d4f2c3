package import Diagnostics

extension DiagnosticCode {
  /// A key that the file's format does not know.
  package static let unknownKey = DiagnosticCode("unknown-key", .error)
  /// An anchor or alias.
  package static let yamlAlias = DiagnosticCode("yaml-alias", .error)
  /// What is no YAML, or a value of another kind, where no other code says so.
  package static let yamlInvalid = DiagnosticCode("yaml-invalid", .error)
}

extension Diagnostic {
  static func alias(_ place: Location) -> Diagnostic {
    Diagnostic(.yamlAlias, at: place, "不支持 YAML 的锚点（&）和引用（*），请把内容直接写在这里")
  }
}
