import Assessment
import Diagnostics
import Glibc
import Site

/// Reads a whole content folder with everything that `gongshi check` checks.
func checkedContent(_ folder: ContentFolder, findings: inout Findings) -> (content: Content, shelf: PolicyShelf) {
  let content = Content(folder, scope: .everything, findings: &findings)
  let shelf = PolicyShelf(content.policies, notes: content.policyNotes, findings: &findings)
  shelf.checkCitations(of: content, findings: &findings)
  return (content, shelf)
}

/// Writes a report where its user asked for it.
func writeReport(_ bytes: [UInt8], to path: String) throws(UsageError) {
  guard let file = unsafe fopen(path, "wb") else {
    throw UsageError(message: "无法写入 \(path)，请检查路径和权限")
  }
  let written = unsafe fwrite(bytes, 1, bytes.count, file)
  let isClosed = unsafe fclose(file) == 0
  guard written == bytes.count, isClosed else { throw UsageError(message: "写入 \(path) 时出错，磁盘可能已满") }
}
