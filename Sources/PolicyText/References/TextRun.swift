/// Neighbouring text tokens read as one text: lines that were joined, escapes that split nothing for a reader.
struct TextRun {
  /// The characters of all tokens.
  let scalars: [Unicode.Scalar]
  /// For each token, the index in `scalars` at which it begins.
  private let starts: [Int]
  private let tokens: ArraySlice<Token>

  /// Reads the text tokens of a range, in which there is nothing else.
  init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    for token in tokens {
      starts.append(scalars.count)
      if case .text(let text) = token.kind { scalars += text.unicodeScalars }
    }
    self.scalars = scalars
    self.starts = starts
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { string(scalars[range]) }

  /// The place in the body of a character.
  func place(of index: Int, in source: MarkdownSource) -> Place {
    let position = (starts.lastIndex { $0 <= index } ?? 0)
    let token = tokens[tokens.startIndex + position]
    guard case .text(let text) = token.kind,
      let alignment = SourceAlignment(text, at: token.place, in: source)
    else { return token.place }
    let offset = scalars[starts[position]..<index].reduce(0) { $0 + UTF8.width($1) }
    return Place(line: token.place.line, column: alignment.origin(of: offset).column)
  }

  /// The tokens with constructs put around ranges, which are in order and do not overlap.
  func tokens(marking marks: [(range: Range<Int>, element: Element)]) -> [Token] {
    guard !marks.isEmpty else { return Array(tokens) }
    var result: [Token] = []
    var done = 0
    for (range, element) in marks {
      appendText(done..<range.lowerBound, to: &result)
      let place = tokens[tokens.startIndex].place
      result.append(Token(kind: .enter(element), place: place))
      appendText(range, to: &result)
      result.append(Token(kind: .exit(element), place: place))
      done = range.upperBound
    }
    appendText(done..<scalars.count, to: &result)
    return result
  }

  private func appendText(_ range: Range<Int>, to result: inout [Token]) {
    guard !range.isEmpty else { return }
    result.append(Token(kind: .text(text(range)), place: tokens[tokens.startIndex].place))
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
