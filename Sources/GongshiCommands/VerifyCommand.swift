import ArgumentParser
import Diagnostics
import Glibc
import Publishing

/// The command `gongshi verify`, which compares an edition's folder, or a copy of it, with the manifest that it was
/// published with.
struct VerifyCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "按清单 manifest.json 核对已生成的文件夹，列出缺少、改动和多出的文件。",
    discussion: "只读不写。适合在把 Output/site 复制到网站服务器或 U 盘之后核对；复制后的文件夹可以改名。退出状态：0 全部相符；1 有不符；2 文件夹无法读取。")

  @Argument(help: ArgumentHelp("要核对的文件夹，如 Output/site。", valueName: "folder"))
  var folder: String

  func execute(_ console: inout Console) throws -> ExitStatus {
    let (output, edition) = try place()
    do {
      let findings = try Publisher(output: output, workers: 1).verify(edition, isCopy: true)
      console.print(Array(findings.text().utf8))
      guard findings.hasErrors else {
        console.say("\(quoted(folder, limit: 200))与清单相符，没有缺少、改动或多出的文件")
        return .done
      }
      console.say("\(quoted(folder, limit: 200))有 \(findings.count(.error)) 处与清单不符")
      return .contentErrors
    } catch {
      throw UsageError(message: error.message)
    }
  }

  /// Splits the folder's path into its parent and name.
  ///
  /// - Throws: ``UsageError`` if it is not a readable folder, or has a name that no edition can have.
  private func place() throws(UsageError) -> (output: String, edition: EditionFolder) {
    // Every link is followed, so that `.` and a link to a folder have a name too.
    guard let path = realPath(folder), let stream = unsafe opendir(path) else {
      let reason =
        switch errno {
        case ENOENT: "不存在"
        case ENOTDIR: "这不是文件夹"
        case EACCES, EPERM: "没有读取权限"
        case let code: "系统错误 \(code)"
        }
      throw UsageError(message: "无法读取文件夹\(quoted(folder, limit: 200))：\(reason)")
    }
    unsafe _ = closedir(stream)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let above = String(path.dropLast(name.count))
    do {
      return (above.isEmpty ? "/" : above, try EditionFolder(name))
    } catch {
      throw UsageError(message: error.message)
    }
  }
}
