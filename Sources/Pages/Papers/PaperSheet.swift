import Markup
import PaperTexts
import Papers
import PolicyText

/// A paper set as an official document, on a sheet of its own.
struct PaperSheet {
  let paper: Paper
  /// The prefix of the sheet's ids, so that one page can hold several.
  let prefix: String

  func write(_ html: inout HTMLBuffer) {
    let document = PolicyDocument(Array(paper.markdown.utf8), path: paper.kind.path)
    let official = document.linked().official(title: paper.title, issuer: paper.issuer)
    let style = HTMLStyle(prefix: prefix)
    html.raw("<article class=\"document paper paper-\(paper.kind.rawValue)\">\n")
    if let number = paper.number { html.line("p", class: "paper-number", number) }
    html.raw("<div class=\"opening\">\n")
    html.append(official.opening(style))
    html.raw("</div>\n<div class=\"policy\">\n")
    writeText(official.text(style), &html)
    html.raw("</div>\n</article>\n")
  }

  /// Writes the text, with the chart in its place.
  private func writeText(_ text: [UInt8], _ html: inout HTMLBuffer) {
    let place = Array("<p>\(PaperFigure.place)</p>".utf8)
    guard let figure = paper.figure, let found = text.firstRange(of: place) else { return html.append(text) }
    html.append(Array(text[..<found.lowerBound]))
    PaperChart(figure: figure, prefix: prefix).write(&html)
    html.append(Array(text[found.upperBound...]))
  }
}
