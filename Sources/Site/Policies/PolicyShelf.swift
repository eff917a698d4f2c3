package import Diagnostics
import PolicyText
package import RubricBooks
package import SiteContent

/// The policies and guides of a site, rendered with their references and links leading somewhere.
package struct PolicyShelf: Sendable {
  /// A policy ready for its page.
  struct Entry: Sendable {
    let source: PolicySource
    let html: [UInt8]
    /// The pictures and documents that its text names.
    let files: [TextFile]
    /// Its attachments by their numbers, ascending.
    let attachments: [Attachment]

    var document: PolicyDocument { source.document }
  }

  /// A policy's attachment that is a policy file of its own.
  struct Attachment: Sendable {
    /// The number that the documents give it.
    let number: Int
    /// The index of its entry.
    let entry: Int
  }

  /// A guide ready for the pages of its items.
  struct Guide: Sendable {
    let source: GuideSource
    let html: [UInt8]
    /// The pictures and documents that its text names.
    let files: [TextFile]
  }

  let entries: [Entry]
  let guides: [Guide]
  /// What the editors say beside them.
  let notes: PolicyNotes
  /// The links to pages of the site that are made from no text, for ``checkPages(of:focus:findings:render:)``.
  let pageLinks: [TextLinks.PageLink]

  /// Renders the policies and guides of a content folder.
  ///
  /// - Parameters:
  ///   - content: What the content folder says.
  ///   - focus: The year whose rubric the guides' pages are for, nil for the latest.
  ///   - findings: Receives where references and links lead nowhere.
  package init(_ content: Content, focus: Int? = nil, findings: inout Findings) {
    let sources = content.policies
    notes = content.policyNotes
    var links = TextLinks(content, focus: focus)
    let attachments = sources.indices.map { PolicyShelf.attachments(of: $0, among: sources) }
    let versions = PolicyVersions(sources, notes: notes, findings: &findings)
    var targets = versions.targets(sources, attachments, notes, folder: "")
    var entries: [Entry] = []
    for (index, source) in sources.enumerated() {
      targets.current = versions.place(of: index)
      let led = links.led(source.document.links, of: source.path, findings: &findings)
      let rendered = source.document.rendered(with: targets, addresses: led.addresses)
      findings.add(rendered.findings)
      versions.check(rendered.references, of: source, by: index, findings: &findings)
      entries.append(Entry(source: source, html: rendered.html, files: led.files, attachments: attachments[index]))
    }
    self.entries = entries
    let others = versions.targets(sources, attachments, notes, folder: "../policies/")
    var guides: [Guide] = []
    for source in content.guides {
      let led = links.led(source.document.links, of: source.path, findings: &findings)
      let rendered = source.document.rendered(with: others, addresses: led.addresses)
      findings.add(rendered.findings)
      versions.check(rendered.references, of: source, findings: &findings)
      let html = TextLinks.prefixed(rendered.html, with: links.prefix(of: source.path))
      guides.append(Guide(source: source, html: html, files: led.files))
    }
    self.guides = guides
    pageLinks = links.pageLinks
    checkNotes(findings: &findings)
    checkAttachments(findings: &findings)
  }

  /// The guides about an item or its dimension.
  func guides(for item: RubricBook.ItemText, of rubric: RubricBook) -> [Guide] {
    guides.filter { $0.source.isAbout(item, of: rubric) }
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
}

extension DiagnosticCode {
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
