internal import Diagnostics
internal import Markdown

/// A pass that reads footnotes: `[^1]` in the text, and the paragraph `[^1]: …` that it leads to, which is not
/// moved.
struct Footnotes {
  /// A footnote of the text.
  private struct Note {
    let number: Int
    let line: Int
    /// The index of the token that the note's text begins with.
    let token: Int

    var id: String { "footnote-\(number)" }
  }

  private let source: MarkdownSource
  private var notes: [Substring: Note] = [:]
  private var result: [Token] = []
  /// The number of open links and images, in which no footnote marks are linked.
  private var links = 0
  /// The anchor of the open note.
  private var open: Anchor?

  private init(_ source: MarkdownSource) { self.source = source }

  /// Returns the tokens with footnotes and the marks that lead to them.
  ///
  /// - Complexity: O(*n*).
  static func applied(to tokens: [Token], source: MarkdownSource, findings: inout FindingSink) -> [Token] {
    guard
      zip(source.bytes, source.bytes.dropFirst()).contains(where: { $0 == UInt8(ascii: "[") && $1 == UInt8(ascii: "^") }
      )
    else { return tokens }
    var pass = Footnotes(source)
    pass.collect(tokens, &findings)
    pass.result.reserveCapacity(tokens.count)
    for index in tokens.indices { pass.read(tokens, index, &findings) }
    return pass.result
  }

  private mutating func collect(_ tokens: [Token], _ findings: inout FindingSink) {
    for index in tokens.indices.dropFirst() {
      guard case .enter(.paragraph) = tokens[index - 1].kind, case .text(let text) = tokens[index].kind,
        let (label, _) = Footnotes.definition(text)
      else { continue }
      if let first = notes[label] {
        findings.add(.repeatedNote(label, firstLine: first.line), at: tokens[index].place)
      } else {
        notes[label] = Note(number: notes.count + 1, line: source.fileLine(of: tokens[index].place), token: index)
      }
    }
  }

  private mutating func read(_ tokens: [Token], _ index: Int, _ findings: inout FindingSink) {
    let token = tokens[index]
    switch token.kind {
    case .enter(.link), .enter(.image): links += 1
    case .exit(.link), .exit(.image): links -= 1
    case .text(let text) where text.utf8.contains(UInt8(ascii: "^")):
      var rest = text[...]
      if index > 0, case .enter(.paragraph) = tokens[index - 1].kind, let (label, words) = Footnotes.definition(text),
        let note = notes[label], note.token == index
      {
        let anchor = Anchor(id: note.id, kind: .footnote)
        open = anchor
        result[result.count - 1].kind = .enter(.paragraph(anchor))
        result.append(Token(kind: .text("〔\(label)〕"), place: token.place))
        rest = words
      }
      append(rest, token.place, &findings)
      return
    case .exit(.paragraph):
      if let open {
        result.append(Token(kind: .exit(.paragraph(open)), place: token.place))
      } else {
        result.append(token)
      }
      open = nil
      return
    default: break
    }
    result.append(token)
  }

  /// Appends text with its marks linked to their notes.
  private mutating func append(_ text: Substring, _ place: Place, _ findings: inout FindingSink) {
    var rest = text
    var done = text.startIndex
    while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "[")) {
      guard let (label, end) = Footnotes.label(rest[mark...]) else {
        rest = rest[rest.utf8.index(after: mark)...]
        continue
      }
      rest = rest[end...]
      guard links == 0, let note = notes[label] else {
        if links == 0 { findings.add(.missingNote(label), at: place) }
        continue
      }
      if done < mark { result.append(Token(kind: .text(String(text[done..<mark])), place: place)) }
      result.append(Token(kind: .enter(.footnote(id: note.id)), place: place))
      result.append(Token(kind: .text("〔\(label)〕"), place: place))
      result.append(Token(kind: .exit(.footnote(id: note.id)), place: place))
      done = end
    }
    if done < text.endIndex { result.append(Token(kind: .text(String(text[done...])), place: place)) }
  }

  /// Returns the label and the words of `[^label]: words`, or nil for any other text.
  private static func definition(_ text: String) -> (label: Substring, words: Substring)? {
    guard let (label, end) = label(text[...]), end < text.endIndex, text.utf8[end] == UInt8(ascii: ":") else {
      return nil
    }
    return (label, Substring(text[end...].unicodeScalars.dropFirst().drop(while: Punctuation.isSpace)))
  }

  /// Returns the label of the `[^label]` that a text begins with and the index after it, or nil if there is none.
  private static func label(_ text: Substring) -> (label: Substring, end: Substring.Index)? {
    guard text.utf8.starts(with: "[^".utf8) else { return nil }
    let rest = text.utf8.dropFirst(2)
    let label = rest.prefix(60).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    guard !label.isEmpty, label.endIndex < rest.endIndex, rest[label.endIndex] == UInt8(ascii: "]") else { return nil }
    return (Substring(label), rest.index(after: label.endIndex))
  }
}

extension PolicyFinding {
  /// The code of footnotes without a note, and of repeated notes.
  static let footnote = DiagnosticCode("policy-footnote", .warning)

  fileprivate static func missingNote(_ label: Substring) -> PolicyFinding {
    PolicyFinding(footnote, "脚注\(quoted("[^\(label)]"))没有注文，会照原样显示；请另起一段写“[^\(label)]: 注文”，或删去这个标记")
  }

  fileprivate static func repeatedNote(_ label: Substring, firstLine: Int) -> PolicyFinding {
    PolicyFinding(footnote, "脚注\(quoted("[^\(label)]"))的注文在第 \(firstLine) 行已经有了，引用只会指到前一处；请改正编号")
  }
}
