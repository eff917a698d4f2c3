internal import Diagnostics

/// A pass that finds the strong text that CommonMark leaves as literal `**` beside Chinese punctuation.
///
/// Only asterisks that remained in text tokens are examined; markup that the parser understood stays as it is.
struct StrongText {
  /// A run of two asterisks in a text token.
  private struct Run {
    let token: Int
    let offset: Int
    let flanking: Flanking
  }

  /// The beginning or end of a construct within a text token.
  private struct Edit {
    let offset: Int
    let kind: Token.Kind
  }

  private let tokens: [Token]
  private let source: MarkdownSource
  private var edits: [Int: [Edit]] = [:]
  /// The runs still open, one list for each construct that is open around the current token.
  private var openRuns: [[Run]] = [[]]

  private init(_ tokens: [Token], source: MarkdownSource) {
    self.tokens = tokens
    self.source = source
  }

  /// Returns the tokens with the missing strong text added, and reports every `**` that is left.
  ///
  /// - Complexity: O(*n*).
  static func applied(to tokens: [Token], source: MarkdownSource, findings: inout FindingSink) -> [Token] {
    var pass = StrongText(tokens, source: source)
    pass.pairRuns()
    let result = pass.edits.isEmpty ? tokens : pass.edited()
    report(in: result, source: source, findings: &findings)
    return result
  }

  private mutating func pairRuns() {
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .enter: openRuns.append([])
      case .exit: if openRuns.count > 1 { openRuns.removeLast() }
      case .text(let text): pairRuns(in: text, index)
      default: break
      }
    }
  }

  private mutating func pairRuns(in text: String, _ index: Int) {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return }
    let level = openRuns.count - 1
    for run in StrongText.verbatimRuns(in: text, at: tokens[index].place, source) where run.count == 2 {
      let flanking = flanking(of: run.offset..<(run.offset + 2), in: text, index)
      if flanking.closes, let opener = openRuns[level].last,
        opener.token != index || opener.offset + 2 < run.offset,
        !(opener.flanking.opensPlainly && flanking.closesPlainly)
      {
        edits[opener.token, default: []].append(Edit(offset: opener.offset, kind: .enter(.strong)))
        edits[index, default: []].append(Edit(offset: run.offset, kind: .exit(.strong)))
        openRuns[level].removeLast()
      } else if flanking.opens {
        openRuns[level].append(Run(token: index, offset: run.offset, flanking: flanking))
      }
    }
  }

  private func flanking(of run: Range<Int>, in text: String, _ index: Int) -> Flanking {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: run.lowerBound)
    let end = utf8.index(start, offsetBy: run.count)
    let before = text.unicodeScalars[..<start].last ?? neighbour(index - 1)
    let after = text.unicodeScalars[end...].first ?? neighbour(index + 1)
    return Flanking(before: before, after: after)
  }

  /// Returns the character that a run at the edge of its token sees beyond it: a letter for any construct of a
  /// line, otherwise a space.
  private func neighbour(_ index: Int) -> Unicode.Scalar {
    guard tokens.indices.contains(index) else { return " " }
    switch tokens[index].kind {
    case .text, .code, .rawHTML: return "a"
    case .enter, .exit: return tokens[index].isInlineMark ? "a" : " "
    default: return " "
    }
  }

  private func edited() -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(tokens.count + 4 * edits.count)
    for (index, token) in tokens.enumerated() {
      guard let edits = edits[index], case .text(let text) = token.kind else {
        result.append(token)
        continue
      }
      let alignment = SourceAlignment(text, at: token.place, in: source)
      var rest = text[...]
      var done = 0
      func place(_ offset: Int) -> Place {
        Place(line: token.place.line, column: alignment?.origin(of: offset).column ?? token.place.column)
      }
      for edit in edits.sorted(by: { $0.offset < $1.offset }) {
        let cut = rest.utf8.index(rest.startIndex, offsetBy: edit.offset - done)
        if cut > rest.startIndex { result.append(Token(kind: .text(String(rest[..<cut])), place: place(done))) }
        result.append(Token(kind: edit.kind, place: place(edit.offset)))
        rest = rest[rest.utf8.index(cut, offsetBy: 2)...]
        done = edit.offset + 2
      }
      if !rest.isEmpty { result.append(Token(kind: .text(String(rest)), place: place(done))) }
    }
    return result
  }

  /// Returns the runs of asterisks in a text that the source does not escape.
  static func verbatimRuns(
    in text: String, at place: Place, _ source: MarkdownSource
  ) -> [(offset: Int, count: Int, column: Int32)] {
    guard let alignment = SourceAlignment(text, at: place, in: source) else { return [] }
    var runs: [(offset: Int, count: Int, column: Int32)] = []
    var previous = -1
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "*") {
      let origin = alignment.origin(of: offset)
      guard origin.isVerbatim else { continue }
      if let last = runs.last, previous == offset - 1 {
        runs[runs.count - 1] = (last.offset, last.count + 1, last.column)
      } else {
        runs.append((offset, 1, origin.column))
      }
      previous = offset
    }
    return runs
  }
}

extension StrongText {
  private static func report(in tokens: [Token], source: MarkdownSource, findings: inout FindingSink) {
    var strongDepth = 0
    for token in tokens {
      switch token.kind {
      case .enter(.strong):
        strongDepth += 1
        if strongDepth == 2 { findings.add(.nestedStrong, at: token.place) }
      case .exit(.strong): strongDepth -= 1
      case .text(let text) where text.utf8.contains(UInt8(ascii: "*")):
        for run in verbatimRuns(in: text, at: token.place, source) where run.count >= 2 {
          let rest = text.utf8.dropFirst(run.offset).prefix(64)
          findings.add(
            .literalAsterisks(Substring(rest)), at: Place(line: token.place.line, column: run.column))
        }
      default: break
      }
    }
  }
}

extension PolicyFinding {
  /// The code of asterisks that mark nothing, and of nested strong text.
  static let asterisks = DiagnosticCode("policy-asterisks", .warning)

  fileprivate static func literalAsterisks(_ text: Substring) -> PolicyFinding {
    PolicyFinding(
      asterisks,
      "\(quoted(String(text), limit: 12))开头的星号没有配成粗体，会照原样显示；"
        + "粗体应写成 **文字**，星号内侧不留空格，要显示星号本身请写 \\*")
  }

  fileprivate static let nestedStrong = PolicyFinding(
    asterisks, "粗体里又套着粗体，可能是前面的“**”配错了对；请检查本段的星号，标点放到“**”之外再试")
}
