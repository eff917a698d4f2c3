/// The files of a content folder, on disk or in memory, addressed by paths relative to it.
///
/// This module reads and writes the files of a content folder, and parses its YAML with places. It must not know
/// what the files are about.
///
/// Nothing outside the folder is ever read or written: symbolic links may lead around inside it, never out of it.
package struct ContentFolder: Sendable {
  /// A reason why a file or folder cannot be read or written.
  package enum Fault: Error, Sendable, Hashable {
    /// There is nothing at the path.
    case missing
    /// A symbolic link on the path leads out of the content folder.
    case outside
    /// It is not of the kind asked for, or the system refuses access; the reason is in Chinese.
    case unreadable(String)
    /// The file is larger than the limit.
    case tooLarge
  }

  /// A file or folder in a folder.
  package struct Entry: Sendable, Hashable {
    /// The name.
    package let name: String
    /// True if it is a folder or a link to one.
    package let isFolder: Bool
    /// True if the name is UTF-8, so that the entry can be read by it.
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
  /// The spellings on disk of the layout's folders that differ from it in letter case alone, by name (formats §1).
  private let spellings: [String: String]
  /// Files that are read as if they were in the folder, by path.
  private var overlay: [String: [UInt8]] = [:]
  /// Files that are read as if they were not in the folder.
  private var absent: Set<String> = []

  /// Opens a folder on disk.
  ///
  /// - Throws: ``Fault`` if the folder itself cannot be read.
  package init(disk path: String) throws(Fault) { self.init(storage: .disk(try DiskFolder(path))) }

  /// Creates a folder on disk, with those above it that are missing, and opens it.
  ///
  /// - Returns: The folder; nil if it exists and is not empty, hidden files included.
  /// - Throws: ``Fault`` if something other than a folder is at the path, or the system refuses.
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

  /// The limit of the system that was reached while the folder was read, in Chinese; nil if none was.
  package var reachedLimit: String? {
    switch storage {
    case .disk(let folder): folder.limit.words
    case .memory: nil
    }
  }

  /// Creates a folder in memory from file contents by path.
  package init(memory files: [String: [UInt8]]) { self.init(storage: .memory(files)) }

  /// Returns a path with its first folder spelt as on disk.
  private func spelled(_ path: String) -> String {
    guard !spellings.isEmpty else { return path }
    let end = path.firstIndex(of: "/") ?? path.endIndex
    return spellings[String(path[..<end])].map { $0 + path[end...] } ?? path
  }

  /// Reads a regular file.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder.
  ///   - limit: The largest number of bytes to read.
  /// - Returns: The file's bytes.
  /// - Throws: ``Fault`` if it cannot be read.
  package func read(_ path: String, limit: Int) throws(Fault) -> [UInt8] {
    if let bytes = overlay[path] {
      guard bytes.count <= limit else { throw .tooLarge }
      return bytes
    }
    guard !absent.contains(path) else { throw .missing }
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

  /// Replaces a file, or creates it, in one step: nobody ever finds half a file.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder; the folder that holds the file has to exist.
  ///   - bytes: The new content.
  /// - Throws: ``Fault`` if it cannot be written, ``Fault/outside`` if a link leads out of the content folder.
  package func replace(_ path: String, with bytes: [UInt8]) throws(Fault) {
    switch storage {
    case .disk(let folder): try folder.replace(spelled(path), with: bytes)
    case .memory: throw .unreadable("内容只在内存中，不能写入")
    }
  }

  /// Returns the folder as it would be with files added or replaced, for reading only.
  package func overlaid(with files: [String: [UInt8]]) -> ContentFolder {
    var copy = self
    copy.overlay.merge(files) { _, new in new }
    copy.absent.subtract(files.keys)
    return copy
  }

  /// Returns the folder as it would be without some files, for reading only.
  package func without(_ files: Set<String>) -> ContentFolder {
    var copy = self
    copy.absent.formUnion(files)
    for path in files { copy.overlay[path] = nil }
    return copy
  }

  /// Adds files and replaces others, all of them or none, and creates the folders that are missing.
  ///
  /// - Parameters:
  ///   - files: The bytes of the files to add, by path; none of them may exist.
  ///   - folders: The paths of folders to create even if they stay empty.
  ///   - replacements: The bytes of the files to replace, by path.
  ///   - moves: The paths of files to move before, and the paths to move them to, at which nothing may be.
  /// - Throws: ``WriteFault`` if a file cannot be written; then everything is undone as far as the system allows.
  package func add(
    _ files: [String: [UInt8]], folders: [String] = [], replacing replacements: [String: [UInt8]] = [:],
    settingAside moves: [(from: String, to: String)] = []
  ) throws(WriteFault) {
    switch storage {
    case .disk(let folder):
      let spelledFiles = Dictionary(uniqueKeysWithValues: files.map { (spelled($0.key), $0.value) })
      let spelledReplacements = Dictionary(uniqueKeysWithValues: replacements.map { (spelled($0.key), $0.value) })
      try folder.add(
        spelledFiles, folders: folders.map(spelled), replacing: spelledReplacements,
        settingAside: moves.map { (spelled($0.from), spelled($0.to)) })
    case .memory: throw WriteFault(path: "", fault: .unreadable("内容只在内存中，不能写入"))
    }
  }

  /// What a run that was to write several files was stopped at, or still writes; nil if there is no such run.
  package var unfinished: UnfinishedWriting? {
    switch storage {
    case .disk(let folder): folder.unfinished
    case .memory: nil
    }
  }

  /// A file that could not be written, with the reason.
  package struct WriteFault: Error, Sendable, Hashable {
    /// The path relative to the folder.
    package let path: String
    /// The reason.
    package let fault: Fault
  }

  /// Returns the entries of a folder among files by path, in no order; none if there is no such folder.
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

  /// Returns true if a name is one that programs leave beside files: hidden files, locks, thumbnails and settings
  /// of folders (formats §1).
  private static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
  }

  /// Lists a folder in byte order of names, without the files that programs leave beside others.
  ///
  /// - Throws: ``Fault`` if it cannot be listed.
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
    let prefix = path.isEmpty ? "" : path + "/"
    return
      entries
      .filter { !ContentFolder.isIgnored($0.name) && !absent.contains(prefix + $0.name) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
