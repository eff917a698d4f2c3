/// What is wrong with the tags of a piece of HTML: the first tag that closes nothing, an id given twice; nil if all is
/// well.
func tagFault(_ html: String) -> String? {
  var open: [String] = []
  var ids: Set<String> = []
  // Bytes, not characters: a combining mark may follow a bracket.
  for piece in html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst() {
    guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { return "unfinished tag: <\(Substring(piece))" }
    let tag = String(Substring(piece[..<end]))
    if tag.hasPrefix("/") {
      guard open.popLast() == String(tag.dropFirst()) else { return "closes nothing: <\(tag)>" }
      continue
    }
    if let start = tag[...].range(of: " id=\"")?.upperBound {
      let id = String(tag[start...].prefix { $0 != "\"" })
      guard !id.isEmpty, ids.insert(id).inserted else { return "id twice or empty: \(id)" }
    }
    if !tag.hasSuffix("/") { open.append(String(tag.prefix { $0 != " " })) }
  }
  return open.last.map { "left open: <\($0)>" }
}

extension Substring {
  /// Where a text first stands in this one.
  func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
