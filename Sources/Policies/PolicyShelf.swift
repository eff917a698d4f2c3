package import Diagnostics
package import PolicyText
package import RubricBooks
package import SiteContent

/// The policies and guides of a site with their references and links leading somewhere.
package struct PolicyShelf: Sendable {
  /// A policy ready for its page.
  package struct Entry: Sendable {
    package let source: PolicySource
    /// Its text, linked.
    package let text: LinkedPolicy
    /// The pictures and documents that its text names.
    package let files: [TextFile]
    /// Its attachments by their numbers, ascending.
    package let attachments: [Attachment]

    package var document: PolicyDocument { source.document }
  }

  /// A policy's attachment that is a policy file of its own.
  package struct Attachment: Sendable {
    /// The number that the documents give it.
    package let number: Int
    /// The index of its entry.
    package let entry: Int
  }

  /// A guide ready for the pages of its items.
  package struct Guide: Sendable {
    package let source: GuideSource
    /// Its text as HTML.
    package let html: [UInt8]
    /// The pictures and documents that its text names.
    package let files: [TextFile]
  }

  package let entries: [Entry]
  let guides: [Guide]
  /// What the editors say beside them.
  package let notes: PolicyNotes
  /// The links to pages of the site that are made from no text, for ``checkPages(of:focus:findings:render:)``.
  package let pageLinks: [TextLinks.PageLink]
  /// The places of the policies among the entries, by their ids; of two of one id the first is meant.
  private let places: [String: Int]

  /// Links the policies and guides of a content folder.
  ///
  /// - Parameters:
  ///   - content: What the content folder says.
  ///   - focus: The year whose rubric the guides' pages are for, nil for the latest.
  ///   - findings: Receives where references and links lead nowhere.
  package init(_ content: Content, focus: Int? = nil, findings: inout Findings) {
    let sources = content.policies
    notes = content.policyNotes
    var links = TextLinks(content, focus: focus)
    let attachments = PolicyShelf.attachments(among: sources)
    let versions = PolicyVersions(sources, notes: notes, findings: &findings)
    var targets = versions.targets(sources, attachments, notes, folder: "")
    var entries: [Entry] = []
    for (index, source) in sources.enumerated() {
      targets.current = versions.place(of: index)
      let led = links.led(source.document.links, of: source.path, findings: &findings)
      let text = source.document.linked(to: targets, addresses: led.addresses)
      findings.add(text.findings)
      versions.check(text.references, of: source, by: index, findings: &findings)
      entries.append(Entry(source: source, text: text, files: led.files, attachments: attachments[index]))
    }
    self.entries = entries
    places = Dictionary(zip(sources.map(\.id), sources.indices)) { first, _ in first }
    let others = versions.targets(sources, attachments, notes, folder: "../policies/")
    var guides: [Guide] = []
    for source in content.guides {
      let led = links.led(source.document.links, of: source.path, findings: &findings)
      let text = source.document.linked(to: others, addresses: led.addresses)
      findings.add(text.findings)
      versions.check(text.references, of: source, findings: &findings)
      let html = text.html(HTMLStyle(prefix: links.prefix(of: source.path)))
      guides.append(Guide(source: source, html: html, files: led.files))
    }
    self.guides = guides
    pageLinks = links.pageLinks
    checkNotes(findings: &findings)
    checkAttachments(findings: &findings)
  }

  /// The guides about an item or its dimension.
  package func guides(for item: RubricBook.ItemText, of rubric: RubricBook) -> [Guide] {
    guides.filter { $0.source.isAbout(item, of: rubric) }
  }

  /// The policy with an id.
  package func entry(_ id: String) -> Entry? { places[id].map { entries[$0] } }

  private func checkNotes(findings: inout Findings) {
    for note in notes.notes {
      guard let entry = entry(note.policy) else {
        let hint = offer(likely(for: note.policy, among: entries.map(\.source.id)))
        findings.add(
          Diagnostic(
            .unknownPolicy, at: note.policyPlace, "没有 id 为\(quoted(note.policy))的制度" + (hint ?? "，请核对文件头中的 id")))
        continue
      }
      guard let article = note.article, entry.document.article(article) == nil else { continue }
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
