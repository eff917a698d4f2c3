package import Diagnostics
package import PolicyText
package import RubricBooks
package import SiteContent

/// The policies and guides of a site with their references and links resolved.
///
/// This module knows all texts of a site together: the policy that a title means, the destinations of links, and
/// citations of parts that do not exist. It must not know how policies look, nor the pages that are made from no
/// text.
package struct PolicyShelf: Sendable {
  /// A policy ready for its page.
  package struct Entry: Sendable {
    /// The policy as read.
    package let source: PolicySource
    /// The policy's text, linked.
    package let text: LinkedPolicy
    /// The pictures and documents that the text names.
    package let files: [TextFile]
    /// The policy's attachments by their numbers, ascending.
    package let attachments: [Attachment]

    /// The policy's parsed text.
    package var document: PolicyDocument { source.document }
  }

  /// A policy's attachment that is a policy file of its own.
  package struct Attachment: Sendable {
    /// The number that the documents give the attachment.
    package let number: Int
    /// The index of the attachment's entry.
    package let entry: Int
  }

  /// A guide ready for the pages of its items.
  package struct Guide: Sendable {
    /// The guide as read.
    package let source: GuideSource
    /// The guide's text as HTML.
    package let html: [UInt8]
    /// The pictures and documents that the text names.
    package let files: [TextFile]
  }

  /// The policies, in the order of the content.
  package let entries: [Entry]
  let guides: [Guide]
  /// The editors' notes on the policies.
  package let notes: PolicyNotes
  /// The links to pages of the site that are made from no text, for the check of pages.
  package let pageLinks: [TextLinks.PageLink]
  /// The indices of the policies among the entries, by their ids; of two with one id the first counts.
  private let places: [String: Int]

  /// Links the policies and guides of a content folder.
  ///
  /// - Parameters:
  ///   - content: The content of the folder.
  ///   - focus: The year whose rubric the guides' pages are for, or nil for the latest.
  ///   - findings: Receives the faults of references, links, notes and attachments.
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

  /// Returns the guides about an item or its dimension.
  package func guides(for item: RubricBook.ItemText, of rubric: RubricBook) -> [Guide] {
    guides.filter { $0.source.isAbout(item, of: rubric) }
  }

  /// Returns the policy with an id, or nil if there is none.
  package func entry(_ id: String) -> Entry? { places[id].map { entries[$0] } }

  private func checkNotes(findings: inout Findings) {
    var hints = Hints()
    for note in notes.notes {
      guard let entry = entry(note.policy) else {
        let hint = offer(hints.likely(for: note.policy, among: entries.map(\.source.id)))
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
  /// The code of notes and attachments that name a policy that does not exist.
  package static let unknownPolicy = DiagnosticCode("unknown-policy", .error)
  /// The code of notes on an article that their policy does not have.
  package static let unknownArticle = DiagnosticCode("unknown-article", .error)
}
