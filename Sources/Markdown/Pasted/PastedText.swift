/// Markdown read as it was meant by a writer who pasted it from Word, WPS, a PDF or a web page.
///
/// The text is edited wherever CommonMark would hide or misread words, and parsed again, up to four times: HTML
/// blocks leave their words, indented Chinese text is not code, a rule under a sentence makes no heading, a
/// footnote or a remark in square brackets is no link definition, a date is no list.
struct PastedText {
  /// The text as read.
  private(set) var source: MarkdownSource
  /// The tokens of the text.
  private(set) var tokens: [Token] = []
  /// The findings about text read differently than written, with the places in the file's body.
  private(set) var remarks: [(finding: PolicyFinding, place: Place)] = []

  /// The greatest number of times that a text is edited: markup can hide in markup, but hardly deeper than this.
  private static let rounds = 4

  /// Reads a body.
  ///
  /// - Complexity: O(*n*).
  init(_ body: MarkdownSource) {
    let characters = PastedCharacters(body)
    source = body.applying(characters.edits)
    if let place = characters.radicals.first { remarks.append((.radicals(characters.radicals.count), place)) }
    if let place = characters.symbols.first { remarks.append((.symbols(characters.symbols.count), place)) }
    tokens = MarkdownTree(source.bytes).tokens()
    for _ in 0..<PastedText.rounds {
      var pass = PastedBlocks(tokens, source: source)
      let edits = pass.edits()
      remarks += pass.remarks.map { ($0.finding, source.filePlace(of: $0.place)) }
      guard !edits.isEmpty else { return }
      source = source.applying(edits)
      tokens = MarkdownTree(source.bytes).tokens()
    }
  }
}
