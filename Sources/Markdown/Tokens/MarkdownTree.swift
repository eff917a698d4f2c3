internal import CCMark

/// The syntax tree of a Markdown text, which owns libcmark's nodes; no other file touches them.
@safe
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer?

  /// Parses a text, which must be valid UTF-8.
  init(_ text: [UInt8]) {
    unsafe root = text.withUnsafeBytes { bytes in
      let characters = unsafe bytes.bindMemory(to: CChar.self)
      guard let start = characters.baseAddress else { return nil }
      return unsafe cmark_parse_document(start, characters.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit {
    if let root = unsafe root { unsafe cmark_node_free(root) }
  }

  /// Returns the document as a flat array of tokens, without the document's own.
  ///
  /// - Complexity: O(*n*); the walk keeps no stack, so nesting costs nothing.
  func tokens() -> [Token] {
    var tokens: [Token] = []
    guard let root = unsafe root, let walk = unsafe cmark_iter_new(root) else { return tokens }
    defer { unsafe cmark_iter_free(walk) }
    while true {
      let event = unsafe cmark_iter_next(walk)
      guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT else { return tokens }
      guard let node = unsafe cmark_iter_get_node(walk) else { return tokens }
      let enters = event == CMARK_EVENT_ENTER
      guard let kind = unsafe MarkdownTree.kind(of: node, enters: enters) else { continue }
      let place =
        unsafe enters
        ? Place(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
        : Place(line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node))
      tokens.append(Token(kind: kind, place: place))
    }
  }

  private static func kind(of node: OpaquePointer, enters: Bool) -> Token.Kind? {
    if let leaf = unsafe leaf(node) { return leaf }
    guard let element = unsafe element(node) else { return nil }
    return enters ? .enter(element) : .exit(element)
  }

  private static func leaf(_ node: OpaquePointer) -> Token.Kind? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: unsafe .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_CODE: unsafe .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE_BLOCK:
      unsafe .codeBlock(info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: unsafe .rawHTML(string(cmark_node_get_literal(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: nil
    }
  }

  private static func element(_ node: OpaquePointer) -> Element? {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      unsafe .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil,
        tight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item(value: nil)
    case CMARK_NODE_PARAGRAPH: .paragraph(nil)
    case CMARK_NODE_HEADING: unsafe .heading(level: Int(cmark_node_get_heading_level(node)), nil)
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      unsafe .link(address: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      unsafe .image(address: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: nil
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
