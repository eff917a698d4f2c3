/// Composes the tree of a YAML text's single document.
struct YAMLComposer: ~Copyable {
  private var events: YAMLEvents
  private var anchors: [String: YAMLTree] = [:]

  /// The deepest that nodes may stand within one another.
  private static let mostLevels = 1000

  private init(_ events: consuming YAMLEvents) { self.events = events }

  /// Composes the tree of a text.
  ///
  /// - Parameter utf8: The text: UTF-8 without byte-order mark.
  /// - Returns: The root, nil if there is no document.
  /// - Throws: ``YAMLFault`` if it cannot be read.
  static func root(of utf8: [UInt8]) throws(YAMLFault) -> YAMLTree? {
    guard !utf8.isEmpty else { return nil }
    return try unsafe utf8.withUnsafeBufferPointer { (text) throws(YAMLFault) in
      var composer = YAMLComposer(try unsafe YAMLEvents(text))
      return try composer.document()
    }
  }

  private mutating func document() throws(YAMLFault) -> YAMLTree? {
    _ = try events.next()
    if case .endOfStream = try events.next().kind { return nil }
    let root = try node(events.next(), level: 1)
    _ = try events.next()
    let further = try events.next()
    guard case .endOfStream = further.kind else { throw .furtherDocument(further.mark) }
    return root
  }

  /// Composes the node that begins with a step.
  private mutating func node(_ first: YAMLEvent, level: Int) throws(YAMLFault) -> YAMLTree {
    guard level <= YAMLComposer.mostLevels else { throw .tooDeep(first.mark) }
    let content: YAMLTree.Content
    let anchor: String?
    switch first.kind {
    case .alias(let name):
      guard let node = anchors[name] else { throw .undefinedAlias(first.mark) }
      return node
    case .beginOfSequence(let name):
      content = .sequence(try elements(level))
      anchor = name
    case .beginOfMapping(let name):
      content = .mapping(try pairs(level))
      anchor = name
    case .scalar(let text, let isPlain, let name):
      content = .scalar(text, isPlain: isPlain)
      anchor = name
    case .beginOfStream, .endOfStream, .beginOfDocument, .endOfDocument, .end:
      preconditionFailure("libyaml's parser ends a document only after its root")
    }
    let node = YAMLTree(content: content, mark: first.mark, anchor: anchor)
    if let anchor { anchors[anchor] = node }
    return node
  }

  private mutating func elements(_ level: Int) throws(YAMLFault) -> [YAMLTree] {
    var elements: [YAMLTree] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return elements }
      elements.append(try node(event, level: level + 1))
    }
  }

  private mutating func pairs(_ level: Int) throws(YAMLFault) -> [(key: YAMLTree, value: YAMLTree)] {
    var pairs: [(key: YAMLTree, value: YAMLTree)] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { break }
      let key = try node(event, level: level + 1)
      pairs.append((key, try node(events.next(), level: level + 1)))
    }
    if let (key, mark) = repetition(in: pairs) { throw .repeatedKey(key, mark) }
    return pairs
  }
}

/// Finds the keys that a mapping has twice, with quotes or without: the first of them by its text, with the place where
/// it stands first.
///
/// Only keys that are texts are compared, as no file has others.
private func repetition(in pairs: [(key: YAMLTree, value: YAMLTree)]) -> (key: String, mark: YAMLMark)? {
  guard pairs.count > 1 else { return nil }
  var places: [String: YAMLMark] = [:]
  var found: (key: String, mark: YAMLMark)?
  for pair in pairs {
    guard let key = pair.key.text else { continue }
    guard let place = places[key] else {
      places[key] = pair.key.mark
      continue
    }
    if found.map({ key < $0.key }) ?? true { found = (key, place) }
  }
  return found
}
