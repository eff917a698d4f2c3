internal import Markdown

/// Adjacent text tokens read as one text, across joined lines and escapes.
struct TextRun {
  /// The characters of all tokens.
  let scalars: [Unicode.Scalar]
  private let tokens: ArraySlice<Token>

  /// Reads tokens, all of which are text.
  init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens
    var scalars: [Unicode.Scalar] = []
    for token in tokens {
      if case .text(let text) = token.kind { scalars += text.unicodeScalars }
    }
    self.scalars = scalars
  }

  /// Returns the text of a range.
  func text(_ range: Range<Int>) -> String { string(scalars[range]) }

  /// Returns the place in the body of each character.
  ///
  /// - Complexity: O(*n* log *n*); ask once, and only for a run that holds a reference.
  func places(in source: MarkdownSource) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(scalars.count)
    for token in tokens {
      guard case .text(let text) = token.kind else { continue }
      let alignment = SourceAlignment(text, at: token.place, in: source)
      var offset = 0
      for scalar in text.unicodeScalars {
        let column = alignment?.origin(of: offset).column ?? token.place.column
        places.append(Place(line: token.place.line, column: column))
        offset += UTF8.width(scalar)
      }
    }
    return places
  }

  /// Returns the tokens with constructs around ranges, which are in order and do not overlap.
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
