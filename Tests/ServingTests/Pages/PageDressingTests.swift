import Testing

@testable import Serving

/// Where the additions to a page are put.
struct PageDressingTests {
  private func dressed(_ page: String, fails: Bool = true) -> String {
    let live = LiveSite(run: "run")
    if fails { live.failed(ServedSample.failure("错")) }
    let dressing = PageDressing(live.state, token: "1")
    var text = String(decoding: dressing.dressed(Array(page.utf8)), as: UTF8.self)
    for (bytes, name) in [(dressing.head, "<H>"), (dressing.top, "<T>")] where !bytes.isEmpty {
      text = text.replacing(String(decoding: bytes, as: UTF8.self), with: name)
    }
    return text
  }

  @Test(
    "the script goes before the end of the head and the strip after the start of the body, in any case",
    arguments: [
      ("<!doctype html><head></head><body>甲", "<!doctype html><head><H></head><body><T>甲"),
      ("<HEAD></HEAD><BODY CLASS='a > b'>甲", "<HEAD><H></HEAD><BODY CLASS='a > b'><T>甲"),
      ("</head><body a=\"'>\" b>甲", "<H></head><body a=\"'>\" b><T>甲"),
      ("<head><title>甲</title><body>乙", "<head><title>甲</title><H><body><T>乙"),
    ])
  func places(page: String, expected: String) { #expect(dressed(page) == expected) }

  @Test(
    "what has no such tags, unfinished ones or in the wrong order gets both at its beginning",
    arguments: [
      ("", "<H><T>"), ("甲", "<H><T>甲"), ("<!DOCTYPE html><p>甲", "<!DOCTYPE html><H><T><p>甲"),
      ("</head><body class=\"", "<H><T></head><body class=\""), ("<body></head>", "<H><T><body></head>"),
      ("<!doctype html", "<H><T><!doctype html"), ("</hea", "<H><T></hea"),
    ])
  func beginning(page: String, expected: String) { #expect(dressed(page) == expected) }

  @Test("a page of a build without anything to say has the script alone")
  func quiet() { #expect(dressed("<head></head><body>甲", fails: false) == "<head><H></head><body>甲") }
}
