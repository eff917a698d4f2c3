import Foundation
import Testing

/// A folder with a Chinese name and a space, gone with its owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let template = FileManager.default.temporaryDirectory.appending(path: "公示 测试-XXXXXX").path
    let made = unsafe template.withCString { text -> String? in
      guard let copy = unsafe strdup(text), let name = unsafe mkdtemp(copy) else { return nil }
      defer { unsafe free(copy) }
      return unsafe String(cString: name)
    }
    path = try #require(made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something inside.
  subscript(relative: String) -> String { path + "/" + relative }

  func write(_ text: String, to relative: String) throws {
    let place = URL(filePath: self[relative])
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func text(_ relative: String) throws -> String { try String(contentsOfFile: self[relative], encoding: .utf8) }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(atPath: self[relative]) }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[relative], withDestinationPath: target)
  }

  func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: self[relative]) }

  /// Every file and link below a folder by its path, with its bytes; hidden ones too.
  func tree(_ relative: String = ".") throws -> [String: Data] {
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
  func identity(_ relative: String) throws -> [UInt64] {
    var status = stat()
    try #require(unsafe lstat(self[relative], &status) == 0)
    let time = UInt64(status.st_mtim.tv_sec) * 1_000_000_000 + UInt64(status.st_mtim.tv_nsec)
    return [UInt64(status.st_ino), time, UInt64(status.st_mode)]
  }
}
