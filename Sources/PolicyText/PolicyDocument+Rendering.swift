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
  /// - Complexity: O(*n*).
  package func rendered(with targets: ReferenceTargets = ReferenceTargets()) -> RenderedPolicy {
    var sink = FindingSink(source)
    let resolved = References(self, targets: targets, findings: &sink)
    let html = HTMLRenderer.html(of: resolved.tokens, capacity: source.bytes.count * 3 / 2)
    return RenderedPolicy(html: html, references: resolved.references, findings: sink.findings)
  }
}
