/// The files of a content folder, on disk or in memory, read by paths relative to it.
///
/// Nothing outside the folder is ever read: symbolic links may lead around inside it, never out of it.
package struct ContentFolder: Sendable {
  /// Why a file or folder cannot be read.
  package enum Fault: Error, Sendable, Hashable {
    /// There is nothing at the path.
    case missing
    /// A symbolic link on the path leads out of the content folder.
    case outside
    /// It is not what was asked for, or the system refuses it.
    case unreadable(String)
    /// It is larger than asked for.
    case tooLarge
  }

  /// What stands in a folder.
  package struct Entry: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// Whether it is a folder, or a link to one.
    package let isFolder: Bool
    /// Whether its name is UTF-8, so that it can be asked for.
    package let isUTF8: Bool

    init(name: String, isFolder: Bool, isUTF8: Bool = true) {
      self.name = name
      self.isFolder = isFolder
      self.isUTF8 = isUTF8
    }
  }

  private enum Storage: Sendable {
    case disk(DiskFolder)
    case memory([String: [UInt8]])
  }

  private let storage: Storage
  /// The names of the layout's folders as they are on disk, where only letter case tells them apart (formats §1).
  private let spellings: [String: String]
  /// Files that are read as if they stood in the folder, by path.
  private var overlay: [String: [UInt8]] = [:]

  /// Opens a folder on disk.
  ///
  /// - Throws: ``Fault`` where the folder itself cannot be read.
  package init(disk path: String) throws(Fault) { self.init(storage: .disk(try DiskFolder(path))) }

  /// Makes a folder on disk, and those above it where they are missing, and opens it.
  ///
  /// - Returns: The folder; nil where there is something in it already, hidden files included.
  /// - Throws: ``Fault`` where there is something else in its place, or the system refuses.
  package static func made(at path: String) throws(Fault) -> ContentFolder? {
    try DiskFolder.make(path)
    let folder = try DiskFolder(path)
    return try folder.isEmpty() ? ContentFolder(storage: .disk(folder)) : nil
  }

  private init(storage: Storage) {
    self.storage = storage
    let entries: [Entry] =
      switch storage {
      case .disk(let folder): (try? folder.list("")) ?? []
      case .memory(let files): ContentFolder.entries(of: "", in: files)
      }
    var spellings: [String: String] = [:]
    let names = Set(entries.filter(\.isFolder).map(\.name))
    for folder in ["assessments", "rubrics", "calendar", "policies", "guides"] where !names.contains(folder) {
      spellings[folder] = names.filter { $0.lowercased() == folder }.min()
    }
    self.spellings = spellings
  }

  /// Creates a folder in memory from file contents by path.
  package init(memory files: [String: [UInt8]]) { self.init(storage: .memory(files)) }

  /// A path as it is on disk.
  private func spelled(_ path: String) -> String {
    guard !spellings.isEmpty else { return path }
    let end = path.firstIndex(of: "/") ?? path.endIndex
    return spellings[String(path[..<end])].map { $0 + path[end...] } ?? path
  }

  /// Reads a regular file.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder.
  ///   - limit: The most bytes to read.
  /// - Returns: Its bytes.
  /// - Throws: ``Fault`` where it cannot be read.
  package func read(_ path: String, limit: Int) throws(Fault) -> [UInt8] {
    if let bytes = overlay[path] {
      guard bytes.count <= limit else { throw .tooLarge }
      return bytes
    }
    let path = spelled(path)
    switch storage {
    case .disk(let folder): return try folder.read(path, limit: limit)
    case .memory(let files):
      guard let bytes = files[path] else {
        throw files.keys.contains { $0.hasPrefix(path + "/") } ? .unreadable("这是一个文件夹") : .missing
      }
      guard bytes.count <= limit else { throw .tooLarge }
      return bytes
    }
  }

  /// Puts a file in the place of another, or where there is none, in one step: there is never half a file.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder; the folder it lies in has to be there.
  ///   - bytes: What the file is to hold.
  /// - Throws: ``Fault`` where it cannot be written, for ``Fault/outside`` where a link leads out of the content folder.
  package func replace(_ path: String, with bytes: [UInt8]) throws(Fault) {
    switch storage {
    case .disk(let folder): try folder.replace(spelled(path), with: bytes)
    case .memory: throw .unreadable("内容只在内存中，不能写入")
    }
  }

  /// The folder as it would be with files added or replaced, for reading only.
  package func overlaid(with files: [String: [UInt8]]) -> ContentFolder {
    var copy = self
    copy.overlay.merge(files) { _, new in new }
    return copy
  }

  /// Adds files and replaces others, all of them or none; the folders they lie in are made where they are missing.
  ///
  /// - Parameters:
  ///   - files: The bytes of the files to add, by path; there has to be nothing in their places.
  ///   - folders: The paths of folders to make even where they stay empty.
  ///   - replacements: The bytes of the files to replace, by path.
  /// - Throws: ``WriteFault``; then everything is as it was, as far as the system lets it be.
  package func add(
    _ files: [String: [UInt8]], folders: [String] = [], replacing replacements: [String: [UInt8]] = [:]
  ) throws(WriteFault) {
    switch storage {
    case .disk(let folder):
      let spelledFiles = Dictionary(uniqueKeysWithValues: files.map { (spelled($0.key), $0.value) })
      let spelledReplacements = Dictionary(uniqueKeysWithValues: replacements.map { (spelled($0.key), $0.value) })
      try folder.add(spelledFiles, folders: folders.map(spelled), replacing: spelledReplacements)
    case .memory: throw WriteFault(path: "", fault: .unreadable("内容只在内存中，不能写入"))
    }
  }

  /// Which file could not be written, and why.
  package struct WriteFault: Error, Sendable, Hashable {
    /// The path relative to the folder.
    package let path: String
    /// Why it could not be written.
    package let fault: Fault
  }

  /// The entries of a folder among files by path; none where there is no such folder.
  private static func entries(of path: String, in files: [String: [UInt8]]) -> [Entry] {
    let prefix = path.isEmpty ? "" : path + "/"
    let rests = files.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    return Set(
      rests.map { rest in
        rest.firstIndex(of: "/").map { Entry(name: String(rest[..<$0]), isFolder: true) }
          ?? Entry(name: String(rest), isFolder: false)
      }
    ).map(\.self)
  }

  /// Whether a name is one of those that programs leave beside files: hidden files, locks, pictures of folders (formats §1).
  private static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }

  /// The entries of a folder in byte order of their names, without those that programs leave beside files.
  package func list(_ path: String) throws(Fault) -> [Entry] {
    let laid = ContentFolder.entries(of: path, in: overlay)
    var entries: [Entry]
    do throws(Fault) {
      let path = spelled(path)
      switch storage {
      case .disk(let folder): entries = try folder.list(path)
      case .memory(let files):
        entries = ContentFolder.entries(of: path, in: files)
        guard !entries.isEmpty || path.isEmpty && !laid.isEmpty else {
          throw files[path] == nil ? .missing : .unreadable("这不是文件夹")
        }
      }
    } catch {
      guard error == .missing, !laid.isEmpty else { throw error }
      entries = []
    }
    let known = Set(entries.map(\.name))
    entries += laid.filter { !known.contains($0.name) }
    return
      entries
      .filter { !ContentFolder.isIgnored($0.name) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
