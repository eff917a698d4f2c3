package import Markup
package import Policies
import PolicyText
import SiteContent
package import Wording

/// The responsibility letter as it is printed and signed: the document's text without links, with lines to fill in.
package struct LetterText: Sendable {
  /// The policy's title, or the text's own.
  package let title: String
  /// The text, without ids and links, so that one page can hold it many times.
  package let text: [UInt8]
  /// Whether the document ends in lines for signatures of its own.
  let hasSignature: Bool

  package init(_ entry: PolicyShelf.Entry) {
    let official = entry.text.official(title: entry.source.title, issuer: entry.source.issuer)
    title = entry.source.title
    text = official.text(.printed)
    // What is signed is set as a table.
    hasSignature = official.hasTable
  }

  /// Writes who signs: the unit and its leaders, lines to fill in where they are not given.
  package func writeParties(unit: String?, leaders: [String], _ html: inout HTMLBuffer, _ labels: Labels) {
    html.raw("<dl class=\"parties\">\n")
    write(labels[.letterParty], unit, &html)
    write(labels[.letterLeader], leaders.isEmpty ? nil : leaders.joined(separator: "、"), &html)
    html.raw("</dl>\n")
  }

  /// Writes lines for seal, signature and date, where the document has none.
  package func writeSignature(_ html: inout HTMLBuffer, _ labels: Labels) {
    guard !hasSignature else { return }
    html.raw("<div class=\"signature\">\n")
    for label in [Label.letterSeal, .letterSign, .letterDate] { html.line("p", labels[label]) }
    html.raw("</div>\n")
  }

  private func write(_ term: String, _ value: String?, _ html: inout HTMLBuffer) {
    html.raw("<div>\n")
    html.line("dt", term)
    html.line("dd", class: value == nil ? "blank" : nil, value ?? "")
    html.raw("</div>\n")
  }
}
