import Publishing
import Testing

@Suite struct OutputPathTests {
  @Test(
    "takes names every file system takes",
    arguments: [
      "index.html", "policies/考核办法.html", "results/2024/u 01.html", "a.b/c", ".nojekyll", "console.html", "com10.txt",
      "CON-1", "lpt.html", String(repeating: "办", count: 80),
    ])
  func takes(text: String) throws {
    #expect(try OutputPath(text).text == text)
  }

  @Test(
    "refuses names some file system refuses, with the reason",
    arguments: [
      ("", OutputPathError.Reason.empty), ("/a", .empty), ("a/", .empty), ("a//b", .empty), (".", .dots),
      ("a/../b", .dots), ("./a", .dots), ("a\\b", .forbidden("\\")), ("a:b", .forbidden(":")), ("a?", .forbidden("?")),
      ("a\"", .forbidden("\"")), ("a*b", .forbidden("*")), ("a<b", .forbidden("<")), ("a|b", .forbidden("|")),
      ("a\u{0}b", .forbidden("\u{0}")), ("a\nb", .forbidden("\n")), ("a\u{7F}", .forbidden("\u{7F}")),
      ("a\u{85}b", .forbidden("\u{85}")), ("a\u{202E}b", .forbidden("\u{202E}")), ("a /b", .trailing),
      ("a./b", .trailing), ("a...", .trailing), ("CON", .reserved), ("x/con.html", .reserved),
      ("Nul.tar.gz", .reserved),
      ("com1", .reserved), ("LPT9.txt", .reserved), ("COM².x", .reserved), ("aux .txt", .reserved),
      ("conin$", .reserved), (String(repeating: "办", count: 81), .tooLong),
    ])
  func refuses(text: String, reason: OutputPathError.Reason) {
    let error = #expect(throws: OutputPathError.self) { try OutputPath(text) }
    #expect(error?.reason == reason)
    #expect(error?.text == text)
  }

  @Test("says in Chinese what is wrong")
  func message() {
    let error = #expect(throws: OutputPathError.self) { try OutputPath("a:b") }
    #expect(error?.message == "输出路径“a:b”里有不能用于文件名的字符“:”；请改名。")
  }

  @Test("tells canonically equivalent paths apart, and sorts by bytes")
  func bytewise() throws {
    let composed = try OutputPath("\u{E9}")
    let decomposed = try OutputPath("e\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(decomposed < composed)
  }

  @Test("an edition is one visible name", arguments: ["a/b", ".git", "", "..", "nul"])
  func edition(name: String) {
    #expect(throws: OutputPathError.self) { try EditionFolder(name) }
  }
}
