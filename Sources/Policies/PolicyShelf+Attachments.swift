import Diagnostics
import PolicyText
import SiteContent

extension PolicyShelf {
  /// Returns the attachments of each policy, by number.
  ///
  /// The number is the one that an attachment gives itself in its title or first line, else the one under which the
  /// policy's text lists its title; attachments with neither take the numbers that are left, in the order of the
  /// files.
  static func attachments(among sources: [PolicySource]) -> [[Attachment]] {
    let members = Dictionary(grouping: sources.indices.filter { sources[$0].attachmentTo != nil }) { index in
      sources[index].attachmentTo ?? ""
    }
    return sources.indices.map { index in
      attachments(of: index, (members[sources[index].id] ?? []).filter { $0 != index }, among: sources)
    }
  }

  private static func attachments(of index: Int, _ members: [Int], among sources: [PolicySource]) -> [Attachment] {
    guard !members.isEmpty else { return [] }
    let listed = sources[index].document.listedAttachments
    var numbers: [Int: Int] = [:]
    var taken: Set<Int> = []
    for member in members {
      let source = sources[member]
      let title = PolicyDocument.bare(source.title)
      let number =
        PolicyDocument.attachmentNumber(source.title) ?? source.document.attachmentNumber
        ?? listed.first { $0.title == title }?.number
      guard let number, taken.insert(number).inserted else { continue }
      numbers[member] = number
    }
    var next = 1
    for member in members where numbers[member] == nil {
      while !taken.insert(next).inserted { next += 1 }
      numbers[member] = next
    }
    return members.map { Attachment(number: numbers[$0] ?? 0, entry: $0) }.sorted { $0.number < $1.number }
  }

  /// Finds the policies from which the way up leads back to them.
  ///
  /// - Complexity: O(*n*): each policy is passed once.
  private static func circling(_ parents: [String: String?]) -> Set<String> {
    var (passed, circling): (Set<String>, Set<String>) = ([], [])
    for start in parents.keys {
      var way: [String] = []
      var next: String? = start
      while let id = next, passed.insert(id).inserted {
        way.append(id)
        next = parents[id] ?? nil
      }
      if let id = next, let first = way.firstIndex(of: id) { circling.formUnion(way[first...]) }
    }
    return circling
  }

  /// Finds attachments to policies that do not exist, or that are attachments to themselves, which no list would
  /// show.
  func checkAttachments(findings: inout Findings) {
    let parents = Dictionary(entries.map { ($0.source.id, $0.source.attachmentTo) }) { first, _ in first }
    var hints = Hints()
    let circling = PolicyShelf.circling(parents)
    for entry in entries {
      guard let parent = entry.source.attachmentTo, let place = entry.source.attachmentPlace else { continue }
      guard parents[parent] != nil else {
        let hint = hints.nearest(to: parent, among: entries.map(\.source.id)).map { "，是不是\(quoted($0))？" }
        findings.add(
          Diagnostic(
            .unknownPolicy, at: place, "没有 id 为\(quoted(parent))的制度" + (hint ?? "，请写正文那份制度文件头中的 id")))
        continue
      }
      guard circling.contains(entry.source.id) else { continue }
      findings.add(Diagnostic(.unknownPolicy, at: place, "\(quoted(parent))不能是正文：附件绕了一圈又挂在自己下面；请写正文那份制度的 id"))
    }
  }
}
