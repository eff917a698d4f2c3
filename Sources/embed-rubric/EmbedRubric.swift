import Foundation

/// A tool that compiles sources to a WebAssembly module, translates that to JavaScript, and writes both into a Swift
/// source as string literals.
///
/// The arguments are the paths of `swiftc`, `clang` and `wasm-ld`, of the sources' folder, of a scratch folder, of
/// the Swift source to write, and of the sources.
///
/// It must not know what the module computes.
@main
enum EmbedRubric {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().map { URL(filePath: $0).standardizedFileURL }
    let compilation = ModuleCompilation(
      swiftc: arguments[0], clang: arguments[1], linker: arguments[2], scratch: arguments[4],
      sources: Array(arguments[6...]))
    let file = try compilation.module()
    let module = try Data(contentsOf: file)
    let script = try ScriptTranslation(scratch: arguments[4]).script(of: file)
    let digest = try SourceDigest(of: compilation.sources, below: arguments[3])
    let text = """
      // Generated from Sources/Rubric and Sources/RubricWeb.

      extension RubricModule {
        /// The module in base64.
        package static let base64 = "\(module.base64EncodedString())"
        /// How many bytes the module has.
        package static let byteCount = \(module.count)
        /// The module as a script in JavaScript, compressed (RFC 1950), in base64.
        package static let packedScript = "\(Data(compressed(script)).base64EncodedString())"
        /// What a Content-Security-Policy calls that script, without quotation marks.
        package static let scriptSource = "\(policySource(of: script))"
        /// What the module was made from: FNV-1a over the name and the content of each source.
        package static let sourceDigest = "\(digest.text)"
      }

      """
    try text.write(to: arguments[5], atomically: true, encoding: .utf8)
  }
}
