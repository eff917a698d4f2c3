package import Diagnostics

/// A policy's text as HTML, with its references resolved.
package struct RenderedPolicy: Sendable {
  /// The HTML of the body, UTF-8; its headings begin at h2.
  package let html: [UInt8]
  /// The references that lead somewhere, in the order of the text.
  package let references: [PolicyReference]
  /// The references that should lead somewhere and do not.
  package let findings: Findings
}

extension PolicyDocument {
  /// Writes the document as HTML, its references linked to the targets where these are known.
  ///
  /// References within the document (本办法第七条) need no targets.
  ///
  /// - Parameters:
  ///   - targets: What references lead to.
  ///   - addresses: Where the links of ``links`` lead, by their targets; the text of one without address stays. nil where
  ///     pages lie as their texts do, so that `.md` becomes `.html`.
  /// - Returns: The HTML with what was found.
  /// - Complexity: O(*n*).
  package func rendered(
    with targets: ReferenceTargets = ReferenceTargets(), addresses: [String: String]? = nil
  ) -> RenderedPolicy {
    var sink = FindingSink(source)
    let resolved = References(self, targets: targets, findings: &sink)
    let tokens = links.isEmpty ? resolved.tokens : Links.led(resolved.tokens, to: addresses)
    let html = HTMLRenderer.html(of: tokens, capacity: source.bytes.count * 3 / 2)
    return RenderedPolicy(html: html, references: resolved.references, findings: sink.findings)
  }
}
