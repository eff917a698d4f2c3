import Diagnostics
import Glibc

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
