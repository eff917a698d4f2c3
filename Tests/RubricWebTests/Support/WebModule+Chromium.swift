import Foundation
import RubricModule

extension WebModule {
  /// Asks the module in Chromium, from a page without a server; it is an error where there is no Chromium.
  static func runInChromium(_ cases: [Case]) throws -> [[UInt8]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongshi-chromium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = cases.map {
      "[\"\(Data($0.book).base64EncodedString())\",\"\(Data($0.question).base64EncodedString())\"]"
    }
    let page = """
      <!DOCTYPE html><meta charset="utf-8"><title>questions</title><pre id="answers"></pre>
      <script type="module">
      import {machine} from "\(script.absoluteString)";
      const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const made = new WebAssembly.Instance(new WebAssembly.Module(bytes("\(RubricModule.base64)"))).exports;
      const lines = [\(rows.joined(separator: ",\n"))].map(([book, question]) => {
        const ask = machine(made, bytes(book));
        const answer = btoa(String.fromCharCode(...ask(bytes(question))));
        ask.end();
        return answer;
      });
      document.getElementById("answers").textContent = lines.join("\\n");
      </script>
      """
    let file = folder.appending(path: "page.html")
    try Data(page.utf8).write(to: file)
    let shown = try run(
      "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
        "--user-data-dir=\(folder.appending(path: "profile").path)",
        "--dump-dom", file.absoluteString,
      ])
    guard let start = shown.range(of: "<pre id=\"answers\">"),
      let end = shown.range(of: "</pre>", range: start.upperBound..<shown.endIndex)
    else { throw Failure(text: String(shown.prefix(400))) }
    return shown[start.upperBound..<end.lowerBound].split(separator: "\n").map {
      Array(Data(base64Encoded: String($0)) ?? Data())
    }
  }
}
