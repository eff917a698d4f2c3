internal import Glibc

/// The real location of an edition, after all symbolic links on the way to it: a name in an open folder.
struct EditionLocation: ~Copyable {
  /// The folder that holds the edition, and its staging folder while one is built.
  let parent: Folder
  /// The edition's name there, which differs from the edition's own if `Output/site` is a link.
  let name: String

  /// Finds the location of an edition below an output root; with `creating`, a missing root is created.
  init(of edition: EditionFolder, in output: String, creating: Bool) throws(PublishingError) {
    var parent = try Folder(at: output.isEmpty ? "." : output, creating: creating)
    var name = edition.name
    var links = 0
    while try parent.kind(of: name) == .other {
      let target = try parent.linkTarget(of: name)
      let parts = target.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      links += 1
      // Linux follows 40 links. A target that ends in dots has no name to exchange.
      guard links <= 40, let last = parts.last, last != ".", last != ".." else {
        throw .system(SystemFault(action: .openFolder, path: parent.shown(name), code: ELOOP))
      }
      let above = (target.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
      if !above.isEmpty { parent = try parent.folder(at: above, followingLinks: true) }
      name = last
    }
    self.parent = parent
    self.name = name
  }

  /// The hidden name of a new edition while this process writes it.
  var stagingName: String { stagingPrefix + String(getpid()) }
  /// The hidden name of the former edition while two names cannot be exchanged in one step.
  var formerName: String { ".\(name).former" }
  /// The hidden name of the lock file that keeps other runs out.
  var lockName: String { ".\(name).lock" }

  private var stagingPrefix: String { ".\(name).staging-" }

  /// Returns true if a run that was killed left anything here, or another one is at work.
  func hasLeftovers() throws(PublishingError) -> Bool {
    if try parent.kind(of: lockName) != nil { return true }
    return try !leftovers().isEmpty
  }

  /// Cleans up after a killed run: puts the former edition back if it was moved away, and removes staging folders.
  ///
  /// Only the holder of the lock may call it: every staging folder is then a dead run's. What is removed may be an
  /// edition whose successor has not yet reached the disk.
  func recover() throws(PublishingError) {
    if try parent.kind(of: formerName) == .folder, try parent.kind(of: name) == nil {
      try parent.rename(formerName, to: name)
    }
    let leftovers = try leftovers()
    guard !leftovers.isEmpty else { return }
    try parent.syncNames()
    for name in leftovers { try parent.removeTree(name) }
  }

  /// The names of the hidden folders of runs, dead or at work.
  private func leftovers() throws(PublishingError) -> [String] {
    try parent.entries().filter { $0.kind == .folder && (isStaging($0.name) || $0.name == formerName) }.map(\.name)
  }

  private func isStaging(_ name: String) -> Bool {
    name.hasPrefix(stagingPrefix) && name.utf8.count > stagingPrefix.utf8.count
      && name.utf8.dropFirst(stagingPrefix.utf8.count).allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
}
