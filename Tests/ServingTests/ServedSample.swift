import Diagnostics
import Serving
import TestSupport

/// A small edition on disk with what is around it, and a responder for it; removed with its owner.
final class ServedSample {
  /// The folder that holds the edition and other things.
  let folder: TemporaryFolder
  /// The builds behind it.
  let live = LiveSite(run: "run")

  /// The first page of the sample.
  static let page = """
    <!DOCTYPE html>
    <html lang="zh-CN"><head><meta charset="utf-8"><title>首页</title></head>
    <body data-note="a > b">
    <p>正文</p></body></html>
    """

  /// Writes the folder.
  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in [
      "site/index.html": ServedSample.page, "site/results/index.html": ServedSample.page,
      "site/results/综合 科.csv": "单位\r\n", "site/empty/a.txt": "a", "site/manifest.json": "{}",
      "site/downloads/manifest.json": "{}", "site/.hidden": "x", "office/index.html": "内部",
    ] {
      try folder.write(text, to: name)
    }
    for (name, target) in ["out.html": "../office/index.html", "office": "../office", "in.html": "index.html"] {
      try folder.link("site/\(name)", to: target)
    }
  }

  /// The responder for the edition.
  var responder: Responder {
    Responder(folder: ServedFolder(path: folder["site"]), hosts: HostRule(host: "127.0.0.1", port: 8080), live: live)
  }

  /// Answers a request.
  func reply(
    _ target: String, method: String = "GET", hosts: [String] = ["localhost:8080"], known: [String] = []
  ) -> Reply {
    responder.reply(to: Request(method: method, target: target, hosts: hosts, known: known))
  }

  /// A failure with one finding.
  static func failure(_ message: String, path: String = "a.csv") -> LiveSite.Failure {
    LiveSite.Failure(
      errors: [Diagnostic(DiagnosticCode("bad", .error), at: Location(path, line: 3, column: 2), message)], message: "")
  }
}

extension Reply {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}
