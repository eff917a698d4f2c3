import Diagnostics
import Testing

@testable import Markdown

@Suite("Text encodings")
struct TextEncodingTests {
  @Test(
    "other than UTF-8 are told apart",
    arguments: [
      ([0xFF, 0xFE, 0x2D, 0x00], .utf16, 0), ([0xFE, 0xFF, 0x00, 0x2D], .utf16, 0),
      ([0x2D, 0x00, 0x2D, 0x00, 0x2D, 0x00, 0x0A, 0x00], .utf16, 0),
      (Array("甲乙".utf8) + [0x0A, 0xE4, 0xB8], .damaged, 7),
      ([0x61, 0x0A, 0xB3, 0xA3, 0xD6, 0xDD, 0x0A], .gbk, 2), ([0x80, 0xB3, 0xA3, 0x81, 0x30, 0x81, 0x30], .gbk, 0),
      ([0x50, 0x4B, 0xFF, 0xFF, 0xFF], .unknown, 2),
    ] as [([UInt8], TextEncoding, Int)])
  func told(file: [UInt8], encoding: TextEncoding, offset: Int) {
    #expect(TextEncoding.fault(in: file)?.encoding == encoding)
    #expect(TextEncoding.fault(in: file)?.offset == offset)
  }

  @Test("UTF-8 is no fault", arguments: ["", "---\n", "甲乙", "\u{FEFF}---", "\u{0}甲"])
  func sound(text: String) { #expect(TextEncoding.fault(in: Array(text.utf8)) == nil) }

  @Test("are a finding at the first line that tells")
  func finding() {
    #expect(
      TextEncoding.finding(in: Array("a\nb".utf8) + [0xB3, 0xA3], path: "guides/a.md")?.line
        == "guides/a.md:2:1: error[policy-encoding]: 文件像是 GBK 编码（记事本里叫“ANSI”），应是 UTF-8；请用记事本打开，“另存为”时把编码选为 UTF-8，再检查一次"
    )
  }
}
