import Foundation
import TestSupport

extension TemporaryFolder {
  /// Writes a file beside and renames it over, as Excel and WPS do.
  func replace(_ name: String, with text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: self[name]), options: .atomic)
  }

  /// Sets the time of a file's last change.
  func date(_ name: String, _ seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: self[name])
  }
}
