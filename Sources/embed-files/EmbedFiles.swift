import Foundation

/// A tool that writes the text files below a folder into a Swift source as one table of string literals.
///
/// It must not know what the files say or which target gets them.
@main
enum EmbedFiles {
  static func main() throws {
    let folder = URL(filePath: CommandLine.arguments[1]).standardizedFileURL
    var files: [(path: String, text: String)] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else { continue }
      files.append((path, try String(contentsOf: file, encoding: .utf8)))
    }
    let type = CommandLine.arguments[2]
    var source = "// Generated from files of the package.\n\nextension \(type) {\n"
    source +=
      "  /// The files as the program carries them.\n  static let embedded: [(path: String, text: String)] = [\n"
    for file in files {
      let fence = fence(for: file.text)
      source += "(\"\(file.path)\", \(fence)\"\"\"\n\(file.text)\n\"\"\"\(fence)),\n"
    }
    source += "  ]\n}\n"
    try source.write(to: URL(filePath: CommandLine.arguments[3]), atomically: true, encoding: .utf8)
  }

  /// Returns enough number signs that nothing in the text ends the literal or escapes from it.
  private static func fence(for text: String) -> String {
    var fence = "#"
    while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return fence
  }
}
