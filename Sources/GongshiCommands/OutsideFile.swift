import ContentFiles
import Diagnostics

/// A file that the command line names and that need not lie in a content folder.
struct OutsideFile {
  /// The folder in which it lies.
  let folder: ContentFolder
  /// Its name there.
  let name: String
  private let path: String

  /// Finds a file.
  ///
  /// - Throws: ``UsageError`` if its folder cannot be read.
  init(_ path: String) throws(UsageError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let above = parts.dropLast().joined(separator: "/")
    name = parts.last ?? ""
    self.path = path
    do {
      folder = try ContentFolder(disk: parts.count == 1 ? "." : above.isEmpty ? "/" : above)
    } catch {
      throw OutsideFile.unreadable(path, error)
    }
  }

  /// Reads its bytes.
  ///
  /// - Throws: ``UsageError`` if it cannot be read.
  func read() throws(UsageError) -> [UInt8] {
    do {
      return try folder.read(name, limit: 256 << 20)
    } catch {
      throw OutsideFile.unreadable(path, error)
    }
  }

  private static func unreadable(_ path: String, _ fault: ContentFolder.Fault) -> UsageError {
    UsageError(message: "无法读取\(quoted(path, limit: 200))：\(fault.words)")
  }
}
