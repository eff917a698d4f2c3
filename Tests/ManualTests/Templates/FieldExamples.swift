import Building
import Components
import ContentFiles
import ContentTestSupport
import Editions
import Layouts
import Pages
import Theming

/// A value for every field of a template that content folders give one, shortened.
struct FieldExamples {
  /// The values by template and field, as `layout.nav.href`.
  private(set) var texts: [String: String] = [:]

  /// The longest example, in characters.
  private static let most = 64
  /// The names of the sample's institution and others in their place, which stand for any.
  private static let names = [
    ("常州工程职业技术学院", "示例学院"), ("常工职院", "示院"), ("网安办", "考核办"), ("信息中心", "技术中心"),
  ]

  /// A folder to take values from.
  struct Source {
    /// The folder, which has to be free of errors.
    let folder: ContentFolder
    /// The year that its editions are about, nil for the latest.
    var year: Int?
    /// The editions to look at.
    var editions: [Edition] = [.site, .office, .packets, .briefing]
    /// What the paths of the pages to look at contain; empty for all.
    var paths = ""
  }

  /// Takes values from the pages of folders, of each field the first.
  init(_ sources: [Source]) throws {
    for source in sources {
      let build = try EditionBuild(of: source.folder, year: source.year, tellsFindings: true)
      for edition in source.editions {
        let plan = edition.form == .linked ? build.site(edition) : nil
        for page in (plan?.pages ?? []).sorted(by: { $0.path < $1.path }) where source.has(page.path) {
          add(page.compose(), build.theme)
        }
        for file in plan?.standalone ?? build.standalone(edition) where source.has(file.path) {
          add(file.compose(), build.theme)
        }
      }
    }
  }

  private mutating func add(_ page: PageContent, _ theme: Theme) {
    add(page.values, of: page.kind.rawValue)
    add(page.layout, of: "layout")
    add("layout.content", FieldExamples.body(page.kind))
    guard texts["layout.stylesheet"] == nil || texts["layout.scripts.src"] == nil else { return }
    let made = String(decoding: theme.render(page), as: UTF8.self)
    add("layout.stylesheet", FieldExamples.part(of: made, after: "<link rel=\"stylesheet\" href=\"", before: "\""))
    add("layout.scripts.src", FieldExamples.part(of: made, after: "<script src=\"", before: "\""))
  }

  private mutating func add(_ page: StandalonePage, _ theme: Theme) {
    add(page.values, of: page.kind.rawValue)
    add(page.layout, of: "standalone")
    add("standalone.content", FieldExamples.body(page.kind))
    guard page.kind == .packet, texts["standalone.style"] == nil else { return }
    let made = String(decoding: theme.render(page), as: UTF8.self)
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\""
    add("standalone.security", FieldExamples.part(of: made, after: policy, before: "\"").replacing("&#39;", with: "'"))
    add("standalone.style", FieldExamples.part(of: made, after: "</title>\n", before: "</style>"))
    add("standalone.scripts", FieldExamples.part(of: made, after: "</footer>\n</div>\n</div>\n", before: "</body>"))
  }

  private mutating func add(_ values: TemplateValues, of template: String) {
    for (place, name) in values.fields.names.enumerated() {
      let key = "\(template).\(name)"
      switch values[place] {
      case .text(let text): add(key, text)
      case .html(let bytes): add(key, String(decoding: bytes, as: UTF8.self))
      case .flag(let flag): if flag { add(key, "真") }
      case .list(let elements): for element in elements { add(element, of: key) }
      case .body(let kind, let inner):
        add(key, FieldExamples.body(kind))
        add(inner, of: kind.rawValue)
      case nil: break
      }
    }
  }

  private mutating func add(_ key: String, _ text: String) {
    guard texts[key] == nil, !text.isEmpty else { return }
    var text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    for (name, other) in FieldExamples.names { text = text.replacing(name, with: other) }
    // What changes with every file that is changed is the same here.
    text = text.replacing(#/-[0-9a-f]{16}\./#, with: "-0123456789abcdef.")
    text = text.replacing(#/sha256-[A-Za-z0-9+\/=]+/#, with: "sha256-…")
    texts[key] = text.count > FieldExamples.most ? text.prefix(FieldExamples.most) + "…" : text
  }

  /// The words for what another template has laid out.
  private static func body(_ kind: PageKind) -> String { "\(kind.rawValue).mustache 排好的" }

  /// Cuts a text out of another.
  private static func part(of text: String, after start: String, before end: String) -> String {
    let parts = text.split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? String(parts[1].split(separator: end, maxSplits: 1).first ?? "") : ""
  }
}

extension FieldExamples.Source {
  /// True for a path of a page to look at.
  fileprivate func has(_ path: String) -> Bool { paths.isEmpty || path.contains(paths) }
}
