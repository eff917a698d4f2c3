package import Diagnostics
import PolicyText
import Rubric
import SiteContent

/// The order of policies by which a title means the one in force, not one that it supersedes.
struct PolicyVersions: Sendable {
  /// The indices of the policies, with those that a title means before others of the title.
  private let order: [Int]
  /// The position of each policy in that order.
  private let places: [Int]
  private let sources: [PolicySource]
  /// The indices of the policies that each supersedes.
  private let superseded: [[Int]]

  /// Orders policies.
  ///
  /// - Parameters:
  ///   - sources: The policies.
  ///   - notes: The editors' notes, with the titles that are not on the site.
  ///   - findings: Receives each `supersedes` that names nothing, and pairs of policies of one title that are both
  ///     in force.
  init(_ sources: [PolicySource], notes: PolicyNotes, findings: inout Findings) {
    self.sources = sources
    let names = PolicyNames(sources)
    superseded = sources.indices.map { index in
      sources[index].supersedes.map { $0.isEmpty ? [] : names.meant(by: $0, of: index) } ?? []
    }
    let old = Set(superseded.joined())
    let ranks = sources.indices.map { index in
      let rank =
        switch sources[index].status {
        case .current: 0
        case .trial, nil: 1
        case .repealed: 2
        }
      return old.contains(index) ? rank + 3 : rank
    }
    order = sources.indices.sorted { left, right in
      if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
      let days = [left, right].map { (sources[$0].effective ?? sources[$0].issued)?.number ?? .min }
      return days[0] != days[1] ? days[0] > days[1] : left < right
    }
    var places = Array(repeating: 0, count: sources.count)
    for (place, index) in order.enumerated() { places[index] = place }
    self.places = places
    var hints = Hints()
    let missing = Set(notes.missing.map { PolicyDocument.bare($0.title.filter { !$0.isWhitespace }) })
    for (index, source) in sources.enumerated() {
      guard let text = source.supersedes, superseded[index].isEmpty, let place = source.supersedesPlace,
        !text.allSatisfy(\.isWhitespace),
        !PolicyVersions.names(text, missing)
      else { continue }
      let hint = hints.nearest(to: text, among: sources.map(\.id)).map { "，是不是\(quoted($0))？" }
      findings.add(
        Diagnostic(
          .unknownSuperseded, at: place,
          "没有 id、发文字号或标题是\(quoted(text))的制度" + (hint ?? "；请核对，没有收录的写进 policies/notes.yaml 的 missing")))
    }
    findTwins(ranks, findings: &findings)
  }

  /// Returns the index of a policy among the targets.
  func place(of index: Int) -> Int { places[index] }

  /// Returns the targets of references from pages whose way to the policies' folder begins with `folder`.
  func targets(
    _ sources: [PolicySource], _ attachments: [[PolicyShelf.Attachment]], _ notes: PolicyNotes, folder: String
  ) -> ReferenceTargets {
    let listed = PolicyVersions.listedTitles(sources, attachments)
    return ReferenceTargets(
      documents: order.map { index in
        ReferenceTargets.Document(
          title: sources[index].title, otherNames: listed[index] ?? [], address: "\(folder)\(sources[index].slug).html",
          articles: ReferenceTargets.Article.byNumber(sources[index].document.articles),
          attachments: Dictionary(
            attachments[index].map { ($0.number, "\(folder)\(sources[$0.entry].slug).html") }
          ) { first, _ in first })
      }, notSupplied: notes.missing.map(\.title))
  }

  /// Returns the titles under which policies list their attachments, where these have others of their own, by the index
  /// of the attachment.
  private static func listedTitles(
    _ sources: [PolicySource], _ attachments: [[PolicyShelf.Attachment]]
  ) -> [Int: [String]] {
    let own = Set(sources.map { PolicyDocument.bare($0.title) })
    var titles: [Int: [String]] = [:]
    for (source, members) in zip(sources, attachments) where !members.isEmpty {
      for (number, title) in source.document.listedAttachments where !own.contains(title) {
        guard let member = members.first(where: { $0.number == number }) else { continue }
        titles[member.entry, default: []].append(title)
      }
    }
    return titles
  }

  /// Finds references of a policy to others that are repealed.
  func check(_ references: [PolicyReference], of source: PolicySource, by index: Int, findings: inout Findings) {
    guard source.status != .repealed else { return }
    check(references, source.document, source.path, not: superseded[index] + [index], findings: &findings)
  }

  /// Finds references of a guide to policies that are repealed.
  func check(_ references: [PolicyReference], of source: GuideSource, findings: inout Findings) {
    check(references, source.document, source.path, not: [], findings: &findings)
  }

  private func check(
    _ references: [PolicyReference], _ document: PolicyDocument, _ path: String, not left: [Int],
    findings: inout Findings
  ) {
    var told: Set<Int> = []
    for reference in references {
      let place: Int?
      switch reference.target {
      case .document(let found): place = found
      case .article(_, item: _, document: let found): place = found
      case .attachment(_, document: let found): place = found
      case .notSupplied: place = nil
      }
      guard let index = place.map({ order[$0] }), sources[index].status == .repealed, !left.contains(index),
        told.insert(index).inserted
      else { continue }
      // A text that repeals a document has to name it.
      let title = sources[index].title
      guard !document.text.split(separator: "\n").contains(where: { $0.contains(title) && $0.contains("废止") }) else {
        continue
      }
      findings.add(
        Diagnostic(
          .repealedCited, at: Location(path, line: reference.line, column: reference.column),
          "\(quoted(title))已经废止（见 \(sources[index].path) 的 status）；请改引现行的制度，或注明是原来的规定"))
    }
  }

  private func findTwins(_ ranks: [Int], findings: inout Findings) {
    var first: [String: Int] = [:]
    for index in order where ranks[index] < 2 && sources[index].attachmentTo == nil {
      let title = PolicyDocument.bare(sources[index].title)
      guard let twin = first.updateValue(index, forKey: title) else { continue }
      first[title] = twin
      guard ranks[twin] == ranks[index] else { continue }
      findings.add(
        Diagnostic(
          .sameTitle, at: Location(sources[index].path),
          "标题与 \(sources[twin].path) 相同，而两份都没有写明废止，《》引用的只会是后者；"
            + "请在旧的一份写 status: 废止，或在新的一份写 supersedes"))
    }
  }

  /// Returns true if a text is one of some titles, or has one in 《》.
  private static func names(_ text: String, _ titles: Set<String>) -> Bool {
    let text = text.filter { !$0.isWhitespace }
    return titles.contains(PolicyDocument.bare(text))
      || text.split(separator: "《").contains { part in
        part.firstIndex(of: "》").map { titles.contains(String(part[..<$0])) } ?? false
      }
  }
}

extension DiagnosticCode {
  /// The code of policies that supersede a document that does not exist.
  package static let unknownSuperseded = DiagnosticCode("unknown-superseded", .warning)
  /// The code of policies of one title that are both in force.
  package static let sameTitle = DiagnosticCode("same-title", .warning)
  /// The code of texts that cite a repealed policy.
  package static let repealedCited = DiagnosticCode("repealed-cited", .note)
}
