import Digests
import Testing

@testable import Theming

/// Style and scripts that stand within a page.
struct InlinePartsTests {
  private func hash(_ text: String) -> String {
    "'\(FileDigest(of: Array(text.utf8)).policySource)'"
  }

  @Test("the policy names the hash of each part as a browser reads it, line ends as line feeds")
  func hashes() {
    let parts = InlineParts(style: Array("a\r\nb\rc\r".utf8), scripts: [Array("1\r\r\n".utf8), []], unpacked: [])
    #expect(parts.style == Array("<style>a\nb\nc\n</style>".utf8))
    #expect(parts.scripts == Array("<script>1\n\n</script>\n<script></script>\n".utf8))
    #expect(
      parts.security(hasPicture: false)
        == "default-src 'none'; style-src \(hash("a\nb\nc\n")); script-src \(hash("1\n\n")) \(hash("")); base-uri 'none'; form-action 'none'"
    )
  }

  @Test("scripts that others unpack, and pictures, are let in only where there are any")
  func permissions() {
    let parts = InlineParts(style: [], scripts: [[]], unpacked: ["sha256-X="])
    #expect(parts.security(hasPicture: true).contains("script-src \(hash("")) 'sha256-X='; img-src data:; "))
    #expect(!parts.security(hasPicture: false).contains("img-src"))
  }

  @Test(
    "a text that would end its element, or hide its end, is not fit",
    arguments: [
      ("a < b && c </scrip>", true), ("'</script>'", false), ("</SCRIPT", false), ("</ſcript", true), ("<!--", false),
      ("<! --", true), ("<!\r\r", true), ("a\0", false), ("</style>", true),
    ])
  func fitness(text: String, isFit: Bool) {
    #expect(InlineParts.isFit(Array(text.utf8), for: "script") == isFit)
  }

  @Test("bytes that are no UTF-8 are not fit")
  func encoding() { #expect(!InlineParts.isFit([0x61, 0xFF], for: "style")) }
}
