import Diagnostics

extension ThemeCheck {
  /// Reports what stands in the theme's own templates and partials although no page runs or loads it: scripts and styles
  /// within them, and what lies on other hosts.
  mutating func checkMarkup() {
    for (path, text) in changed.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".mustache") {
      guard path.hasPrefix("templates/") || path.hasPrefix("partials/") else { continue }
      for element in MarkupScan(text).elements { check(element, in: text, own.prefix + path) }
    }
  }

  private mutating func check(_ element: MarkupScan.Element, in text: [UInt8], _ path: String) {
    let place = Location(path, at: element.offset, in: text)
    if element.name == "script", element["src"] == nil, ThemeCheck.runs(element["type"]) {
      findings.add(.unused(place, "写在模板里的脚本不起作用：网页的安全策略不让它运行；请写在 assets 里的脚本文件中"))
    }
    if element.name == "style" {
      findings.add(.unused(place, "写在模板里的样式不起作用：网页的安全策略不用它；请写在 assets 里的 .css 文件中"))
    }
    for attribute in element.attributes {
      let place = Location(path, at: attribute.offset, in: text)
      if attribute.name == "style" {
        findings.add(.unused(place, "style=\"…\" 不起作用：网页的安全策略不用它；请写 class，样式写在 assets 里的 .css 文件中"))
      } else if attribute.name.hasPrefix("on") {
        findings.add(.unused(place, "\(printable(attribute.name))=\"…\" 不起作用：网页的安全策略不让它运行；请写在 assets 里的脚本文件中"))
      } else if ThemeCheck.loads(element, attribute), isElsewhere(attribute.value) {
        findings.add(.elsewhere(place, attribute.value))
      }
    }
  }

  /// Returns true if a script of a type is run, rather than kept as data.
  private static func runs(_ type: String?) -> Bool {
    guard let type, !type.isEmpty else { return true }
    return type == "module" || type.contains("javascript")
  }

  /// The relations of links that load nothing.
  private static let loadless: Set<String> = [
    "alternate", "author", "canonical", "help", "license", "me", "next", "prev", "search",
  ]

  /// Returns true if an element loads what an attribute names; a link that is followed loads nothing by itself.
  private static func loads(_ element: MarkupScan.Element, _ attribute: MarkupScan.Attribute) -> Bool {
    switch attribute.name {
    case "src", "srcset", "poster": true
    case "data": element.name == "object"
    case "href":
      element.name == "link"
        && !(element["rel"] ?? "").split(separator: " ").allSatisfy { loadless.contains($0.lowercased()) }
    default: false
    }
  }
}

/// Returns true if an address is on another host.
func isElsewhere(_ address: String) -> Bool {
  let address = address.lowercased()
  return address.hasPrefix("//") || address.hasPrefix("http:") || address.hasPrefix("https:")
}

extension Diagnostic {
  static func elsewhere(_ place: Location, _ address: String) -> Diagnostic {
    .theme(place, "不能引用别的网站上的东西：\(quoted(address, limit: 120))；网页要在没有网络的地方也一样，请把文件放进 assets")
  }
}
