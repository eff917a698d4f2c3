internal import Diagnostics
internal import Glibc

/// The edition that is published now, if any, as its manifest describes it.
struct PublishedEdition: ~Copyable {
  let edition: EditionFolder
  private let folder: Folder?
  /// The manifest's bytes; empty if there is none.
  let manifestBytes: [UInt8]
  /// The manifest; `nil` if the folder is not ours.
  let manifest: Manifest?

  /// The largest manifest that is read, in bytes: about two million files.
  private static let largestManifest = 1 << 28

  /// Opens the edition; with `isCopy`, its folder may have another name than when it was published.
  init(of edition: EditionFolder, at place: borrowing EditionLocation, isCopy: Bool = false) throws(PublishingError) {
    self.edition = edition
    guard try place.parent.kind(of: place.name) != nil else {
      folder = nil
      manifestBytes = []
      manifest = nil
      return
    }
    let opened = try place.parent.folder(at: place.name)
    manifestBytes = try opened.read(Manifest.path.text, atMost: Self.largestManifest) ?? []
    manifest = Manifest(reading: manifestBytes).flatMap { isCopy || $0.edition == edition ? $0 : nil }
    folder = consume opened
  }

  /// True if the folder exists, ours or not.
  var exists: Bool {
    switch folder {
    case .some: true
    case .none: false
    }
  }

  /// Reads a file, or returns `nil` if there is no regular file of that size and mode.
  func read(_ path: String, ofSize size: Int, mode: mode_t? = nil) throws(PublishingError) -> [UInt8]? {
    switch folder {
    case .some(let folder): try folder.read(path, ofSize: size, mode: mode)
    case .none: nil
    }
  }

  /// Returns true if there is a regular file of that mode with exactly these bytes.
  func holds(_ bytes: [UInt8], at path: String, mode: mode_t) throws(PublishingError) -> Bool {
    guard let former = try read(path, ofSize: bytes.count, mode: mode), former.count == bytes.count else {
      return false
    }
    // Comparing arrays byte by byte is ten times slower.
    return unsafe former.withUnsafeBytes { former in
      unsafe bytes.withUnsafeBytes { bytes in
        guard let one = former.baseAddress, let other = bytes.baseAddress else { return true }
        return unsafe memcmp(one, other, bytes.count) == 0
      }
    }
  }

  /// Links a file into another folder; returns `false` if the file system cannot.
  func link(_ path: String, into other: borrowing Folder) throws(PublishingError) -> Bool {
    switch folder {
    case .some(let folder): try other.link(path, from: folder)
    case .none: false
    }
  }

  /// Finds everything in the folder that its manifest does not list; a foreign folder in it is listed without its
  /// contents.
  ///
  /// - Complexity: O(*n*) for *n* files; no file is opened.
  func foreignFiles() throws(PublishingError) -> Findings { try others().foreign }

  /// The names of files, in lower case, that desktops leave in folders that are looked at.
  private static let desktopFiles: Set<String> = ["thumbs.db", "desktop.ini", ".ds_store"]

  /// Finds what is foreign, and the paths of files that desktops have left, which are nobody's.
  ///
  /// - Parameter shown: The folder as findings name it, nil for the edition's name.
  /// - Returns: What is foreign, and the paths of the others.
  /// - Throws: ``PublishingError`` if the folder cannot be read.
  func others(shown: String? = nil) throws(PublishingError) -> (foreign: Findings, desktop: [String]) {
    var findings = Findings()
    var desktop: [String] = []
    let ours = Set((manifest?.files ?? []).map { Array($0.path.text.utf8) } + [Array(Manifest.path.text.utf8)])
    let folders = Set((manifest?.folders ?? []).map { Array($0.utf8) })
    var pending = exists ? [""] : []
    while let above = pending.popLast() {
      for entry in try entries(of: above) {
        let path = above + entry.name
        switch entry.kind {
        case .folder where folders.contains(Array(path.utf8)): pending.append(path + "/")
        case .file where manifest != nil && ours.contains(Array(path.utf8)): break
        case .file where PublishedEdition.desktopFiles.contains(entry.name.lowercased()): desktop.append(path)
        default: findings.add(.foreignFile(path, in: shown ?? edition.name, isMarked: manifest != nil))
        }
      }
    }
    return (findings, desktop)
  }

  /// Returns the kind of the entry at a path, not following a link, or `nil` if there is none.
  func kind(of path: String) throws(PublishingError) -> FolderEntry.Kind? {
    switch folder {
    case .some(let folder): try folder.kind(of: path)
    case .none: nil
    }
  }

  /// Returns the size of a regular file, not following a link, or `nil` if there is none.
  func size(of path: String) throws(PublishingError) -> Int? {
    switch folder {
    case .some(let folder): try folder.size(of: path)
    case .none: nil
    }
  }

  /// Returns what lies in a folder of the edition, nothing if the edition is not there.
  func entries(of path: String) throws(PublishingError) -> [FolderEntry] {
    switch folder {
    case .some(let folder): try folder.entries(of: path.isEmpty ? "." : path)
    case .none: []
    }
  }
}

extension Diagnostic {
  fileprivate static func foreignFile(_ path: String, in folder: String, isMarked: Bool) -> Diagnostic {
    let name = quoted(path, limit: 120)
    return Diagnostic(
      DiagnosticCode("foreign-file", .error), at: Location(folder + "/" + path),
      isMarked
        ? "\(name)不在清单 manifest.json 里，不是本程序生成的；请先把它移到别处。"
        : "\(name)不是本程序生成的：\(quoted(folder, limit: 200))里没有有效的清单 manifest.json；请先把它移到别处，或换一个输出文件夹。")
  }
}
