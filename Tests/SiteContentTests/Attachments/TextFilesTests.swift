import ContentFiles
import ContentTestSupport
import Diagnostics
import SiteContent
import TestSupport
import Testing

/// The pictures and documents that policies and guides name.
@Suite struct TextFilesTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]
  private static let zip: [UInt8] = [0x50, 0x4b, 0x03, 0x04, 9]
  private static let files: [String: [UInt8]] = [
    "policies/图片/1.png": png, "policies/申请表.docx": zip, "guides/样表 (1).XLSX": zip, "图/流程.svg": Array("<svg/>".utf8),
    "policies/100%.png": png + [4], "policies/甲#1.png": png + [5], "policies/旧.doc": [1], "policies/名单.csv": [1],
    "policies/照片.png": [0xff, 0xd8, 0xff, 0], "policies/空.pdf": [], "policies/表.pdf": zip,
    "assessments/2024/证明.pdf": Array("%PDF-1".utf8), "policies/.x.png": png,
    "policies/大.jpg": [0xff, 0xd8, 0xff] + Array(repeating: 0, count: 4 << 20),
  ]

  /// What a policy `a.md` with a text names, and what is found in it from its line on.
  private func read(_ text: String, in path: String = "policies/a.md") -> (names: [String], lines: [String]) {
    var fixture = Fixture.good
    for (path, bytes) in TextFilesTests.files { fixture = fixture.with(path, bytes: bytes) }
    let head = path.hasPrefix("guides") ? "---\nitem: \"5.1\"\ntitle: 甲\n---\n" : "---\nid: a\ntitle: 甲\n---\n"
    var findings = Findings()
    let folder = ContentFolder(memory: fixture.with(path, head + text).files)
    let content = Content(folder, scope: .everything, findings: &findings)
    return (
      content.textFiles.files.map(\.published),
      findings.sorted().map(\.line).filter { $0.hasPrefix(path + ":") }.map { String($0.dropFirst(path.count + 1)) }
    )
  }

  @Test(
    "are read from wherever a relative path leads to in the content folder",
    arguments: [
      ("![图](图片/1.png)", "files/1-"), ("![图](./图片/1.png)", "files/1-"), ("![图](图片\\1.png)", "files/1-"),
      ("![图](/policies/图片/1.png)", "files/1-"), ("[图](图片/1.png)", "files/1-"), ("![图](图片/1.PNG)", "files/1-"),
      ("[表](%E7%94%B3%E8%AF%B7%E8%A1%A8.docx)", "files/申请表-"), ("[表](<../guides/样表 (1).XLSX>)", "files/样表-1-"),
      ("[表](<../guides/样表 (1).xlsx>)", "files/样表-1-"), ("![流程](../图/流程.svg)", "files/流程-"),
      ("![图](100%.png)", "files/100-"), ("![图](甲#1.png)", "files/甲-1-"), ("[表](申请表.docx \"下载\")", "files/申请表-"),
    ])
  func found(text: String, name: String) throws {
    let (names, lines) = read(text)
    #expect(lines == [])
    let only = try #require(names.first)
    #expect(names.count == 1 && only.hasPrefix(name))
    // Twelve digits of the content's digest, and the ending in small letters.
    #expect(only.dropFirst(name.count).wholeMatch(of: /[0-9a-f]{12}\.[a-z]+/) != nil)
  }

  @Test("are copied once however often and wherever they are named, under a name that its content gives")
  func once() {
    let text = "![甲](图片/1.png) ![乙](./图片/1.png)\n\n[丙](申请表.docx) [丁](../guides/样表%20(1).XLSX)\n"
    #expect(
      read(text).names == ["files/1-7f47b756761a.png", "files/申请表-53bdfab800d1.docx", "files/样表-1-53bdfab800d1.xlsx"])
  }

  @Test(
    "are refused, with the remedy, where they cannot go into the editions",
    arguments: [
      ("甲\n\n乙![图](图片/2.png)", "7:2: error[dead-link]: 图片“图片/2.png”不存在，是不是“1.png”？"),
      ("[表](图片/1.docx)", "5:1: error[dead-link]: 文件“图片/1.docx”不存在，是不是“1.png”？"),
      ("[表](没有/表.docx)", "5:1: error[dead-link]: 文件“没有/表.docx”不存在，请放入该文件（应在 policies/没有/表.docx），或改正路径；路径从本文件所在的文件夹算起"),
      ("![图](image)", "5:1: error[dead-link]: 图片“image”不存在，请放入该图片（应在 policies/image），或改正路径；路径从本文件所在的文件夹算起"),
      (
        "[表](../../表.docx)", "5:1: error[policy-file]: 文件“../../表.docx”在内容文件夹之外，不会被读取；请把它复制到 policies 或 guides 文件夹，再改路径"
      ),
      (
        "[证](../assessments/2024/证明.pdf)",
        "5:1: error[policy-file]: 文件“../assessments/2024/证明.pdf”在存放考核资料的文件夹里或是隐藏文件，不能公开；可以公开的请复制到 policies 或 guides 文件夹，再改路径"
      ),
      (
        "![图](.x.png)",
        "5:1: error[policy-file]: 图片“.x.png”在存放考核资料的文件夹里或是隐藏文件，不能公开；可以公开的请复制到 policies 或 guides 文件夹，再改路径"
      ),
      ("[旧](旧.doc)", "5:1: error[policy-file]: 文件“旧.doc”不是能收录的格式；请另存为 .docx 或 .pdf，再改路径"),
      ("[名单](名单.csv)", "5:1: error[policy-file]: 文件“名单.csv”不是能收录的格式；请另存为 .xlsx，再改路径"),
      ("![图](照片.png)", "5:1: error[policy-file]: 图片“照片.png”的内容其实是 jpeg；请把扩展名改成实际的格式，或用软件另存一次，正文里的文件名也照着改"),
      ("[表](表.pdf)", "5:1: error[policy-file]: 文件“表.pdf”的内容其实是 docx、xlsx 或 pptx；请把扩展名改成实际的格式，或用软件另存一次，正文里的文件名也照着改"),
      ("[空](空.pdf)", "5:1: error[policy-file]: 文件“空.pdf”的内容与扩展名不符，或文件已损坏；请用生成它的软件打开，另存一次"),
      ("![大](大.jpg)", "5:1: error[policy-file]: 图片“大.jpg”超过 4 MiB 的上限；请缩小后再用，宽 1600 像素就够了"),
      ("![表](申请表.docx)", "5:1: error[policy-file]: 图片“申请表.docx”不是图片，不能显示在正文里；请去掉前面的感叹号，写成 [文字](申请表.docx)"),
      ("[图](图片)", "5:1: error[policy-file]: 文件“图片”无法读取（这是一个文件夹）；请换成一个可读的普通文件"),
    ])
  func refused(text: String, line: String) { #expect(read(text).lines == [line]) }

  @Test("are told of wherever they are named, in guides as well, and read once")
  func everywhere() {
    let (names, lines) = read(
      "[旧](../policies/旧.doc)\n\n[旧](../policies/旧.doc) ![图](../policies/图片/1.png)", in: "guides/a.md")
    #expect(names.count == 1)
    #expect(
      lines.map { $0.prefix(22) } == ["5:1: error[policy-file]", "7:1: error[policy-file]"].map { $0.prefix(22) })
  }

  @Test("are not looked for where an address is that of a text, a page or another site")
  func others() {
    let text = "[甲](b.md) [乙](b.html#c) [丙](#d) [丁](https://e.f/g.docx) [戊](../results/h.csv) [己](i/) [庚]() [辛](j)"
    #expect(read(text).names == [])
    #expect(read(text).lines == [])
  }

  @Test(
    "that are drawings may hold nothing but a drawing",
    arguments: [
      ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", nil),
      (
        "<?xml version=\"1.0\"?>\n<!-- url(http://a) <script> -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">\n<svg><use xlink:href='#a'/><rect fill=\"url(#b)\" style='fill:url(&quot;#c&quot;)'/><style>.a{fill:url( '#d')}</style><image href=\"data:image/png;base64,AA==\"/></svg>",
        nil
      ),
      ("\u{FEFF}<svg/>", nil), ("<svg><text>a &lt;script> onload=1</text></svg>", nil),
      ("<svg><script>alert(1)</script></svg>", "里有不能用在图片里的 “script”"),
      ("<svg><x:SCRIPT/></svg>", "里有不能用在图片里的 “script”"),
      ("<svg><foreignObject/></svg>", "里有不能用在图片里的 “foreignobject”"), ("<svg onload='x'/>", "里有会运行的代码 “onload”"),
      ("<svg><a href=\"javascript:x\"/></svg>", "里引用了图外的东西 “javascript:x”"),
      ("<svg><a xlink:href=\"&#106;avascript:x\"/></svg>", "里引用了图外的东西 “&#106;avascript:x”"),
      ("<svg><image href=\"a.png\"/></svg>", "里引用了图外的东西 “a.png”"),
      ("<svg><image href=\"data:image/svg+xml,x\"/></svg>", "里引用了图外的东西 “data:image/svg+xml,x”"),
      ("<svg><style>@import 'a'</style></svg>", "里引用了图外的东西 “@import”"),
      ("<svg><style><![CDATA[a{b:URL(http://c)}]]></style></svg>", "里引用了图外的东西 “http://c”"),
      ("<svg><rect fill=\"url(b.svg#c)\"/></svg>", "里引用了图外的东西 “b.svg#c”"),
      ("<svg><animate attributeName=\"xlink:href\" to=\"x\"/></svg>", "里有不能用在图片里的 “animate”"),
      ("<?xml-stylesheet href=\"a\"?><svg/>", "里引用了图外的东西 “xml-stylesheet”"),
      ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "里有自定义的声明（DTD）"), ("<svg", "不是完整的 SVG 图"),
      ("<html><svg/></html>", "不是完整的 SVG 图"),
      ("<svg a=b/>", "不是完整的 SVG 图"), ("<svg><!-- ", "不是完整的 SVG 图"), ("<svg><style>", "不是完整的 SVG 图"),
      ("<!-- -->", "不是完整的 SVG 图"),
    ] as [(String, String?)])
  func drawing(text: String, fault: String?) {
    var findings = Findings()
    let folder = ContentFolder(
      memory: Fixture.good.with("policies/a.md", "---\nid: a\ntitle: 甲\n---\n![图](a.svg)").with("policies/a.svg", text)
        .files)
    let content = Content(folder, scope: .everything, findings: &findings)
    #expect(content.textFiles.files.count == (fault == nil ? 1 : 0))
    let lines = findings.sorted().map(\.line)
    #expect(lines.count == (fault == nil ? 0 : 1))
    if let fault {
      #expect(lines.first?.hasPrefix("policies/a.md:5:1: error[policy-file]: 图片“a.svg”\(fault)") == true, "\(lines)")
    }
  }

  @Test("that are drawings give no trouble whatever their bytes are")
  func hostileDrawings() {
    let whole = Array("<svg a='b'><style>x{y:url(#z)}</style><!-- c --><![CDATA[d]]><?e?><f/></svg>".utf8)
    for end in 0...whole.count {
      for byte: UInt8 in [0, 0x20, 0x22, 0x27, 0x2f, 0x3c, 0x3d, 0x3e, 0x80, 0xff] {
        var bytes = Array(whole[..<end]) + [byte] + whole[end...]
        if end % 3 == 0 { bytes.removeLast(min(bytes.count, end)) }
        var findings = Findings()
        let folder = ContentFolder(
          memory: Fixture.good.with("policies/a.md", "---\nid: a\ntitle: 甲\n---\n![图](a.svg)")
            .with("policies/a.svg", bytes: bytes).files)
        let content = Content(folder, scope: .everything, findings: &findings)
        #expect(content.textFiles.files.count + findings.all.count == 1)
      }
    }
  }

  @Test("are outside of the content where a link leads there")
  func symbolicLink() throws {
    let content = try TemporaryFolder(Fixture.good.with("policies/a.md", "---\nid: a\ntitle: 甲\n---\n![图](a.png)"))
    try content.link("policies/a.png", to: "/etc/hostname")
    var findings = Findings()
    _ = Content(try ContentFolder(disk: content.path), scope: .everything, findings: &findings)
    #expect(
      findings.sorted().map(\.line).filter { $0.hasPrefix("policies/") } == [
        "policies/a.md:5:1: error[policy-file]: 图片“a.png”在内容文件夹之外，不会被读取；请把它复制到 policies 或 guides 文件夹，再改路径"
      ])
  }

  @Test("are not there for a year that is read by itself")
  func oneYear() {
    var findings = Findings()
    let folder = ContentFolder(
      memory: Fixture.good.with("policies/a.md", "---\nid: a\ntitle: 甲\n---\n![图](a.png)").files)
    #expect(Content(folder, scope: .year(2024), findings: &findings).textFiles.files.isEmpty)
    #expect(findings.all.isEmpty)
  }
}
