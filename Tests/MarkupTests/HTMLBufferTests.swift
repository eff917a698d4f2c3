import Markup
import Testing

@Suite("HTML buffer")
struct HTMLBufferTests {
  @Test(
    "escapes text",
    arguments: [
      ("", ""), ("文字", "文字"), ("<", "&lt;"), ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("'", "'"),
      ("尾&", "尾&amp;"),
    ])
  func text(text: String, expected: String) {
    var buffer = HTMLBuffer()
    buffer.text(text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test(
    "percent-encodes addresses and keeps what is encoded already",
    arguments: [
      ("a.html#article-7", "a.html#article-7"), ("附则", "%E9%99%84%E5%88%99"), ("a b\"<>", "a%20b%22%3C%3E"),
      ("?a=1&b='2'", "?a=1&amp;b=&#x27;2&#x27;"), ("%20[x]", "%20%5Bx%5D"), ("\u{1}\\", "%01%5C"),
    ])
  func address(address: String, expected: String) {
    var buffer = HTMLBuffer()
    buffer.address(address)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("begins a line only where none is begun")
  func freshLine() {
    var buffer = HTMLBuffer(capacity: 8)
    buffer.freshLine()
    buffer.raw("a")
    buffer.freshLine()
    buffer.freshLine()
    #expect(buffer.bytes == Array("a\n".utf8))
  }
}
