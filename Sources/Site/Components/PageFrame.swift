import Assessment
import PolicyText

/// What every page of an edition has around its content: head, navigation, notice and foot.
struct PageFrame: Sendable {
  let settings: SiteSettings
  let edition: Edition
  /// The path of the stylesheet below the site's root.
  let stylesheet: String

  /// A main part of the site.
  enum Part: Int, Sendable, CaseIterable {
    case home
    case policies
    case rubric
    case guide
    case results
  }

  /// Where the parts begin, below the site's root; a part without pages is nil.
  let starts: [Part: String]

  /// Makes a whole page.
  ///
  /// - Parameters:
  ///   - title: The page's title; the home page has none of its own.
  ///   - path: The page's path below the site's root.
  ///   - part: The part it belongs to.
  ///   - draft: What a draft is called on every page, nil where the page is none.
  ///   - content: Writes the content of `main`, given the way back to the site's root.
  /// - Returns: The page's bytes.
  func page(
    title: String?, path: String, part: Part, draft: String? = nil, content: (inout HTMLBuffer, String) -> Void
  ) -> [UInt8] {
    let root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    var html = HTMLBuffer(capacity: 16_384)
    html.raw("<!DOCTYPE html>\n<html lang=\"")
    html.text(settings.language)
    html.raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; ")
    html.raw("img-src 'self'; base-uri 'none'; form-action 'none'\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    html.text([title, settings.title].compactMap(\.self).joined(separator: " · "))
    html.raw("</title>\n<link rel=\"stylesheet\" href=\"")
    html.address(root + stylesheet)
    html.raw("\">\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">跳到正文</a>\n")
    writeHead(&html, root: root, part: part)
    if edition == .office { html.raw("<p class=\"banner\">内部版 · 请勿外传</p>\n") }
    if let draft { html.line("p", class: "banner draft", draft) }
    if let notice = settings.notice { html.line("p", class: "notice", notice) }
    html.raw("<main id=\"main\">\n")
    content(&html, root)
    html.raw("</main>\n<footer class=\"foot\">\n")
    for line in [settings.footer, settings.office, settings.contact] {
      if let line { html.line("p", line) }
    }
    html.raw("</footer>\n</body>\n</html>\n")
    return html.bytes
  }

  private func writeHead(_ html: inout HTMLBuffer, root: String, part: Part) {
    html.raw("<header class=\"head\">\n<p class=\"site\">")
    if let institution = settings.institution {
      html.element("span", class: "institution", institution)
      html.raw(" ")
    }
    html.link(root + "index.html", settings.title)
    html.raw("</p>\n<nav aria-label=\"主要栏目\">\n<ul>\n")
    for other in Part.allCases {
      guard let start = starts[other] else { continue }
      html.raw(other == part ? "<li aria-current=\"true\">" : "<li>")
      html.link(root + start, other.name)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</nav>\n</header>\n")
  }
}

extension PageFrame.Part {
  /// The part's name in the navigation.
  var name: String {
    switch self {
    case .home: "首页"
    case .policies: "制度"
    case .rubric: "评分细则"
    case .guide: "自查指南"
    case .results: "考核结果"
    }
  }
}
