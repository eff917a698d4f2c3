package import ContentFiles
package import Diagnostics

/// The version of the format that a content folder is written in: `format` in `site.yaml`.
///
/// A folder that names none is read as one of the present version.
package enum ContentFormat {
  /// The version that is read and written.
  package static let version = 2
  /// The key of the version.
  package static let key = "format"
  /// The file that names it.
  package static let path = "site.yaml"

  /// Checks the version that a folder names; other faults of the file are left to others.
  static func check(_ folder: ContentFolder, findings: inout Findings) {
    var ignored = Findings()
    guard let bytes = folder.yaml(path, findings: &ignored),
      let root = YAMLDocument(bytes, path: path, findings: &ignored)?.root,
      let node = root.pairs?.first(where: { $0.key.text == key })?.value, !node.isNull
    else { return }
    check(node, findings: &findings)
  }

  /// Checks the value of the key.
  package static func check(_ node: YAMLNode, findings: inout Findings) {
    switch number(node) {
    case Int64(version)?: break
    case 1?: findings.add(.olderFormat(node))
    case let later?: findings.add(.laterFormat(node, later))
    case nil:
      let text = node.text.map { "，不能是\(quoted($0))" } ?? ""
      findings.add(
        Diagnostic(.yamlInvalid, at: node.location, "\(quoted(key))是格式的版本，应写成 \(key): \(version)\(text)"))
    }
  }

  /// Returns the version that a value names, nil if it is no whole number from 1 on.
  package static func number(_ node: YAMLNode) -> Int64? { node.text.flatMap(parseCount).flatMap { $0 > 0 ? $0 : nil } }
}

extension DiagnosticCode {
  /// A content folder is written in another version of the format.
  package static let contentFormat = DiagnosticCode("content-format", .error)
}

extension Diagnostic {
  fileprivate static func olderFormat(_ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      .contentFormat, at: node.location,
      "内容是按格式的版本 1 写的，这个程序读版本 \(ContentFormat.version)；请运行 gongshi migrate 看要改哪几处，加 --write 写入，不要只改这个数")
  }

  fileprivate static func laterFormat(_ node: YAMLNode, _ version: Int64) -> Diagnostic {
    Diagnostic(
      .contentFormat, at: node.location,
      "内容是按格式的版本 \(version) 写的，这个程序只读版本 \(ContentFormat.version)，核算的结果可能不对；请换用较新的 gongshi，不要改这个数")
  }
}
