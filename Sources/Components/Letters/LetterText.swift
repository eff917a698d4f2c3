package import Markup
package import Policies
import PolicyText
import SiteContent
package import Wording

/// The responsibility letter for printing and signing: the document's text without links, with lines to fill in.
package struct LetterText: Sendable {
  /// The title of the policy.
  package let title: String
  /// The text, without ids and links, so that one page can hold it many times.
  package let text: [UInt8]
  /// True if the document ends in lines for signatures of its own.
  let hasSignature: Bool

  /// Creates the printed text of a policy.
  package init(_ entry: PolicyShelf.Entry) {
    let official = entry.text.official(title: entry.source.title, issuer: entry.source.issuer)
    title = entry.source.title
    text = official.text(.printed)
    // Blocks to sign are set as a table.
    hasSignature = official.hasTable
  }

  /// Writes the signatories: the unit and its leaders, with lines to fill in for those not given.
  package func writeParties(unit: String?, leaders: [String], _ html: inout HTMLBuffer, _ labels: Labels) {
    html.raw("<dl class=\"parties\">\n")
    write(labels[.letterParty], unit, &html)
    write(labels[.letterLeader], leaders.isEmpty ? nil : leaders.joined(separator: "、"), &html)
    html.raw("</dl>\n")
  }

  /// Writes lines for seal, signature and date, unless the document has its own.
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
