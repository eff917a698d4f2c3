internal import Markdown

/// A policy's text set as an official document (GB/T 9704-2012 §7), with the facts about it that a page needs.
package struct OfficialText: Sendable {
  /// The anchors in the text that a list of contents leads to, in order.
  package let stops: [ContentsStop]
  /// True if the text has a table.
  package let hasTable: Bool

  private let layout: OfficialLayout

  init(_ layout: OfficialLayout) {
    self.layout = layout
    stops = layout.stops
    hasTable = layout.text.contains { $0.kind == .enter(.table) }
  }

  /// Returns the HTML before the text if the text begins with its own title: that title as the page's heading, and
  /// the lines that announce an attachment.
  package func opening(_ style: HTMLStyle = HTMLStyle()) -> [UInt8] { HTMLRenderer.html(of: layout.opening, in: style) }

  /// Returns the text as HTML.
  ///
  /// - Parameters:
  ///   - remarks: Finished HTML to insert after articles and clauses, by their ids.
  ///   - style: The style of the HTML.
  /// - Returns: The HTML.
  /// - Complexity: O(*n*).
  package func text(remarks: [String: [UInt8]] = [:], _ style: HTMLStyle = HTMLStyle()) -> [UInt8] {
    let insertions = layout.ends.compactMap { end in remarks[end.id].map { (index: end.index, html: $0) } }
    return HTMLRenderer.html(of: layout.text, in: style, inserting: insertions)
  }
}
