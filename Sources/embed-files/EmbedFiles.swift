import Foundation

/// Writes the text files below a folder into a Swift source as one table of string literals.
///
/// Modules below `scripts/` are also joined into the scripts of `assets/`.
@main
enum EmbedFiles {
  static func main() throws {
    let folder = URL(filePath: CommandLine.arguments[1]).standardizedFileURL
    var files: [(path: String, text: String)] = []
    var modules: [(path: String, text: String)] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      let file = folder.appending(path: path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      files.append((path, text))
      if path.hasPrefix("scripts/") { modules.append((String(path.dropFirst("scripts/".count)), text)) }
    }
    var join = ScriptJoin(modules)
    files += join.scripts().map { ("assets/\($0.name).js", $0.text) }
    guard join.faults.isEmpty else {
      let lines = join.faults.map { "\(folder.path)/scripts/\($0.path):\($0.line):1: error: \($0.message)\n" }
      try FileHandle.standardError.write(contentsOf: Data(lines.joined().utf8))
      exit(1)
    }
    let type = CommandLine.arguments[2]
    var source = "// Generated from files of the package.\n\nextension \(type) {\n"
    source +=
      "  /// The files as the program carries them.\n  static let embedded: [(path: String, text: String)] = [\n"
    for file in files.sorted(by: { $0.path < $1.path }) {
      let fence = fence(for: file.text)
      source += "(\"\(file.path)\", \(fence)\"\"\"\n\(file.text)\n\"\"\"\(fence)),\n"
    }
    source += "  ]\n}\n"
    try source.write(to: URL(filePath: CommandLine.arguments[3]), atomically: true, encoding: .utf8)
  }

  /// Enough number signs that nothing in the text ends the literal or escapes from it.
  private static func fence(for text: String) -> String {
    var fence = "#"
    while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return fence
  }
}
