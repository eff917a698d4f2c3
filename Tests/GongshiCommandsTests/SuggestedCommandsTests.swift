import Testing

@testable import GongshiCommands

/// Commands in messages, completed by the content folder.
@Suite struct SuggestedCommandsTests {
  private func completed(_ text: String, _ arguments: String...) -> String {
    String(decoding: SuggestedCommands(arguments).completed(Array(text.utf8)), as: UTF8.self)
  }

  @Test("name the folder as it was named, and nothing where it was not")
  func folder() {
    let text = "，详见 gongshi check"
    #expect(completed(text, "check") == text)
    #expect(completed(text, "check", "--content", "../内容") == text + " --content ../内容")
    #expect(completed(text, "check", "--content=/a b/c'd") == text + " --content '/a b/c'\\''d'")
  }

  @Test(
    "are those that are to be run, not those spoken of",
    arguments: [
      ("请运行 gongshi new round 初评 --missing 重新生成", "请运行 gongshi new round --content C 初评 --missing 重新生成"),
      (
        "运行 gongshi publish --year 2026；以后用 gongshi verify --digest 核对",
        "运行 gongshi publish --content C --year 2026；以后用 gongshi verify --content C --digest 核对"
      ),
      ("不是 gongshi publish 写出的", nil), ("用 gongshi manual 写成网页", nil), ("用 gongshi checks", nil), ("用 gongshi", nil),
      ("用 gongshi check --content D", nil),
    ] as [(String, String?)])
  func suggested(text: String, wanted: String?) {
    #expect(completed(text, "check", "--content", "C") == wanted ?? text)
  }
}
