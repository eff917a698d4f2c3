import Testing

@testable import Theming

/// The tags of a template, with what they mean and where they stand.
struct TemplateTagTests {
  private func tags(_ text: String) -> [TemplateTag] { TemplateTag.all(in: Array(text.utf8)) }

  @Test(
    "tells what a tag does by its sign",
    arguments: [
      ("{{a}}", TemplateTag.Kind.text, "a"), ("{{ a-B_9.c\t}}", .text, "a-B_9.c"), ("{{{a}}}", .html, "a"),
      ("{{& a }}", .html, "a"), ("{{#a}}", .section, "a"), ("{{^a}}", .inverted, "a"), ("{{/a}}", .end, "a"),
      ("{{> a }}", .partial, "a"), ("{{! a \n b {{ }}", .comment, ""), ("{{}}", .foreign, ""),
      ("{{a b}}", .foreign, "a b"),
      ("{{ #a}}", .foreign, "#a"), ("{{$a}}", .foreign, "$a"), ("{{<a}}", .foreign, "<a"), ("{{%A}}", .foreign, "%A"),
      ("{{=<% %>=}}", .foreign, "=<% %>="), ("{{名}}", .foreign, "名"), ("{{{#a}}}", .foreign, "#a"),
      ("{{a", .foreign, ""),
      ("{{{a}}", .foreign, ""), ("{{a\n}}", .foreign, "a\n"),
    ])
  func kinds(text: String, kind: TemplateTag.Kind, name: String) {
    let tags = tags(text)
    #expect(tags.map(\.kind) == [kind] && tags.map(\.name) == [name])
  }

  @Test("counts lines, and characters on a line, from 1")
  func places() {
    let tags = tags("甲{{a}}\r\n\n é𝄞 {{{b}}}{{! \n二 }}{{c}}\n{ {{d}} }} {{e")
    #expect(tags.map(\.line) == [1, 3, 3, 4, 5, 5])
    #expect(tags.map(\.column) == [2, 5, 12, 5, 3, 12])
    #expect(tags.map(\.kind) == [.text, .html, .comment, .text, .text, .foreign])
  }

  @Test(
    "takes its whole line with it where nothing else is on it",
    arguments: [
      ("{{#a}}", "{{#a}}", ""), ("x\n \t{{>a}} \ny", " \t{{>a}} \n", " \t"), (" {{/a}}\r\n\n", " {{/a}}\r\n", " "),
      ("x\n{{! \n }}", "{{! \n }}", ""), ("x {{#a}}\n", "{{#a}}", nil), ("{{#a}} x\n", "{{#a}}", nil),
      (" {{a}}\n", "{{a}}", nil), (" {{{a}}}\n", "{{{a}}}", nil), ("{{^a}}\rx", "{{^a}}", nil),
      ("\u{3000}{{^a}}\n", "{{^a}}", nil),
    ])
  func lines(text: String, taken: String, indentation: String?) {
    let bytes = Array(text.utf8)
    let tag = TemplateTag.all(in: bytes)[0]
    #expect(String(decoding: bytes[tag.range], as: UTF8.self) == taken)
    #expect(tag.indentation.map { String(decoding: bytes[$0], as: UTF8.self) } == indentation)
  }

  @Test("two tags on a line leave it where it is")
  func together() {
    #expect(tags(" {{#a}} {{/a}}\n").map(\.indentation) == [nil, nil])
    #expect(tags("{{#a}}\n{{/a}}\n").map(\.range) == [0..<7, 7..<14])
  }

  @Test("makes the same of any bytes, and never more tags than fit in")
  func anyBytes() {
    let alphabet = Array("{{{}}}!#^/>&ab.\n\r \u{9}".utf8) + [0, 0x80, 0xE7, 0xFF]
    var state: UInt64 = 1
    for length in 0..<400 {
      let text = (0..<length % 60).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      var end = 0
      for tag in TemplateTag.all(in: text) {
        #expect(tag.range.lowerBound >= end && tag.range.upperBound <= text.count)
        end = tag.range.upperBound
      }
    }
  }
}
