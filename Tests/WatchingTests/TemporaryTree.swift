import Foundation

/// A folder on disk that is removed with its owner.
final class TemporaryTree {
  /// Its path.
  let path = FileManager.default.temporaryDirectory.path + "/监视 \(UUID().uuidString)"

  /// Makes it, empty.
  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file in place, and the folders above it where they are missing.
  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Writes a file beside and renames it over, as Excel and WPS do.
  func replace(_ name: String, with text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name), options: .atomic)
  }

  /// Gives something another name.
  func move(_ old: String, to new: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + old, toPath: path + "/" + new)
  }

  /// Removes something.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  /// Sets the time of a file's last change.
  func date(_ name: String, _ seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path + "/" + name)
  }
}
