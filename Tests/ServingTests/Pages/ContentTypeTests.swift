import Testing

@testable import Serving

/// The media types of files.
struct ContentTypeTests {
  @Test(
    "goes by the last extension in any case; what has none or an unknown one is offered for saving",
    arguments: [
      ("index.html", "text/html; charset=utf-8"), ("a.b.CSV", "text/csv; charset=utf-8"),
      (".html", "text/html; charset=utf-8"),
      ("结果.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      ("a.html.exe", "application/octet-stream"), ("html", "application/octet-stream"),
      ("a.", "application/octet-stream"), ("", "application/octet-stream"),
      ("a.htm\u{FF4C}", "application/octet-stream"),
    ])
  func types(name: String, type: String) { #expect(ContentType.of(name) == type) }

  @Test(
    "text has its encoding, so that no browser guesses it", arguments: ["css", "js", "json", "ics", "md", "svg", "txt"])
  func encoding(ending: String) { #expect(ContentType.of("a.\(ending)").hasSuffix("; charset=utf-8")) }
}
