import Diagnostics

/// A check that a drawing (SVG 2) is only a drawing: without scripts, foreign content, or anything from elsewhere.
///
/// It reads tags and attributes (XML 1.0 §3) and refuses elements that run or embed something, handlers of events,
/// entities, and references that are not known to be harmless. Any bytes give a result.
struct DrawingCheck {
  /// The faults of a drawing.
  enum Fault: Equatable {
    /// It is no well-formed UTF-8 text with an `svg` element.
    case malformed
    /// An element that runs or embeds something.
    case element(String)
    /// An attribute that runs something when something happens.
    case handler(String)
    /// A reference to something outside the drawing.
    case reference(String)
    /// Entities, which can hide any of these.
    case entities
  }

  private let text: [UInt8]
  private var position = 0
  private var isDrawing = false

  private init(_ text: [UInt8]) { self.text = text }

  /// Finds the first fault of a drawing, or returns nil if it has none.
  ///
  /// - Complexity: O(*n*).
  static func fault(in bytes: [UInt8]) -> Fault? {
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return .malformed }
    var check = DrawingCheck(bytes)
    do throws(Found) {
      try check.read()
    } catch {
      return error.fault
    }
    return check.isDrawing ? nil : .malformed
  }

  private struct Found: Error {
    let fault: Fault
  }

  private mutating func read() throws(Found) {
    while let open = find("<", from: position) {
      position = open
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<![CDATA[") {
        let start = position
        try skip(past: "]]>")
        try checkStyle(text[start..<position])
      } else if starts("<!") {
        try readDeclaration()
      } else if starts("<?") {
        if starts("<?xml-stylesheet") { throw Found(fault: .reference("xml-stylesheet")) }
        try skip(past: "?>")
      } else if starts("</") {
        try skip(past: ">")
      } else {
        try readTag()
      }
    }
  }

  /// Reads a document type, which may not have declarations of its own but only name a standard.
  private mutating func readDeclaration() throws(Found) {
    let start = position
    try skip(past: ">")
    if text[start..<position].contains(UInt8(ascii: "[")) || !text[start...].starts(with: "<!DOCTYPE".utf8) {
      throw Found(fault: .entities)
    }
  }

  private mutating func readTag() throws(Found) {
    position += 1
    let name = readName()
    guard !name.isEmpty else { throw Found(fault: .malformed) }
    let element = DrawingCheck.local(name)
    if DrawingCheck.refused.contains(element) { throw Found(fault: .element(element)) }
    if element == "svg" { isDrawing = true }
    guard isDrawing else { throw Found(fault: .malformed) }
    while true {
      skipSpaces()
      guard position < text.count else { throw Found(fault: .malformed) }
      if text[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      if text[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      try readAttribute(of: element)
    }
    guard element == "style", text[position - 2] != UInt8(ascii: "/") else { return }
    let start = position
    guard let end = find("</", from: position) else { throw Found(fault: .malformed) }
    try checkStyle(text[start..<end])
  }

  private mutating func readAttribute(of element: String) throws(Found) {
    let name = readName()
    guard !name.isEmpty else { throw Found(fault: .malformed) }
    skipSpaces()
    guard position < text.count, text[position] == UInt8(ascii: "=") else { throw Found(fault: .malformed) }
    position += 1
    skipSpaces()
    guard position < text.count, text[position] == UInt8(ascii: "\"") || text[position] == UInt8(ascii: "'"),
      let end = text[(position + 1)...].firstIndex(of: text[position])
    else { throw Found(fault: .malformed) }
    let value = text[(position + 1)..<end]
    position = end + 1
    let local = DrawingCheck.local(name)
    if local.hasPrefix("on") { throw Found(fault: .handler(local)) }
    let isReference = local == "href" || local == "src" || local == "base"
    if isReference, !DrawingCheck.isHarmless(value) {
      throw Found(fault: .reference(String(decoding: value, as: UTF8.self)))
    }
    // An animation can set the reference of another element.
    let named = DrawingCheck.local(value)
    if local == "attributename", named.hasSuffix("href") || named.hasPrefix("on") {
      throw Found(fault: .element(element))
    }
    if !local.hasPrefix("xmlns"), DrawingCheck.prefix(name) != "xmlns" { try checkStyle(value) }
  }

  /// Checks the references in a style sheet, or in the value of an attribute that can hold one.
  private func checkStyle(_ style: ArraySlice<UInt8>) throws(Found) {
    var small = style.map { $0 | 0x20 }[...]
    if DrawingCheck.range(of: "@import", in: small) != nil { throw Found(fault: .reference("@import")) }
    while let open = DrawingCheck.range(of: "url(", in: small) {
      small = small[open.upperBound...]
      let value = small.drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      // In an attribute the quotation marks may be escaped.
      let bare = ["&quot;", "&apos;", "&#39;", "&#34;"].reduce(value) { value, mark in
        value.starts(with: mark.utf8) ? value.dropFirst(mark.utf8.count) : value
      }
      if !DrawingCheck.isHarmless(bare) {
        throw Found(fault: .reference(String(decoding: bare.prefix { $0 != UInt8(ascii: ")") }, as: UTF8.self)))
      }
    }
  }

  /// Returns true if a reference leads to an anchor in the drawing, or holds a picture itself.
  private static func isHarmless(_ value: ArraySlice<UInt8>) -> Bool {
    let value = value.drop { $0 <= 0x20 }
    // With its bit 0x20 set, `#` stays what it is.
    if value.isEmpty || value.first == UInt8(ascii: "#") { return true }
    return ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"].contains {
      value.prefix($0.utf8.count).map { $0 | 0x20 }.elementsEqual($0.utf8.map { $0 | 0x20 })
    }
  }

  private static let refused: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "link", "meta",
    "base",
  ]

  // MARK: Bytes

  private func starts(_ mark: String) -> Bool { text[position...].starts(with: mark.utf8) }

  private mutating func skip(past mark: String) throws(Found) {
    guard let end = find(mark, from: position) else { throw Found(fault: .malformed) }
    position = end + mark.utf8.count
  }

  private func find(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= text.count {
      if text[index] == mark[0], text[index...].starts(with: mark) { return index }
      index += 1
    }
    return nil
  }

  private static func range(of word: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    let word = word.utf8.map { $0 | 0x20 }
    var index = bytes.startIndex
    while index + word.count <= bytes.endIndex {
      if bytes[index] == word[0], bytes[index...].starts(with: word) { return index..<(index + word.count) }
      index += 1
    }
    return nil
  }

  private mutating func skipSpaces() {
    while position < text.count, text[position] <= 0x20 { position += 1 }
  }

  private mutating func readName() -> ArraySlice<UInt8> {
    let start = position
    while position < text.count, text[position] > 0x20, !"=<>/\"'".utf8.contains(text[position]) { position += 1 }
    return text[start..<position]
  }

  /// Returns a name in lower case without its prefix.
  private static func local(_ name: ArraySlice<UInt8>) -> String {
    let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self).lowercased()
  }

  private static func prefix(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
  }
}

extension DrawingCheck.Fault {
  /// The fault and its remedy in words, which follow the drawing's name.
  var words: String {
    switch self {
    case .malformed: "不是完整的 SVG 图（应是 UTF-8 编码）；请用画图软件另存为 .png，或重新导出"
    case .element(let name): "里有不能用在图片里的 \(quoted(name))；请另存为 .png，或在画图软件里关掉“格式化文本”和脚本后重新导出"
    case .handler(let name): "里有会运行的代码 \(quoted(name))；请另存为 .png，或去掉这些代码"
    case .reference(let address): "里引用了图外的东西 \(quoted(address))；请另存为 .png，或把图片嵌入、去掉链接后重新导出"
    case .entities: "里有自定义的声明（DTD），不能收录；请另存为 .png，或用画图软件另存为普通 SVG"
    }
  }
}
