import ArgumentParser
import Diagnostics
import Glibc
import Publishing
import Tabular

/// The command `gongshi verify`, which compares an edition's folder, or a copy of it, with the manifest that it was
/// published with.
struct VerifyCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "按清单 manifest.json 核对已生成的文件夹，列出缺少、改动和多出的文件；或核对核对码。",
    discussion: """
      只读不写。适合在把 Output/site 复制到网站服务器或 U 盘之后核对；复制后的文件夹可以改名。用 --digest 写明会议纪要里的核对码时，核对内容文件夹里公布的\
      结果是不是当时的那一份。退出状态：0 全部相符；1 有不符；2 文件夹无法读取。
      """)

  @Argument(help: ArgumentHelp("要核对的文件夹，如 Output/site。", valueName: "folder"), completion: .directory)
  var folder: String?

  @Option(help: ArgumentHelp("要核对的核对码，如 9f86-d081-884c-7d65；至少前 12 位。", valueName: "digest"))
  var digest: String?

  @OptionGroup var content: ContentOption

  @Option(
    help: ArgumentHelp("与 --digest 同用：核对码是哪一年的；不写时在各年里找。", valueName: "year"),
    completion: ContentValues.years.completion)
  var year: Int?

  func execute(_ console: inout Console) throws -> ExitStatus {
    guard folder != nil || digest != nil else {
      throw UsageError(message: "请写明要核对的文件夹，如 Output/site；或用 --digest 写明核对码")
    }
    guard digest != nil || year == nil else { throw UsageError(message: "--year 要与 --digest 同用") }
    var status = ExitStatus.done
    if let folder { status = try verify(folder, &console) }
    if let digest {
      let check = DigestCheck(digits: try digits(of: digest), year: year, content: content)
      if try check.run(&console) != .done { status = .contentErrors }
    }
    return status
  }

  /// Returns the digits of a digest as somebody wrote it down, without what separates them.
  ///
  /// - Throws: ``UsageError`` if it is no digest.
  private func digits(of text: String) throws(UsageError) -> String {
    let digits = normalised(text).lowercased().filter { !$0.isWhitespace && !"-–—－_:".contains($0) }
    let isDigest = digits.utf8.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
    }
    guard isDigest, (12...64).contains(digits.utf8.count) else {
      throw UsageError(
        message: "--digest \(quoted(text))不是核对码，应是网页和 gongshi publish 显示的，如 9f86-d081-884c-7d65，至少前 12 位")
    }
    return digits
  }

  private func verify(_ folder: String, _ console: inout Console) throws -> ExitStatus {
    let (output, edition) = try place(of: folder)
    do {
      var shown = folder[...]
      while shown.count > 1, shown.last == "/" { shown.removeLast() }
      let findings = try Publisher(output: output, workers: 1).verify(edition, isCopy: true, shown: String(shown))
      console.print(Array(findings.text().utf8))
      guard findings.hasErrors else {
        console.say("\(quoted(folder, limit: 200))与清单相符，没有缺少、改动或多出的文件")
        return .done
      }
      let manifest = "\(shown)/manifest.json"
      guard !findings.all.contains(where: { $0.location.path == manifest }) else {
        console.say("\(quoted(folder, limit: 200))没有清单，没有核对")
        return .contentErrors
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
  private func place(of folder: String) throws(UsageError) -> (output: String, edition: EditionFolder) {
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
