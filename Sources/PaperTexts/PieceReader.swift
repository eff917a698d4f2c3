import Diagnostics

/// A reader of the names in a paper's text: `{{名称}}`, and `{{#名称}}…{{/名称}}` or `{{^名称}}…{{/名称}}` around parts that
/// stand only with or only without it.
struct PieceReader {
  let kind: PaperKind
  /// Returns the place of a line and column of the text, both counted from 1.
  let place: (_ line: Int, _ column: Int) -> Location
  private(set) var findings = Findings()

  init(_ kind: PaperKind, place: @escaping (_ line: Int, _ column: Int) -> Location) {
    self.kind = kind
    self.place = place
  }

  /// A part that has begun and not ended.
  private struct Opened {
    var name: PaperName?
    var word = ""
    var isInverted = false
    var place = Location("")
    var pieces: [PaperPiece] = []
  }

  /// Reads a text.
  mutating func read(_ text: String) -> [PaperPiece] {
    var open = [Opened()]
    var rest = Substring(text)
    var (line, column) = (1, 1)
    func pass(_ passed: Substring) {
      for character in passed {
        if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
      }
    }
    while let start = rest.firstRange(of: "{{") {
      let before = rest[..<start.lowerBound]
      pass(before)
      if !before.isEmpty { open[open.count - 1].pieces.append(.text(String(before))) }
      let here = place(line, column)
      let inside = rest[start.upperBound...].prefix { !$0.isNewline }
      guard let end = inside.firstRange(of: "}}") else {
        findings.add(.unclosedName(here))
        return close(&open) + [.text(String(rest[start.lowerBound...]))]
      }
      take(inside[..<end.lowerBound], at: here, &open)
      pass(rest[start.lowerBound..<end.upperBound])
      rest = rest[end.upperBound...]
    }
    if !rest.isEmpty { open[open.count - 1].pieces.append(.text(String(rest))) }
    return close(&open)
  }

  /// Takes what stands between braces.
  private mutating func take(_ tag: Substring, at here: Location, _ open: inout [Opened]) {
    let mark = tag.first.flatMap { "#^/".contains($0) ? $0 : nil }
    let word = (mark == nil ? tag : tag.dropFirst()).filter { !$0.isWhitespace }
    if mark == "/" {
      guard open.count > 1, open[open.count - 1].word == word else {
        findings.add(.strayEnd(here, word, open: open.count > 1 ? open[open.count - 1].word : nil))
        return
      }
      end(&open)
      return
    }
    let name = PaperName(rawValue: word).flatMap { kind.names.contains($0) ? $0 : nil }
    if name == nil { findings.add(.unknownName(here, word, kind)) }
    if mark == nil {
      if let name { open[open.count - 1].pieces.append(.name(name)) }
    } else {
      open.append(Opened(name: name, word: word, isInverted: mark == "^", place: here))
    }
  }

  /// Ends the innermost part.
  private func end(_ open: inout [Opened]) {
    let part = open.removeLast()
    guard let name = part.name else { return }
    open[open.count - 1].pieces.append(.section(name, isInverted: part.isInverted, part.pieces))
  }

  /// Ends all parts, of which those still open have a finding each.
  private mutating func close(_ open: inout [Opened]) -> [PaperPiece] {
    while open.count > 1 {
      findings.add(.unclosedPart(open[open.count - 1].place, open[open.count - 1].word))
      end(&open)
    }
    return open[0].pieces
  }
}

extension DiagnosticCode {
  /// The text of a paper has a name that it may not hold, or braces that do not match.
  static let paperInvalid = DiagnosticCode("paper-invalid", .error)
}

extension Diagnostic {
  fileprivate static func unknownName(_ place: Location, _ word: String, _ kind: PaperKind) -> Diagnostic {
    let names = kind.names.map(\.rawValue)
    let hint = offer(likely(for: word, among: names)) ?? "；可以写的有 \(names.joined(separator: "、"))"
    return Diagnostic(.paperInvalid, at: place, "“\(kind.title)”的正文里没有\(quoted(word))这个名称\(hint)")
  }

  fileprivate static func unclosedName(_ place: Location) -> Diagnostic {
    Diagnostic(.paperInvalid, at: place, "这里的 {{ 在本行没有配对的 }}；名称写成 {{单位}} 这样，两边各两个半角花括号")
  }

  fileprivate static func unclosedPart(_ place: Location, _ word: String) -> Diagnostic {
    Diagnostic(.paperInvalid, at: place, "从这里开始的一段没有结尾，请在它后面写 {{/\(word)}}")
  }

  fileprivate static func strayEnd(_ place: Location, _ word: String, open: String?) -> Diagnostic {
    let remedy = open.map { "现在没有结尾的是“\($0)”，请写 {{/\($0)}}" } ?? "请删去，或在前面写上 {{#\(word)}}"
    return Diagnostic(.paperInvalid, at: place, "{{/\(word)}} 没有配对的开头；\(remedy)")
  }
}
