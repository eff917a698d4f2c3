package import PaperTexts
import PolicyText
import Rubric

/// A paper for one subject: the text of its kind with the values that fill it in.
///
/// The module `Papers` answers what an office's papers say: values of a year become the values of a paper, those fill in
/// its text, and the text is Markdown. It must not know pages, themes or HTML.
package struct Paper: Sendable {
  /// The kind.
  package let kind: PaperKind
  /// The name in addresses, unique among the papers of the kind in the year; empty for an only one.
  package let name: String
  /// The words by which lists tell it from others of the kind, such as a unit and a reference.
  package let subject: String
  /// The day that it bears, or nil if that is left open.
  let day: Day?
  /// The issuer, who signs it.
  package let issuer: String
  /// The text.
  let text: PaperText
  /// The chart that stands in its text, or nil for none.
  package let figure: PaperFigure?
  /// The values.
  package let values: [PaperName: PaperValue]

  /// The title.
  package var title: String { text.title(values) }

  /// The number of the document, or nil if the text gives none.
  package var number: String? { text.number }

  /// The paper as Markdown: the title as a heading, then the body.
  package var markdown: String { "# \(title.escapedForMarkdown)\n\n" + text.body(values) }

  /// The body as plain text: a line for each paragraph, an empty one between them.
  package var plainText: String {
    let document = PolicyDocument(Array(text.body(values).utf8), path: kind.path)
    return document.text.split(separator: "\n").joined(separator: "\n\n") + "\n"
  }
}
