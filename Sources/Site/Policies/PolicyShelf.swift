package import Assessment
package import Diagnostics
import PolicyText

/// The policies of a site, parsed and rendered with their references linked.
package struct PolicyShelf: Sendable {
  /// A policy ready for its page.
  struct Entry: Sendable {
    let source: PolicySource
    let document: PolicyDocument
    let html: [UInt8]
    /// The indices of its attachments.
    let attachments: [Int]
  }

  let entries: [Entry]

  /// Parses and renders policies.
  ///
  /// - Parameters:
  ///   - sources: The policies, by slug.
  ///   - findings: Receives what is wrong in their texts.
  package init(_ sources: [PolicySource], findings: inout Findings) {
    let documents = sources.map { PolicyDocument($0.body, path: $0.path, firstLine: $0.bodyLine) }
    let attachments = sources.map { source in
      sources.indices.filter { sources[$0].attachmentTo == source.id }
    }
    var targets = ReferenceTargets(
      documents: sources.indices.map { index in
        ReferenceTargets.Document(
          title: sources[index].title, address: "\(sources[index].slug).html",
          articles: Set(documents[index].articles.map(\.number)),
          attachments: Dictionary(
            uniqueKeysWithValues: attachments[index].enumerated().map { ($0 + 1, "\(sources[$1].slug).html") }))
      })
    var entries: [Entry] = []
    for (index, document) in documents.enumerated() {
      targets.current = index
      let rendered = document.rendered(with: targets)
      findings.add(document.findings)
      findings.add(rendered.findings)
      entries.append(
        Entry(source: sources[index], document: document, html: rendered.html, attachments: attachments[index]))
    }
    self.entries = entries
    checkLinks(findings: &findings)
  }

  /// The address of a basis below the site's root, nil where the policy or its article is not here.
  func address(of basis: RubricBook.Basis) -> String? {
    guard let entry = entries.first(where: { $0.source.id == basis.policy }) else { return nil }
    let page = "policies/\(entry.source.slug).html"
    guard let number = basis.article else { return page }
    guard let article = entry.document.articles.first(where: { $0.number == number }) else { return nil }
    let item = basis.clause.flatMap { clause in article.items.first { $0.number == clause } }
    return "\(page)#\(item?.id ?? article.id)"
  }

  /// A basis in words: the document's number or title with the article.
  func words(for basis: RubricBook.Basis, _ labels: Labels) -> String {
    let source = entries.first { $0.source.id == basis.policy }?.source
    let name = source?.number ?? source?.title ?? basis.policy
    return name + (basis.article.map { " " + labels(.basisArticle, "\($0)") } ?? "")
      + (basis.clause.map { labels(.basisClause, "\($0)") } ?? "")
  }

  private func checkLinks(findings: inout Findings) {
    for entry in entries {
      for link in entry.document.links where !leadsSomewhere(link.target, from: entry) {
        findings.add(
          Diagnostic(
            .deadLink, at: Location(entry.source.path, line: link.line, column: link.column),
            "链接\(quoted(link.target, limit: 120))没有对应的制度或位置，请核对"))
      }
    }
  }

  private func leadsSomewhere(_ target: String, from entry: Entry) -> Bool {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let page = parts.first ?? ""
    let found =
      page.isEmpty ? entry : entries.first { $0.source.slug + ".md" == page || $0.source.slug + ".html" == page }
    guard let found else { return false }
    return parts.count < 2 || parts[1].isEmpty || found.document.ids.contains(parts[1])
  }
}

extension DiagnosticCode {
  /// A link in content leads nowhere.
  package static let deadLink = DiagnosticCode("dead-link", .error)
}
