package import Diagnostics

extension DiagnosticCode {
  /// A key is not part of the file's format.
  package static let unknownKey = DiagnosticCode("unknown-key", .error)
  /// A YAML file has an anchor or alias.
  package static let yamlAlias = DiagnosticCode("yaml-alias", .error)
  /// A file is not valid YAML, or a value is of another kind than its format asks for, and no other code says so.
  package static let yamlInvalid = DiagnosticCode("yaml-invalid", .error)
}

extension Diagnostic {
  static func alias(_ place: Location) -> Diagnostic {
    Diagnostic(.yamlAlias, at: place, "不支持 YAML 的锚点（&）和引用（*），请把内容直接写在这里")
  }
}
