internal import Glibc

/// An entry of a watched folder with the result of lstat(2).
struct ListedEntry {
  let name: String
  let status: stat

  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
}

extension WatchScope {
  /// Lists the entries of a folder that are not excluded, in no order and without following links; empty if it
  /// cannot be read.
  func entries(of folder: String) -> [ListedEntry] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe _ = closedir(stream) }
    var entries: [ListedEntry] = []
    while let record = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &record.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      let name = String(decoding: bytes, as: UTF8.self)
      guard !ignores(name, in: folder) else { continue }
      var status = stat()
      guard unsafe lstat("\(folder)/\(name)", &status) == 0 else { continue }
      entries.append(ListedEntry(name: name, status: status))
    }
    return entries
  }

  /// Visits the watched folders and all below them, each before its entries, as long as `visit` returns true.
  ///
  /// - Complexity: O(*n*) for *n* entries; folders nested more than 32 deep are skipped.
  func forEachFolder(_ visit: (_ path: String) -> Bool, entry: (_ path: String, ListedEntry) -> Void = { _, _ in }) {
    var rest = roots.map { (path: $0, depth: 0) }
    while let (path, depth) = rest.popLast() {
      guard visit(path) else { continue }
      for found in entries(of: path) {
        let below = "\(path)/\(found.name)"
        entry(below, found)
        if found.isFolder, depth < 32 { rest.append((below, depth + 1)) }
      }
    }
  }

  /// Finds the kinds of file systems of the watched folders and those below them.
  func fileSystems() -> Set<FileSystemKind> {
    var kinds: Set<FileSystemKind> = []
    var devices: Set<dev_t> = []
    forEachFolder { path in
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return false }
      if devices.insert(status.st_dev).inserted { kinds.insert(FileSystemKind(of: path)) }
      return true
    }
    return kinds
  }
}
