/// Reads Markdown as those meant it who pasted it from Word, WPS, a PDF or a web page.
///
/// The text is edited where CommonMark would hide or misread words, and parsed again, until nothing is left to edit:
/// HTML blocks give their words, indented Chinese text is no code, a rule under a sentence makes it no heading, a
/// footnote or a remark in square brackets is no link definition, a date is no list.
struct PastedText {
  /// The text as it is read.
  private(set) var source: MarkdownSource
  /// Its syntax tree.
  private(set) var tokens: [Token] = []
  /// What was read otherwise than it stands, with the places in the file's body.
  private(set) var remarks: [(finding: PolicyFinding, place: Place)] = []

  /// How often a text is edited at most: markup can hide in markup, but not deeper than this.
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
