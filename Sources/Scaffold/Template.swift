/// A file for somebody to continue, taken from `Templates`.
///
/// `{{name}}` is replaced by a value without escaping, so a value for YAML has to be a scalar already.
enum Template {
  /// Returns a template's text with its values filled in.
  ///
  /// - Parameters:
  ///   - path: The path in `Templates`.
  ///   - values: The values by name.
  /// - Returns: The text; names without a value become empty.
  static func text(_ path: String, _ values: [String: String] = [:]) -> String {
    guard let template = embedded.first(where: { $0.path == path })?.text else {
      preconditionFailure("there is no template \(path)")
    }
    var text = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      text += rest[..<open.lowerBound]
      text += values[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      rest = rest[close.upperBound...]
    }
    return text + rest
  }

  /// Returns true if there is a template with a path.
  static func exists(_ path: String) -> Bool { embedded.contains { $0.path == path } }
}
