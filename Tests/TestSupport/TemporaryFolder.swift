package import Foundation
import Testing

/// A folder on disk with a Chinese name and a space, gone with its owner.
package final class TemporaryFolder: Sendable {
  /// The folder's path.
  package let path: String

  /// Makes the folder with some files.
  package init(_ files: [String: [UInt8]] = [:]) throws {
    let template = FileManager.default.temporaryDirectory.appending(path: "公示 测试-XXXXXX").path
    let made = unsafe template.withCString { text -> String? in
      guard let copy = unsafe strdup(text), let name = unsafe mkdtemp(copy) else { return nil }
      defer { unsafe free(copy) }
      return unsafe String(cString: name)
    }
    path = try #require(made)
    for (name, bytes) in files { try write(bytes, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something inside.
  package subscript(relative: String) -> String { path + "/" + relative }

  /// Writes a file, and the folders above it where they are missing.
  package func write(_ bytes: [UInt8], to relative: String) throws {
    try makeFolder(above: relative)
    try Data(bytes).write(to: URL(filePath: self[relative]))
  }

  /// Writes a file of text, and the folders above it where they are missing.
  package func write(_ text: String, to relative: String) throws { try write(Array(text.utf8), to: relative) }

  /// Makes a symbolic link, and the folders above it where they are missing.
  package func link(_ relative: String, to target: String) throws {
    try makeFolder(above: relative)
    try FileManager.default.createSymbolicLink(atPath: self[relative], withDestinationPath: target)
  }

  /// Makes a named pipe, and the folders above it where they are missing.
  package func pipe(_ relative: String) throws {
    try makeFolder(above: relative)
    let status = unsafe mkfifo(self[relative], 0o600)
    try #require(status == 0)
  }

  /// Gives something another name.
  package func move(_ old: String, to new: String) throws {
    try FileManager.default.moveItem(atPath: self[old], toPath: self[new])
  }

  /// Removes something.
  package func remove(_ relative: String) throws { try FileManager.default.removeItem(atPath: self[relative]) }

  /// The bytes of a file.
  package func bytes(_ relative: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: self[relative])))
  }

  /// A file's text.
  package func text(_ relative: String) throws -> String {
    try String(contentsOfFile: self[relative], encoding: .utf8)
  }

  /// True where something is there.
  package func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: self[relative]) }

  /// The paths of everything inside, folders among them, in order.
  package var names: [String] { (FileManager.default.subpaths(atPath: path) ?? []).sorted() }

  /// The paths of the hidden files, at any depth.
  package var hidden: [String] { names.filter { $0.split(separator: "/").last?.first == "." } }

  /// Every file and link below a folder by its path, with its bytes; hidden ones too.
  package func tree(_ relative: String = ".") throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: self[relative])
    return names.reduce(into: [:]) { tree, name in
      var isFolder: ObjCBool = false
      let place = self[relative] + "/" + name
      guard unsafe FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue else {
        return
      }
      tree[name] = FileManager.default.contents(atPath: place)
    }
  }

  /// What tells one file from another: identity, time of last change in nanoseconds, mode.
  package func identity(_ relative: String) throws -> [UInt64] {
    var status = stat()
    try #require(unsafe lstat(self[relative], &status) == 0)
    let time = UInt64(status.st_mtim.tv_sec) * 1_000_000_000 + UInt64(status.st_mtim.tv_nsec)
    return [UInt64(status.st_ino), time, UInt64(status.st_mode)]
  }

  private func makeFolder(above relative: String) throws {
    let folder = URL(filePath: self[relative]).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
}
