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
  /// What the editors say beside them.
  let notes: PolicyNotes

  /// Parses and renders policies.
  ///
  /// - Parameters:
  ///   - sources: The policies, by slug.
  ///   - notes: What the editors say beside them.
  ///   - findings: Receives what is wrong in their texts.
  package init(_ sources: [PolicySource], notes: PolicyNotes = PolicyNotes(), findings: inout Findings) {
    self.notes = notes
    let documents = sources.map { PolicyDocument($0.body, path: $0.path, firstLine: $0.bodyLine) }
    let attachments = sources.map { source in
      sources.indices.filter { sources[$0].attachmentTo == source.id }
    }
    var targets = ReferenceTargets(
      documents: sources.indices.map { index in
        ReferenceTargets.Document(
          title: sources[index].title, address: "\(sources[index].slug).html",
          // Of a number that is there twice the first is meant, as its id tells.
          articles: Dictionary(documents[index].articles.map { ($0.number, Set($0.items.map(\.number))) }) { first, _ in
            first
          },
          attachments: Dictionary(
            uniqueKeysWithValues: attachments[index].enumerated().map { ($0 + 1, "\(sources[$1].slug).html") }))
      }, notSupplied: notes.missing.map(\.title))
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
    checkNotes(findings: &findings)
  }

  /// The policy with an id.
  func entry(_ id: String) -> Entry? { entries.first { $0.source.id == id } }

  /// The id of what a basis names on its policy's page, nil where it names the whole policy or nothing that is there.
  func anchor(of basis: RubricBook.Basis) -> String? {
    guard let document = entry(basis.policy)?.document else { return nil }
    guard let number = basis.article else {
      return basis.clause.flatMap { clause in document.clauses.first { $0.number == clause }?.id }
    }
    guard let article = document.articles.first(where: { $0.number == number }) else { return nil }
    return basis.clause.flatMap { clause in article.items.first { $0.number == clause }?.id } ?? article.id
  }

  /// The address of a basis below the site's root, nil where the policy or its article is not here.
  func address(of basis: RubricBook.Basis) -> String? {
    guard let entry = entry(basis.policy) else { return nil }
    let page = "policies/\(entry.source.slug).html"
    if let anchor = anchor(of: basis) { return "\(page)#\(anchor)" }
    return basis.article == nil ? page : nil
  }

  /// A basis in words: the document's number, or its title where it is an attachment, with the article.
  ///
  /// - Parameters:
  ///   - basis: The basis.
  ///   - previous: What stands before it; what the two have in common is not said again.
  ///   - labels: The words of the interface.
  /// - Returns: The words, as 某校〔2024〕50 号 第 10 条（三）.
  package func words(
    for basis: RubricBook.Basis, after previous: RubricBook.Basis? = nil, _ labels: Labels
  ) -> String {
    let source = entry(basis.policy)?.source
    let number = source?.attachmentTo == nil ? source?.number : nil
    let name = number ?? source.map { labels(.cited, $0.title) } ?? basis.policy
    let document = entry(basis.policy)?.document
    let part = basis.clause.map { number in
      let parts =
        basis.article.map { article in document?.articles.first { $0.number == article }?.items } ?? document?.clauses
      return parts?.first { $0.number == number }?.label ?? "\(number)"
    }
    let isContinued = previous?.policy == basis.policy
    guard let article = basis.article else {
      guard let part else { return name }
      return (isContinued ? "" : name) + labels(.basisPart, part)
    }
    let words = labels(.basisArticle, "\(article)") + (part.map { labels(.basisClause, $0) } ?? "")
    return isContinued ? words : name + " " + words
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

  private func checkNotes(findings: inout Findings) {
    for note in notes.notes {
      guard let entry = entry(note.policy) else {
        let hint = offer(likely(for: note.policy, among: entries.map(\.source.id)))
        findings.add(
          Diagnostic(
            .unknownPolicy, at: note.policyPlace, "没有 id 为\(quoted(note.policy))的制度" + (hint ?? "，请核对文件头中的 id")))
        continue
      }
      guard let article = note.article, !entry.document.articles.contains(where: { $0.number == article }) else {
        continue
      }
      findings.add(
        Diagnostic(
          .unknownArticle, at: note.articlePlace, "\(quoted(entry.source.title))中没有第 \(article) 条，请核对条的序号"))
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
  /// A note is about a policy that is not there.
  package static let unknownPolicy = DiagnosticCode("unknown-policy", .error)
  /// A note is about an article that its policy does not have.
  package static let unknownArticle = DiagnosticCode("unknown-article", .error)
}

extension PolicyClause {
  /// The number as the text writes it, without brackets or stop: 二.
  var label: String {
    String(text.drop { "（(".contains($0) }.prefix { !"）)、.．".contains($0) })
  }
}
