internal import Diagnostics

/// The strip at the top of every page while the content has faults.
package enum FindingsStrip {
  /// The most findings that are listed, because one wrong column gives hundreds.
  package static let most = 50

  /// Renders the strip for a failed build: a summary that stays in sight, and a list that can be closed without a
  /// script.
  static func html(_ failure: LiveSite.Failure, shown: String?) -> [UInt8] {
    let count = failure.errors.count
    var text = "<div class=\"gongshi-findings\" role=\"alert\" aria-label=\"生成时发现的错误\">\n<details open>\n<summary>"
    text += count > 0 ? "内容有 \(count) 个错误，网站没有更新" : "网站没有更新"
    text += "</summary>\n<div tabindex=\"0\">\n<p>\(below(shown))改正并保存后会自动重新生成，本页随之更新。</p>\n"
    if count == 0 { text += "<p>\(escaped(failure.message))</p>\n" } else { text += list(failure) }
    text += "</div>\n</details>\n</div>\n"
    return Array(text.utf8)
  }

  /// Renders a page of the server's own, for when there is no site to show: its title, `words` in HTML, and the
  /// errors to list.
  ///
  /// With a token the page waits for news about that state; without one it stays as it is.
  static func page(_ failure: LiveSite.Failure? = nil, title: String, words: String, token: String? = nil) -> [UInt8] {
    var text = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>\(title)</title>\n"
    if let token {
      text += "<link rel=\"stylesheet\" href=\"\(ReservedFile.style.address)\">\n"
      text += String(decoding: PageDressing(LiveSite.State(), token: token).head, as: UTF8.self)
    }
    text += "</head>\n<body class=\"gongshi-page\">\n<main>\n"
    text += "<h1>\(title)</h1>\n<p>\(words)</p>\n"
    if let failure {
      text += failure.errors.isEmpty ? "<p>\(escaped(failure.message))</p>\n" : list(failure)
    }
    text += "</main>\n</body>\n</html>\n"
    return Array(text.utf8)
  }

  private static func below(_ shown: String?) -> String {
    shown.map { "下面仍是\($0)的网页。" } ?? "下面是本次启动之前已有的网页。"
  }

  private static func list(_ failure: LiveSite.Failure) -> String {
    let errors = failure.errors
    var text = "<p>出错的位置写作“文件:行:单元格”，括号里是在 Excel 中打开时的单元格。</p>\n<ol>\n"
    for (index, error) in errors.prefix(most).enumerated() {
      let place = "\(printable(error.location.path)):\(error.location.line):\(error.location.column)"
      let cell = index < failure.cells.count ? failure.cells[index].map { "（\($0)）" } ?? "" : ""
      text += "<li><code>\(escaped(place))</code>\(escaped(cell)) <span>\(escaped(error.message))</span></li>\n"
    }
    text += "</ol>\n"
    if errors.count > most { text += "<p>另有 \(errors.count - most) 个错误，可用 gongshi check 全部列出。</p>\n" }
    return text
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
