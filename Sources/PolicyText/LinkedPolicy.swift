package import Diagnostics
internal import Markdown

/// A policy's text with its references and links leading somewhere, ready to be written as HTML.
package struct LinkedPolicy: Sendable {
  /// The references that lead somewhere, in the order of the text.
  package let references: [PolicyReference]
  /// The references that should lead somewhere and do not.
  package let findings: Findings

  private let tokens: [Token]

  /// Links a document.
  init(_ document: PolicyDocument, targets: ReferenceTargets, addresses: [String: String]?) {
    var sink = FindingSink(document.source)
    let resolved = References(
      in: document.tokens, of: document.source, articles: document.articles, attachments: document.attachments,
      targets: targets, findings: &sink)
    references = resolved.references
    findings = sink.findings
    tokens = document.links.isEmpty ? resolved.tokens : Links.led(resolved.tokens, to: addresses)
  }

  /// The text as HTML, UTF-8; its headings begin at h2.
  ///
  /// - Complexity: O(*n*).
  package func html(_ style: HTMLStyle = HTMLStyle()) -> [UInt8] { HTMLRenderer.html(of: tokens, in: style) }

  /// The text set as an official document.
  ///
  /// - Parameters:
  ///   - title: The title of the policy, which its text may repeat.
  ///   - issuer: Who issued it and may have signed it.
  /// - Returns: The document, whose headings begin at h2 below its title.
  /// - Complexity: O(*n*).
  package func official(title: String, issuer: String?) -> OfficialText {
    OfficialText(OfficialLayout(tokens, title: title, issuer: issuer))
  }
}

extension PolicyDocument {
  /// The document with its references linked to the targets where these are known.
  ///
  /// References within the document (本办法第七条) need no targets.
  ///
  /// - Parameters:
  ///   - targets: What references lead to.
  ///   - addresses: Where the links of ``links`` lead, by their targets; the text of one without address stays. nil where
  ///     pages lie as their texts do, so that `.md` becomes `.html`.
  /// - Returns: The document, ready to be written.
  /// - Complexity: O(*n*).
  package func linked(
    to targets: ReferenceTargets = ReferenceTargets(), addresses: [String: String]? = nil
  ) -> LinkedPolicy {
    LinkedPolicy(self, targets: targets, addresses: addresses)
  }
}
