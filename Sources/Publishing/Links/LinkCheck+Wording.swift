internal import Diagnostics

extension DiagnosticCode {
  /// A link without a target in the edition, or one that would not work from a saved file.
  static let deadLink = DiagnosticCode("dead-link", .error)
  /// A link to an anchor that its target page does not have.
  static let deadAnchor = DiagnosticCode("dead-anchor", .error)
  /// An id that occurs more than once on a page.
  static let duplicateID = DiagnosticCode("duplicate-id", .error)
}

extension Diagnostic {
  static func deadLink(_ link: ByteText, _ path: String, at place: Location, _ source: String) -> Diagnostic {
    Diagnostic(
      .deadLink, at: place,
      "链接\(name(link.text))没有目标：这一版里没有\(name(path))；请改链接，或补上目标页（本页来自\(name(source))）。")
  }

  static func faultyLink(
    _ link: ByteText, _ fault: LinkFault, at place: Location, _ source: String
  ) -> Diagnostic {
    let reason =
      switch fault {
      case .empty: "是空的，应指向一个文件"
      case .absolute: "以“/”开头，换一个地址就失效，应写成相对链接"
      case .scheme: "不是 http、https、mailto、tel 或相对链接"
      case .folder: "指向文件夹，直接打开文件时无效，应写出文件名，如 index.html"
      case .outside: "指到了这一版之外"
      case .encoding: "的百分号编码有误"
      }
    return Diagnostic(.deadLink, at: place, "链接\(name(link.text))\(reason)；请改链接（本页来自\(name(source))）。")
  }

  static func deadAnchor(_ anchor: ByteText, in page: String, at place: Location, _ source: String) -> Diagnostic {
    Diagnostic(
      .deadAnchor, at: place,
      "链接的位置\(name("#" + anchor.text))在\(name(page))里不存在；请改链接，或补上这个位置（本页来自\(name(source))）。")
  }

  static func duplicateID(_ id: ByteText, at place: Location, _ source: String) -> Diagnostic {
    Diagnostic(
      .duplicateID, at: place,
      "编号\(name(id.text))在一页里出现多次；请改名，使它在页内唯一（本页来自\(name(source))）。")
  }

  private static func name(_ text: String) -> String { quoted(text, limit: 120) }
}
