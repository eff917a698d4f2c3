internal import Markdown

/// A policy's text set as an official document (GB/T 9704-2012 §7), with what a page needs to know of it.
package struct OfficialText: Sendable {
  /// The places in the text that a list of contents leads to, in order.
  package let stops: [ContentsStop]
  /// Whether a table stands in the text.
  package let hasTable: Bool

  private let layout: OfficialLayout

  init(_ layout: OfficialLayout) {
    self.layout = layout
    stops = layout.stops
    hasTable = layout.text.contains { $0.kind == .enter(.table) }
  }

  /// What comes before the text as HTML, where the text begins with its own title: that title as the page's heading,
  /// and what announces an attachment.
  package func opening(_ style: HTMLStyle = HTMLStyle()) -> [UInt8] { HTMLRenderer.html(of: layout.opening, in: style) }

  /// The text as HTML.
  ///
  /// - Parameters:
  ///   - remarks: Finished HTML to put after articles and clauses, by their ids.
  ///   - style: How the text is written.
  /// - Returns: The HTML.
  /// - Complexity: O(*n*).
  package func text(remarks: [String: [UInt8]] = [:], _ style: HTMLStyle = HTMLStyle()) -> [UInt8] {
    let insertions = layout.ends.compactMap { end in remarks[end.id].map { (index: end.index, html: $0) } }
    return HTMLRenderer.html(of: layout.text, in: style, inserting: insertions)
  }
}
