import ContentFiles
import Diagnostics
import Glibc
import Site
import SiteContent
import Theming

/// Reads a whole content folder with everything that `gongshi check` checks.
///
/// - Parameters:
///   - folder: The folder.
///   - focus: The year that the home page and the guides are about, nil for the latest.
///   - findings: Receives all that is wrong.
/// - Returns: The content with its texts.
func checkedContent(
  _ folder: ContentFolder, focus: Int? = nil, findings: inout Findings
) -> (content: Content, shelf: PolicyShelf) {
  let content = Content(folder, scope: .everything, findings: &findings)
  let shelf = PolicyShelf(content, focus: focus, findings: &findings)
  shelf.checkCitations(of: content, findings: &findings)
  // What pages there are, and what is on them, can only be told of content without errors.
  guard !findings.hasErrors else { return (content, shelf) }
  var ignored = Findings()
  if let theme = Theme(findings: &ignored) {
    shelf.checkPages(of: content, focus: focus, findings: &findings) { theme.render($0) }
  }
  return (content, shelf)
}

/// Writes a report where its user asked for it, but never into the content: it would take a register's place.
///
/// - Parameters:
///   - bytes: The report.
///   - path: The file.
///   - content: The content folder that the report is about.
/// - Throws: ``UsageError`` where the file lies in the content folder, or cannot be written.
func writeReport(_ bytes: [UInt8], to path: String, outside content: String) throws(UsageError) {
  guard !isWithin(path, folder: content) else {
    throw UsageError(message: "\(quoted(path, limit: 200))在内容文件夹里，不能写在那里；请写到别的文件夹")
  }
  guard let file = unsafe fopen(path, "wb") else {
    throw UsageError(message: "无法写入\(quoted(path, limit: 200))，请检查路径和权限")
  }
  let written = unsafe fwrite(bytes, 1, bytes.count, file)
  let isClosed = unsafe fclose(file) == 0
  guard written == bytes.count, isClosed else {
    throw UsageError(message: "写入\(quoted(path, limit: 200))时出错，磁盘可能已满")
  }
}

/// Whether a path, which may not be there yet, lies in a folder or is it, every link followed.
func isWithin(_ path: String, folder: String) -> Bool {
  guard let root = realPath(folder) else { return false }
  var place = path
  while true {
    if let real = realPath(place.isEmpty ? "." : place) {
      return (real + "/").hasPrefix(root == "/" ? root : root + "/")
    }
    // Where there is nothing, what is above it decides.
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1 || !place.isEmpty else { return false }
    place = parts.count == 1 ? "" : parts.count == 2 && parts[0].isEmpty ? "/" : parts.dropLast().joined(separator: "/")
  }
}

/// A path with every link followed; nil where there is nothing.
func realPath(_ path: String) -> String? {
  guard let real = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}
