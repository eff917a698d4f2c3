/// The texts of all kinds of papers: an institution's own, or else those that the program brings along.
package struct PaperTexts: Sendable {
  private var own: [PaperKind: PaperText] = [:]

  /// Creates the texts of a content folder without its own.
  package init() {}

  /// The text of a kind; nil takes the program's.
  package subscript(_ kind: PaperKind) -> PaperText {
    get { own[kind] ?? .standard(kind) }
    set { own[kind] = newValue }
  }
}
