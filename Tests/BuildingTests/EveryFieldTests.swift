import Assessment
import Building
import Components
import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import Foundation
import Layouts
import Pages
import RubricBooks
import SiteContent
import Testing
import Theming

/// A theme may use every name that is declared, and gets what pages give.
struct EveryFieldTests {
  /// A theme whose templates use every name in every way, the layouts with the line that they must have.
  private static var theme: ThemeFiles {
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"{{security}}\">\n"
    var files = [
      "layout": policy + template(PageKind.layoutFields), "standalone": policy + template(PageKind.standaloneFields),
    ]
    for kind in PageKind.allCases { files[kind.rawValue] = "(\(kind.rawValue))" + template(kind.fields) }
    return ThemeFiles(
      Dictionary(uniqueKeysWithValues: files.map { ("templates/\($0.key).mustache", Array($0.value.utf8)) }),
      prefix: "T/")
  }

  private static func template(_ fields: TemplateFields) -> String {
    zip(fields.names, fields.kinds).map { name, kind in
      let written =
        switch kind {
        case .text: "{{\(name)}}"
        case .html: "{{{\(name)}}}"
        case .flag: "+"
        case .list(let inner): template(inner)
        }
      return "{{#\(name)}}[\(name) \(written)]{{/\(name)}}{{^\(name)}}[\(name)]{{/\(name)}}\n"
    }.joined()
  }

  @Test("builds all editions of the sample, with every value that a page gives", arguments: [2024, 2025])
  func everything(year: Int) throws {
    var findings = Findings()
    let made = Theme(Self.theme, findings: &findings)
    #expect(findings.text() == "")
    let theme = try #require(made)
    let checked = CheckedContent(try sampleContent(), focus: year, findings: &findings)
    let about = try #require(checked.content.years.first { $0.plan.year == year })
    let build = EditionBuild(checked, theme: theme, year: about)
    var seen: Set<PageKind> = []
    for edition in [Edition.site, .office] {
      let plan = build.site(edition)
      for page in plan.pages {
        let content = page.compose()
        seen.insert(content.kind)
        expect(content.values, content.layout, in: build.theme.render(content), of: page.path)
      }
      for file in plan.standalone { expect(file, build.theme, &seen) }
    }
    for edition in [Edition.packets, .briefing] {
      for file in build.standalone(edition) { expect(file, build.theme, &seen) }
    }
    // A year of the sample has too few units for pages of parts of them, and no findings are told.
    #expect(Set(PageKind.allCases).subtracting(seen) == [.items, .findings])
  }

  private func expect(_ file: StandaloneFile, _ theme: Theme, _ seen: inout Set<PageKind>) {
    let page = file.compose()
    seen.insert(page.kind)
    expect(page.values, page.layout, in: theme.render(page), of: file.path)
  }

  private func expect(_ values: TemplateValues, _ layout: TemplateValues, in page: [UInt8], of path: String) {
    let page = Data(page)
    for given in [values, layout] {
      for (place, name) in given.fields.names.enumerated() {
        switch given[place] {
        case .html(let bytes):
          #expect(page.range(of: Data("[\(name) ".utf8) + Data(bytes) + Data("]".utf8)) != nil, "\(path) \(name)")
        case .text(let text) where !text.contains(where: { "&<>\"'".contains($0) }):
          #expect(page.range(of: Data("[\(name) \(text)]".utf8)) != nil, "\(path) \(name)")
        case .body(let kind, _):
          #expect(page.range(of: Data("[\(name) (\(kind.rawValue))".utf8)) != nil, "\(path) \(name)")
        case .flag(true), .list: #expect(page.range(of: Data("[\(name) ".utf8)) != nil, "\(path) \(name)")
        case .text, .flag, nil: break
        }
      }
    }
  }
}
