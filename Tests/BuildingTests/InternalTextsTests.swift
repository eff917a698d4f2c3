import Building
import ContentFiles
import ContentTestSupport
import Diagnostics
import Testing

/// Words for the office alone in texts that everyone may read.
struct InternalTextsTests {
  private static let note = "去年拒绝配合检查，今年重点看"

  private static func findings(_ files: [String: String], note: String = note) -> [String] {
    var all = DraftFolder.files("")
    let evidence = String(decoding: all["assessments/2025/1/evidence.csv"] ?? [], as: UTF8.self)
    all["assessments/2025/1/evidence.csv"] = Array(evidence.replacing("ZZNOTE04", with: note).utf8)
    for (path, text) in files { all[path] = Array(text.utf8) }
    var findings = Findings()
    _ = CheckedContent(ContentFolder(memory: all), findings: &findings)
    return findings.sorted().map(\.line).filter { $0.contains("internal-text-in-public") }
  }

  @Test(
    "a remark of twelve characters in a policy, a guide, a rubric or the settings is a warning at its cell",
    arguments: [
      ("policies/p.md", "---\nid: p\ntitle: 办法\n---\n第一条　去年拒绝配合检查，\n今年重点看的单位。\n"),
      ("guides/a.md", "---\nitem: A1\n---\n注意：去年拒绝配合检查，**今年**重点看。\n"),
      ("site.yaml", "footer: 去年拒绝配合检查，今年重点看\n"),
    ])
  func found(path: String, text: String) {
    #expect(
      Self.findings([path: text]) == [
        "assessments/2025/1/evidence.csv:2:10: warning[internal-text-in-public]: “备注”的内容“\(Self.note)”也原样写在“\(path)”里，那里人人可见；这一栏只给办公室看，不宜公开的请从那里删去"
      ])
  }

  @Test("a logo that says it is looked at too")
  func logo() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>\(Self.note)</title></svg>"
    #expect(Self.findings(["site.yaml": "logo: l.svg\n", "l.svg": drawing]).count == 1)
  }

  @Test("shorter words, and the words of columns that some readers may read, are not looked for")
  func others() {
    let policy = "---\nid: p\ntitle: 办法\n---\n今年重点看，ZZREASON05。十二个字的理由写在这里面了\n"
    #expect(Self.findings(["policies/p.md": policy], note: "今年重点看") == [])
    let scores = "单位,指标,得分,理由,评分人,依据\nzzid,A2,4.75,十二个字的理由写在这里面了,甲,乙\n"
    #expect(Self.findings(["policies/p.md": policy, "assessments/2025/1/scores.csv": scores]) == [])
  }

  @Test("a word of the interface is looked at too")
  func labels() throws {
    var all = DraftFolder.files("")
    all["assessments/2025/units.csv"] = Array(
      "单位编号,单位名称,类别,备注\nzzid,甲,乙,没有这样的内容可以让任何人看\nyyid,丙,乙,仅供内部核对使用请勿转发给其他单位\n".utf8)
    var findings = Findings()
    let checked = CheckedContent(ContentFolder(memory: all), findings: &findings)
    for (path, text) in [
      ("labels.yaml", "officeBanner: 仅供内部核对使用请勿转发给其他单位\n"), ("assets/x.css", "/* 仅供内部核对使用请勿转发给其他单位 */"),
      ("partials/foot.mustache", "<p>仅供内部核对<b>使用</b>请勿转发给其他单位</p>"),
    ] {
      let folder = ContentFolder(memory: [path: Array(text.utf8)])
      let theme = try #require(ThemeSource.folder(folder, name: "主题").theme(findings: &findings))
      #expect(checked.internalTexts(in: theme).sorted().map(\.location.line) == [3], "\(path)")
    }
  }
}
