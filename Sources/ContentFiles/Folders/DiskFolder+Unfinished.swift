import Glibc

extension DiskFolder {
  /// What a run that was stopped, or still writes, has changed so far; nil if there is no record of one.
  var unfinished: UnfinishedWriting? {
    guard stands(UnfinishedWriting.folder) else { return nil }
    let text = (try? read(UnfinishedWriting.list, limit: .max - 1)) ?? []
    let plan = WritingPlan(String(decoding: text, as: UTF8.self))
    let new = plan.new.filter(stands)
    let nameless = plan.files.flatMap(namelessFiles).filter { path in !new.contains { path.hasPrefix($0 + "/") } }
    return UnfinishedWriting(
      added: new + nameless,
      changed: plan.replaced.filter { path in
        let old = try? read("\(UnfinishedWriting.originals)/\(path)", limit: .max - 1)
        return (try? read(path, limit: .max - 1)) != old
      },
      moved: plan.moves.filter { !stands($0.from) && stands($0.to) }.map { UnfinishedWriting.Move(from: $0, to: $1) })
  }

  /// The files of a record: what is to change, and the files that are replaced as they are.
  func record(
    adding files: some Collection<String>, folders: [String], replacing replaced: some Collection<String>,
    moving moves: [(from: String, to: String)]
  ) throws(ContentFolder.Fault) -> [String: [UInt8]] {
    var plan = WritingPlan()
    plan.new = Set((Array(files) + folders + moves.map(\.to)).map(firstMissing)).sorted()
    plan.files = (Array(files) + Array(replaced)).sorted()
    plan.replaced = replaced.sorted()
    plan.moves = moves
    // What is moved goes back to where it was, and is not deleted.
    plan.new.removeAll { new in moves.contains { $0.to == new || $0.to.hasPrefix(new + "/") } }
    var record = [UnfinishedWriting.list: Array(plan.text.utf8)]
    for path in plan.replaced {
      record["\(UnfinishedWriting.originals)/\(path)"] = try read(path, limit: .max - 1)
    }
    return record
  }

  /// Removes the files of a record and their folders.
  func remove(record: some Collection<String>) {
    // Without the list the rest says that nothing is halfway.
    let originals = record.filter { $0 != UnfinishedWriting.list }.sorted()
    if originals.count < record.count { removeEntry(UnfinishedWriting.list, 0) }
    for path in originals { removeEntry(path, 0) }
    var folders: Set<String> = []
    for path in record {
      var above = path.split(separator: "/").dropLast()
      while !above.isEmpty {
        folders.insert(above.joined(separator: "/"))
        above = above.dropLast()
      }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { removeEntry(folder, AT_REMOVEDIR) }
  }

  private func removeEntry(_ path: String, _ flags: Int32) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, let above = try? open(parts.dropLast().joined(separator: "/"), O_RDONLY | O_DIRECTORY)
    else { return }
    unsafe _ = unlinkat(above.descriptor, name, flags)
    _ = fsync(above.descriptor)
  }

  /// Returns true if something is at a path.
  private func stands(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, let above = try? open(parts.dropLast().joined(separator: "/"), O_RDONLY | O_DIRECTORY)
    else { return false }
    var status = stat()
    return unsafe fstatat(above.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Returns the path, or that of the folder nearest to the top above it, at which nothing is yet.
  private func firstMissing(_ path: String) -> String {
    var above: [Substring] = []
    for part in path.split(separator: "/") {
      above.append(part)
      let path = above.joined(separator: "/")
      if !stands(path) { return path }
    }
    return path
  }

  /// Returns the paths of files that were written for a name and have not taken it.
  private func namelessFiles(of path: String) -> [String] {
    let parts = path.split(separator: "/").map(String.init)
    let above = parts.dropLast().joined(separator: "/")
    let prefix = ".\(parts.last ?? "")."
    return ((try? list(above)) ?? []).map(\.name).filter { name in
      name.hasPrefix(prefix) && name.dropFirst(prefix.count).allSatisfy { $0.isNumber || $0 == "-" }
    }.map { above.isEmpty ? $0 : "\(above)/\($0)" }
  }
}
