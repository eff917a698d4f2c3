import Assessment
import Building
import ContentFiles
import Diagnostics
import Digests
import Markdown
import Publishing
import RegisterForms
import Rubric
import Serving
import SiteContent
import Tabular
import Workbooks

/// What `gongshi --version --verbose` says: the versions of the program, of the formats that it reads and writes and of
/// the libraries that it runs with, and where its theme comes from.
enum VersionReport {
  /// The arguments that ask for it; the parser would answer the first alone, and does not know the second.
  static let arguments: Set<String> = ["--version", "--verbose"]

  /// The folder in which the package has the theme to copy.
  private static let packagedTheme = "/usr/share/gongshi/themes/default"

  /// The report, each line ended by a line feed.
  static var text: String {
    let parts = [
      (
        "文件的格式（换了程序以后，以前的文件还能不能用，看这里）",
        formats.map { "\($0.name)：版本 \($0.version)。\($0.meaning)" } + [
          "SARIF：版本 2.1.0。gongshi check --format sarif 写出的检查结果，供编辑器和代码平台",
          "其他 JSON：没有版本号。有哪些成员，见 gongshi schema",
        ]
      ),
      ("系统的程序库（请维护的人看问题时，一并告诉他）", libraries.map { "\($0.name) \($0.version)：\($0.use)" }),
      ("主题（网页的外观和文字）", themes),
    ]
    let sections = parts.map { title, lines in "\n\(title)：\n" + lines.map { "  \($0)\n" }.joined() }
    return "gongshi \(programVersion)\n" + sections.joined()
  }

  private static var formats: [(name: String, version: Int, meaning: String)] {
    let current = ContentFormat.version
    return [
      (
        "内容文件夹", current,
        "登记表、细则和设置，人写程序读；site.yaml 里写着 format: \(current)。写着 1 的，用 gongshi migrate 改成 \(current)"
      ),
      ("published.json", PublishedRecord.format, "gongshi publish 留存的公布结果；以前版本的也读"),
      ("manifest.json", Manifest.version, "生成的文件的清单，gongshi verify 照它核对"),
      ("细则的编码", Int(ScoringRules.version), "在自查页和核对单里，供网页试算，随网页一起生成，不用管它"),
    ]
  }

  private static var libraries: [(name: String, version: String, use: String)] {
    [
      ("cmark", MarkdownLibrary.version, "读制度和指南（Markdown）"),
      ("libyaml", YAMLLibrary.version, "读细则和设置（YAML）"),
      ("utf8proc", UnicodeLibrary.version, "统一全角、半角这样的不同写法"),
      ("Expat", XMLLibrary.version, "读 Excel 工作簿"),
      ("zlib", DeflateLibrary.version, "压缩和解压工作簿"),
      ("libxlsxwriter", WorkbookLibrary.version, "写登记表的工作簿"),
      ("OpenSSL", DigestLibrary.version, "算核对码和文件的摘要"),
      ("libmicrohttpd", WebServerLibrary.version, "gongshi serve 的网页服务"),
    ]
  }

  private static var themes: [String] {
    let used =
      (try? ThemeOption.open(nil))?.name.map { "不写 --theme 时：用当前位置的 \($0)" }
      ?? "不写 --theme 时：用程序自带的（当前位置没有 \(ThemeOption.usual)）"
    let copy =
      realPath(packagedTheme) == nil
      ? "要改的话：gongshi schema labels 列出全部文字；怎样改，见使用手册的“换一身外观”"
      : "要改的话：自带的主题在 \(packagedTheme)，复制出来再改；怎样改，见使用手册的“换一身外观”"
    return [used, copy]
  }
}
