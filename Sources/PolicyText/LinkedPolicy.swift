package import Diagnostics
internal import Markdown

/// A policy's text with resolved references and links, ready to be written as HTML.
package struct LinkedPolicy: Sendable {
  /// The references that were resolved, in the order of the text.
  package let references: [PolicyReference]
  /// The findings about references that could not be resolved.
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

  /// Returns the text as HTML in UTF-8, whose headings begin at h2.
  ///
  /// - Complexity: O(*n*).
  package func html(_ style: HTMLStyle = HTMLStyle()) -> [UInt8] { HTMLRenderer.html(of: tokens, in: style) }

  /// Returns the text set as an official document.
  ///
  /// - Parameters:
  ///   - title: The title of the policy, which its text may repeat.
  ///   - issuer: The issuer, who may have signed it.
  /// - Returns: The document, whose headings begin at h2 below its title.
  /// - Complexity: O(*n*).
  package func official(title: String, issuer: String?) -> OfficialText {
    OfficialText(OfficialLayout(tokens, title: title, issuer: issuer))
  }
}

extension PolicyDocument {
  /// Returns the document with its references linked to the targets where these are known.
  ///
  /// References within the document (本办法第七条) need no targets.
  ///
  /// - Parameters:
  ///   - targets: The documents that references can lead to.
  ///   - addresses: The addresses of the links in ``links``, by their targets; of a link without an address only
  ///     the text stays. nil if pages lie as their texts do, so that `.md` becomes `.html`.
  /// - Returns: The document, ready to be written.
  /// - Complexity: O(*n*).
  package func linked(
    to targets: ReferenceTargets = ReferenceTargets(), addresses: [String: String]? = nil
  ) -> LinkedPolicy {
    LinkedPolicy(self, targets: targets, addresses: addresses)
  }
}
