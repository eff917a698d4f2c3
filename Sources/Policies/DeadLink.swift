package import Diagnostics
import SiteContent

/// The reason that a link of a text leads nowhere.
package enum DeadLink: Error {
  /// The link has no address.
  case empty
  /// The link leads out of the content folder.
  case outside(String)
  /// The link leads to a folder.
  case folder(String)
  /// The link is to be shown as a picture but leads to a page.
  case noPicture(String)
  /// There is no such text; the hint is a text that may have been meant.
  case noText(String, hint: String?)
  /// The text has no page.
  case noPage(String, String)
  /// The text has no such anchor; the hint is one that may have been meant.
  case noPlace(String, String, in: String, hint: String?)
  /// There is no such page.
  case noSitePage(String, String)
  /// Some editions, by their titles, have the page, and others lack it.
  case partialPage(String, having: [String], lacking: [String])
  /// The page has no such anchor.
  case noSitePlace(String, String, String)
}

extension DeadLink {
  /// The code of the finding.
  package var code: DiagnosticCode {
    switch self {
    case .noPlace, .noSitePlace: .deadAnchor
    default: .deadLink
    }
  }

  /// The message of the finding, in Chinese: the fault and its remedy.
  package var message: String {
    switch self {
    case .empty: "链接或图片没有写地址；请在括号里写上文件或网址，或去掉标记只留文字"
    case .outside(let target): "链接\(name(target))指到了内容文件夹之外；请把文件复制到 policies 或 guides 文件夹，再改路径"
    case .folder(let target): "链接\(name(target))指向文件夹；请写出文件名，如 kaohe.md"
    case .noPicture(let target): "图片\(name(target))指向网页；请去掉前面的感叹号写成链接，或换成图片文件"
    case .noText(let target, let hint):
      "链接\(name(target))没有对应的制度或指南，" + (hint.map { "是不是\(quoted($0, limit: 120))？" } ?? "请核对文件名；路径从本文件所在的文件夹算起")
    case .noPage(let target, let text):
      "链接\(name(target))没有网页：\(text) 的指标或方面不在当前的评分细则里；请改链接，或改那份指南的 item"
    case .noPlace(let target, let place, let text, let hint):
      "链接\(name(target))的位置\(quoted(place))在 \(text) 里没有，" + (hint.map { "是不是\(quoted($0))？" } ?? "请写那里有的条、章或标题，如 #第三条")
    case .noSitePage(let target, let page):
      "链接\(name(target))没有目标：网站里没有\(name(page))；请核对，链接制度和指南请写它们的 .md 文件名"
    case .partialPage(let target, let having, let lacking):
      "链接\(name(target))只在\(having.joined(separator: "、"))里有，\(lacking.joined(separator: "、"))的读者打不开；请去掉链接，或改为公开的网页"
    case .noSitePlace(let target, let place, let page):
      "链接\(name(target))的位置\(quoted(place))在网页\(name(page))里没有；请核对 # 后面的部分"
    }
  }

  private func name(_ text: String) -> String { quoted(text, limit: 120) }
}

extension DiagnosticCode {
  /// The code of links to an anchor that the text or page does not have.
  package static let deadAnchor = DiagnosticCode("dead-anchor", .error)
  /// The code of pictures without alternative text.
  package static let noAlternative = DiagnosticCode("policy-alt", .note)
}

extension Diagnostic {
  static func noAlternative(_ target: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .noAlternative, at: place, "图片\(quoted(target, limit: 120))没有说明文字，听网页的人不知道画的是什么；请写在方括号里，如 ![整改流程图](…)")
  }
}
