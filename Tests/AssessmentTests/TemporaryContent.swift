import ContentFiles
import Diagnostics
import Foundation
import SiteContent
import Testing

/// A content folder on disk that is removed with its owner.
final class TemporaryContent {
  /// The folder's path; it holds a space and Chinese characters.
  let path: String

  /// Writes a fixture's files.
  init(_ fixture: Fixture) throws {
    path = FileManager.default.temporaryDirectory.path + "/gongshi 内容 \(UUID().uuidString)"
    for (name, bytes) in fixture.files {
      try makeFolder(of: name)
      try Data(bytes).write(to: URL(filePath: path + "/" + name))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try makeFolder(of: name)
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Makes a named pipe.
  func pipe(_ name: String) throws {
    try makeFolder(of: name)
    let status = unsafe mkfifo(path + "/" + name, 0o600)
    try #require(status == 0)
  }

  /// All findings as they are printed, the year's folder shortened to `~/`.
  func lines() throws -> [String] {
    var findings = Findings()
    _ = Content(try ContentFolder(disk: path), scope: .everything, findings: &findings)
    return findings.sorted().map { Fixture.short($0.line) }
  }

  /// The hidden files of the folder, at any depth.
  func hidden() throws -> [String] {
    try #require(FileManager.default.subpaths(atPath: path)).filter { $0.split(separator: "/").last?.first == "." }
  }

  private func makeFolder(of name: String) throws {
    let folder = (path + "/" + name as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }
}
