/// A node of a YAML document, with all below it.
struct YAMLTree {
  /// What a node is.
  enum Content {
    /// A text with quotes and escapes resolved; it is plain if it has no quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLTree])
    /// Keys with their values, in the order of the text.
    case mapping([(key: YAMLTree, value: YAMLTree)])
  }

  let content: Content
  /// The place where the node begins, or its anchor or tag.
  let mark: YAMLMark
  /// The name by which aliases call it, nil if it has none.
  let anchor: String?

  /// The text of a scalar, nil for another node.
  var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The text of a scalar without quotes, nil for another node.
  var plainText: String? {
    guard case .scalar(let text, isPlain: true) = content else { return nil }
    return text
  }
}
