internal import Diagnostics

/// A pass that takes raw HTML out of lines of text: its words stay, `<br>` ends a line, raised digits stay raised.
struct InlineHTML {
  private let tokens: [Token]
  private var result: [Token] = []
  private var index = 0
  /// The number of open tags of each name in the current block whose beginning was reported, so that their ends are
  /// not.
  private var reported: [String: Int] = [:]
  /// The break or gap between lines or cells, kept until it is known that text follows.
  private var pending: Token?
  private var hasText = false

  private init(_ tokens: [Token]) { self.tokens = tokens }

  /// Returns the tokens without raw HTML.
  ///
  /// - Complexity: O(*n*).
  static func applied(to tokens: [Token], findings: inout FindingSink) -> [Token] {
    guard tokens.contains(where: { if case .rawHTML = $0.kind { true } else { false } }) else { return tokens }
    var pass = InlineHTML(tokens)
    pass.result.reserveCapacity(tokens.count)
    while pass.index < tokens.count { pass.read(&findings) }
    return pass.result
  }

  private mutating func read(_ findings: inout FindingSink) {
    let token = tokens[index]
    index += 1
    switch token.kind {
    case .enter(let element) where element.holdsText, .exit(let element) where element.holdsText:
      reported = [:]
      pending = nil
      hasText = false
      result.append(token)
    case .rawHTML(let html): read(html, token, &findings)
    case .softBreak where pending != nil: break
    case .text, .code: append(token)
    default: result.append(token)
    }
  }

  /// Appends text, preceded by the pending break.
  private mutating func append(_ token: Token) {
    if let pending, hasText { result.append(pending) }
    pending = nil
    hasText = true
    result.append(token)
  }

  private mutating func read(_ html: String, _ token: Token, _ findings: inout FindingSink) {
    // An instruction or a declaration is dropped like a tag without meaning; a comment is not for readers.
    if html.hasPrefix("<!--") { return }
    guard let tag = HTMLTag(html.utf8) else {
      findings.add(.droppedTags(html), at: token.place)
      return
    }
    switch tag.effect {
    case .line:
      pending = Token(kind: .lineBreak, place: token.place)
      return
    case .hidden:
      findings.add(.hidden(tag.name), at: token.place)
      if !tag.isEnd { skip(to: tag) }
      return
    case .script(let isRaised) where !tag.isEnd:
      if readScript(tag, isRaised) { return }
    case .paragraph, .heading, .item: pending = Token(kind: .lineBreak, place: token.place)
    case .cell where !tag.isEnd: pending = Token(kind: .text("　"), place: token.place)
    case .script, .cell, .none: break
    }
    if case .script = tag.effect, joinsDigits() { findings.add(.joinedDigits, at: token.place) }
    report(tag, html, token, &findings)
  }

  private mutating func report(_ tag: HTMLTag, _ html: String, _ token: Token, _ findings: inout FindingSink) {
    let open = reported[tag.name, default: 0]
    if tag.isEnd, open > 0 {
      reported[tag.name] = open - 1
    } else {
      // The end tag of a block may stand in another block.
      if tag.isEnd, tag.effect == .paragraph { return }
      if !tag.isEnd { reported[tag.name] = open + 1 }
      findings.add(.droppedTags(html), at: token.place)
    }
  }

  /// Reads `<sup>2</sup>` as ² if it holds only digits and signs; returns false if it does not.
  private mutating func readScript(_ tag: HTMLTag, _ isRaised: Bool) -> Bool {
    guard index + 1 < tokens.count, case .text(let words) = tokens[index].kind,
      case .rawHTML(let html) = tokens[index + 1].kind,
      let close = HTMLTag(html.utf8), close.isEnd, close.name == tag.name,
      let script = ScriptDigits.of(words.unicodeScalars, isRaised: isRaised)
    else { return false }
    append(Token(kind: .text(script), place: tokens[index].place))
    index += 2
    return true
  }

  /// Skips content that is not for readers, up to the end of its element or of the block.
  private mutating func skip(to tag: HTMLTag) {
    while index < tokens.count {
      switch tokens[index].kind {
      case .rawHTML(let html) where HTMLTag(html.utf8).map { $0.isEnd && $0.name == tag.name } ?? false:
        index += 1
        return
      case .exit(let element) where element.isBlock: return
      case .enter, .exit: result.append(tokens[index])
      default: break
      }
      index += 1
    }
  }

  /// Returns true if digits stand on both sides of the tag.
  private func joinsDigits() -> Bool {
    guard case .text(let before)? = result.last?.kind, index < tokens.count, case .text(let after) = tokens[index].kind,
      let last = before.utf8.last, let first = after.utf8.first
    else { return false }
    return (0x30...0x39).contains(last) && (0x30...0x39).contains(first)
  }
}

extension PolicyFinding {
  /// The code of raw HTML in content.
  static let html = DiagnosticCode("policy-html", .warning)
  /// The code of scripts and style sheets in content.
  static let script = DiagnosticCode("policy-script", .error)
  /// The code of digits that would join into another number.
  static let digits = DiagnosticCode("policy-digits", .error)

  static func droppedTags(_ html: String) -> PolicyFinding {
    PolicyFinding(
      Self.html, "HTML 代码\(quoted(html, limit: 24))不会出现在网页里，已略去，里面的文字保留；请改用 Markdown 写法，要显示“<”本身请写 \\<")
  }

  static func hidden(_ name: String) -> PolicyFinding {
    PolicyFinding(script, "正文里有\(quoted("<\(name)>"))，里面的内容不会出现在网页里；请整段删去，要紧的文字写到外面")
  }

  static let joinedDigits = PolicyFinding(
    digits, "上标或下标去掉以后，前后的数字会连成另一个数；请改写，如 10² 直接写成“10²”或“10 的 2 次方”")

  static let openComment = PolicyFinding(
    Self.html, "注释“<!--”没有用“-->”结束，后面的文字当作正文显示；请补上“-->”，或删去“<!--”")
}
