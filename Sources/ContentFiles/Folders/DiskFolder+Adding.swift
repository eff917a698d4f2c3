import Glibc

extension DiskFolder {
  /// Adds files and replaces others, all of them or none.
  ///
  /// If anything fails, everything is undone. A run that is stopped in the middle leaves a record of what it began.
  func add(
    _ files: [String: [UInt8]], folders: [String], replacing replacements: [String: [UInt8]],
    settingAside moves: [(from: String, to: String)] = []
  ) throws(ContentFolder.WriteFault) {
    guard unfinished == nil else {
      throw ContentFolder.WriteFault(path: UnfinishedWriting.folder, fault: .unreadable("已经存在"))
    }
    // One file is there whole or not at all.
    guard files.count + replacements.count + moves.count > 1 else {
      return try addAll(files, folders: folders, replacing: replacements, settingAside: moves)
    }
    var record: [String: [UInt8]] = [:]
    do {
      record = try self.record(adding: files.keys, folders: folders, replacing: replacements.keys, moving: moves)
      try addAll(record, folders: [], replacing: [:], settingAside: [])
    } catch {
      // A record is not worth more than what it is about: where none can be written, as beside folders that belong to
      // others, the files may be.
      record = [:]
    }
    defer { remove(record: record.keys) }
    try addAll(files, folders: folders, replacing: replacements, settingAside: moves)
  }

  /// Adds files and replaces others, without a record.
  ///
  /// New files are first written under hidden names beside where they belong; only when all of them have reached
  /// the disk do they take their names, and only then are others replaced.
  private func addAll(
    _ files: [String: [UInt8]], folders: [String], replacing replacements: [String: [UInt8]],
    settingAside moves: [(from: String, to: String)]
  ) throws(ContentFolder.WriteFault) {
    var undo = Undo()
    var staged: [(aside: Place, path: String, place: Place)] = []
    do throws(ContentFolder.WriteFault) {
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        let place = try at(path) { () throws(ContentFolder.Fault) in try makeFolder(for: path, &undo) }
        guard !exists(place) else { throw ContentFolder.WriteFault(path: path, fault: .unreadable("已经存在")) }
        let aside = try at(path) { () throws(ContentFolder.Fault) in try stage(bytes, for: place) }
        undo.files.append(aside)
        staged.append((aside, path, place))
      }
      for folder in folders {
        _ = try at(folder) { () throws(ContentFolder.Fault) in try makeFolder(for: folder + "/.", &undo) }
      }
      for move in moves { try setAside(move, &undo) }
      for (aside, path, place) in staged {
        // Another file may have come meanwhile, and a file is never overwritten.
        guard !exists(place) else { throw ContentFolder.WriteFault(path: path, fault: .unreadable("已经存在")) }
        guard unsafe renameat(aside.folder.descriptor, aside.name, place.folder.descriptor, place.name) == 0 else {
          throw ContentFolder.WriteFault(path: path, fault: .unreadable(writeMessage(errno)))
        }
        undo.files.append(place)
      }
      // What others name has its name on the disk before they name it.
      for place in staged.map(\.place) + undo.folders + undo.moves.flatMap({ [$0.from, $0.to] }) {
        _ = fsync(place.folder.descriptor)
      }
      for (path, bytes) in replacements.sorted(by: { $0.key < $1.key }) {
        let old = try at(path) { () throws(ContentFolder.Fault) in try read(path, limit: .max - 1) }
        try at(path) { () throws(ContentFolder.Fault) in try replace(path, with: bytes) }
        undo.replaced.append((path, old))
      }
    } catch {
      // What cannot be undone is left; the fault that is thrown is the only report.
      for (path, old) in undo.replaced.reversed() { try? replace(path, with: old) }
      for file in undo.files.reversed() { unsafe _ = unlinkat(file.folder.descriptor, file.name, 0) }
      for move in undo.moves.reversed() { _ = rename(move.to, move.from) }
      for made in undo.folders.reversed() { unsafe _ = unlinkat(made.folder.descriptor, made.name, AT_REMOVEDIR) }
      throw error
    }
  }

  /// A name in an open folder, which stays what it is whatever takes the folder's place.
  private struct Place {
    let folder: OpenFile
    let name: String
  }

  /// The changes so far, to be undone if a later one fails.
  private struct Undo {
    var folders: [Place] = []
    var files: [Place] = []
    var moves: [(from: Place, to: Place)] = []
    var replaced: [(path: String, old: [UInt8])] = []
  }

  /// Moves a file to where nothing is.
  private func setAside(
    _ move: (from: String, to: String), _ undo: inout Undo
  ) throws(ContentFolder.WriteFault) {
    let from = try at(move.from) { () throws(ContentFolder.Fault) in try makeFolder(for: move.from, &undo) }
    let to = try at(move.to) { () throws(ContentFolder.Fault) in try makeFolder(for: move.to, &undo) }
    guard !exists(to) else { throw ContentFolder.WriteFault(path: move.to, fault: .unreadable("已经存在")) }
    guard rename(from, to) else {
      throw ContentFolder.WriteFault(path: move.from, fault: .unreadable(writeMessage(errno)))
    }
    undo.moves.append((from, to))
  }

  private func rename(_ from: Place, _ to: Place) -> Bool {
    unsafe renameat(from.folder.descriptor, from.name, to.folder.descriptor, to.name) == 0
  }

  private func at<Value>(
    _ path: String, _ work: () throws(ContentFolder.Fault) -> Value
  ) throws(ContentFolder.WriteFault) -> Value {
    do {
      return try work()
    } catch {
      throw ContentFolder.WriteFault(path: path, fault: error)
    }
  }

  /// Creates the folders that are missing above a file, and returns the file's place.
  private func makeFolder(for path: String, _ undo: inout Undo) throws(ContentFolder.Fault) -> Place {
    var folder = try open("", O_RDONLY | O_DIRECTORY)
    var below = ""
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, !parts.contains(".."), !path.utf8.contains(0) else {
      throw .unreadable("路径不能这样写")
    }
    for part in parts.dropLast() {
      below = below.isEmpty ? part : "\(below)/\(part)"
      do {
        folder = try open(below, O_RDONLY | O_DIRECTORY)
      } catch .missing {
        guard unsafe mkdirat(folder.descriptor, part, 0o755) == 0 else { throw .unreadable(writeMessage(errno)) }
        undo.folders.append(Place(folder: folder, name: part))
        folder = try open(below, O_RDONLY | O_DIRECTORY)
      }
    }
    return Place(folder: folder, name: name)
  }

  private func exists(_ place: Place) -> Bool {
    var status = stat()
    return unsafe fstatat(place.folder.descriptor, place.name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Writes a hidden file beside a place and returns its own.
  private func stage(_ bytes: [UInt8], for place: Place) throws(ContentFolder.Fault) -> Place {
    let aside = Place(folder: place.folder, name: ".\(place.name).\(getpid())")
    let file = create(aside.name, in: aside.folder.descriptor)
    guard file >= 0 else { throw .unreadable(writeMessage(errno)) }
    var problem = write(bytes, to: file)
    if problem == 0, fsync(file) != 0 { problem = errno }
    if close(file) != 0, problem == 0 { problem = errno }
    guard problem == 0 else {
      unsafe _ = unlinkat(aside.folder.descriptor, aside.name, 0)
      throw .unreadable(writeMessage(problem))
    }
    return aside
  }
}
