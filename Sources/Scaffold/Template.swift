/// A file that the program writes for somebody to go on with, as it stands in `Templates`.
///
/// `{{name}}` stands for a value; the values are put in as they are, so what goes into YAML has to be a scalar already.
enum Template {
  /// A template's text with its values put in.
  ///
  /// - Parameters:
  ///   - path: The path in `Templates`.
  ///   - values: The values by name.
  /// - Returns: The text; what no value is given for is empty.
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

  /// Whether there is a template with a path.
  static func exists(_ path: String) -> Bool { embedded.contains { $0.path == path } }
}
