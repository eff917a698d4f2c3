import ContentTestSupport
import Testing

/// YAML that cannot be read: yaml-alias, and yaml-invalid for what is no YAML.
@Suite struct YAMLFindingsTests {
  private static let alias = "error[yaml-alias]: 不支持 YAML 的锚点（&）和引用（*），请把内容直接写在这里"
  private static let colon = "用了全角冒号“：”，冒号要用半角：键后是英文冒号和一个空格，如 title: 标题"
  private static let comma = "用了全角逗号“，”，各项之间应是英文逗号和一个空格，如 {a: 1, b: 2}、[甲, 乙]"
  private static let files = [
    ("rubrics/2024.yaml", "yaml-invalid"), ("~/assessment.yaml", "yaml-invalid"), ("site.yaml", "yaml-invalid"),
  ]

  @Test("refuses anchors and aliases, at each", arguments: YAMLFindingsTests.files)
  func aliases(path: String, code: String) {
    func expect(_ text: String, _ places: [String], sourceLocation: SourceLocation = #_sourceLocation) {
      Fixture.good.with(path, text)
        .expect(places.map { "\(path):\($0): \(YAMLFindingsTests.alias)" }, sourceLocation: sourceLocation)
    }
    expect("title: &a x\n", ["1:8"])
    expect("title: &a x\nfooter: *a\n", ["1:8", "2:9"])
    expect("title: *a\n", ["1:8"])
    expect("a: &x [1]\nb: {<<: *x, c: *x}\nd: &y\n  e: 1\nf: *y\n", ["1:4", "2:9", "2:16", "3:4", "5:4"])
    expect("? &k title\n: x\n", ["1:3"])
    expect("title: &a x\nfooter: &a y\n", ["1:8", "2:9"])
  }

  @Test("refuses an alias bomb without expanding it", arguments: YAMLFindingsTests.files)
  func bombs(path: String, code: String) {
    for end in ["\n", "\r", "\r\n", "\u{85}", "\u{2028}"] {
      var text = "a0: &a0 [x, x]" + end
      for level in 1...40 {
        text += "a\(level): &a\(level) [" + end + "*a\(level - 1)," + end + "*a\(level - 1)]" + end
      }
      text += "? *a40" + end + ": x" + end + "b: {*a40:x, *a39:y}" + end
      let lines = Fixture.good.with(path, text).lines
      #expect(lines.count == 1, "\(lines.count)")
      #expect(lines.allSatisfy { $0.hasPrefix(path) && ($0.contains(YAMLFindingsTests.alias) || $0.contains(code)) })
    }
  }

  @Test("takes stars and ampersands in text", arguments: ["*", "&", "a *b* c", "**重要**", "R&D", "说明：*见附件"])
  func stars(text: String) {
    let repeated = (0..<20).map { _ in "      \(text) *甲* \(text)\n" }.joined()
    Fixture.good.with("site.yaml", "notice: \"\(text)\"\nfooter: |\n\(repeated)contact: 'a &c'\n").expect([])
  }

  @Test("takes a byte-order mark at the beginning of a text for no part of it")
  func marks() {
    Fixture.good.with("site.yaml", "\u{FEFF}notice: a\nfooter: \u{FEFF}b\ncontact: \"\u{FEFF}c\"\n").expect([])
  }

  @Test("refuses what is no YAML, with its place", arguments: YAMLFindingsTests.files)
  func syntax(path: String, code: String) {
    func message(_ problem: String) -> String { "不是有效的 YAML（\(problem)）；请检查缩进、冒号后的空格和引号" }
    let cases: [(text: String, place: String, message: String)] = [
      ("title: [a\n", "2:1", message("方括号没有闭合，或缺少逗号")),
      ("title: x\n  y: z\n", "2:4", message("这里不能再有冒号；上一行的冒号后可能少了空格，或这一行的文字要加引号")),
      ("title: \"x\n", "2:1", message("引号没有闭合")),
      ("title: x\n\ty: z\n", "2:1", "用了制表符（Tab）缩进，应改用空格"),
      ("title：x\nb: y\n", "1:6", YAMLFindingsTests.colon),
      ("title: x\nb: {kind: y，ask: z}\n", "2:12", YAMLFindingsTests.comma),
      ("# x\nformat：2\n# 说明\n\n# 说明\ntitle: x\n", "2:7", YAMLFindingsTests.colon),
      ("a:\n  b：x\n  c: y\n", "2:4", YAMLFindingsTests.colon), ("title: “a: b”\n", "1:8", "用了中文引号“ ”，应是英文引号 \" \""),
      ("a: {b：c}\n", "1:5", "“b：c”\(YAMLFindingsTests.colon)"),
      ("title:x\nb: y\n", "1:7", "英文冒号后少了一个空格，应写成 title: 标题 这样"),
      ("title: x\ntitle: y\n", "2:1", "键“title”重复出现（第 1 行已有），请只保留一个"),
      ("1: x\n\"1\": y\n", "2:1", "键“1”重复出现（第 1 行已有），请只保留一个"),
      ("title: x\n---\ntitle: y\n", "2:1", message("--- 之后还有另一份内容，一个文件只能有一份")),
      ("title: @x\n", "1:8", message("有不能放在开头的字符，文字要加引号")),
      ("title: \u{1}\n", "1:1", "不是有效的 YAML；文件中有不允许的控制字符"),
      (
        "title: a\u{0}b\n", "1:1",
        "文件不是 UTF-8、UTF-16（带标记）或 GB18030 编码的文本（第 1 行读不出来），请用记事本打开，“另存为”时编码选 UTF-8"
      ),
      (String(repeating: "[", count: 300), "1:1", "嵌套过深，无法读取"),
      ("x\n" + String(repeating: "{a: ", count: 300), "2:1", "嵌套过深，无法读取"),
      ("a:\n" + String(repeating: " ", count: 300) + "b: c\n", "2:1", "嵌套过深，无法读取"),
      // Brackets in quotes close none.
      ("x:\n  " + String(repeating: "[\"]\", ", count: 1000) + "\n", "2:1", "嵌套过深，无法读取"),
    ]
    for (text, place, message) in cases {
      Fixture.good.with(path, text).expect(["\(path):\(place): error[\(code)]: \(message)"])
    }
    let saving = "用记事本打开，“另存为”时编码选 UTF-8"
    Fixture.good.with(path, bytes: [0x61, 0xFF]).expect([
      "\(path):1:1: error[\(code)]: 文件不是 UTF-8、UTF-16（带标记）或 GB18030 编码的文本（第 1 行读不出来），请\(saving)"
    ])
    Fixture.good.with(path, bytes: [0x61, 0x3A, 0x20, 0xB5, 0xA5]).expect([
      "\(path):1:1: error[\(code)]: 文件是 GBK（ANSI）编码，应是 UTF-8；请\(saving)"
    ])
    Fixture.good.with(path, bytes: [0xFF, 0xFE, 0x61, 0, 0x3A, 0]).expect([
      "\(path):1:1: error[\(code)]: 文件是 UTF-16（Unicode）编码，应是 UTF-8；请\(saving)"
    ])
    Fixture.good.with(path, bytes: Array(repeating: 0x23, count: (1 << 20) + 1)).expect([
      "\(path):1:1: error[\(code)]: 文件超过 1 MiB，无法读取"
    ])
  }

  @Test("finds what site.yaml should not hold")
  func site() {
    let missing = "site.yaml 的 logo 应是内容文件夹中一个图片文件的路径；请放入该文件，或删去 logo 一行"
    Fixture.good.with("site.yaml", "logo: 校徽.png\n").expect(["校徽.png:1:1: error[missing-file]: 缺少 “校徽.png”，\(missing)"])
    Fixture.good.with("site.yaml", "logo: 校徽.png\n").with("校徽.png", "<p>svg</p>").expect([
      "校徽.png:1:1: error[logo-invalid]: 不是 PNG、JPEG、GIF、WebP 或 SVG 图片；请另存为其中一种，或删去 site.yaml 中的 logo 一行"
    ])
    Fixture.good.with("site.yaml", "logo: 校徽.txt\n").with("校徽.txt", "<?xml version=\"1.0\"?>\n<svg/>").expect([])
    Fixture.good.with("site.yaml", "institution: 某校\nlogo: [a]\ncompare: \"2024\"\noffic: x\nnotice:\n").expect([
      "site.yaml:2:7: error[yaml-invalid]: “logo”应是一段文字",
      "site.yaml:3:10: error[yaml-invalid]: “compare”应是一列文字，如 [甲, 乙]",
      "site.yaml:4:1: error[unknown-key]: site.yaml 中没有“offic”这个键，是不是“office”？",
    ])
    Fixture.good.with("site.yaml", "[a]\n").expect(["site.yaml:1:1: error[yaml-invalid]: site.yaml 应是“键: 值”的形式"])
  }
}
