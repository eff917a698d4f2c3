import CCrypto
import CZlib
import Foundation

/// The translation of a WebAssembly module to JavaScript, for browsers that know no policy that lets WebAssembly run.
struct ScriptTranslation {
  /// A folder for what it writes.
  let scratch: URL

  /// An output without the parts that are looked for, as another version of the translator might write it.
  struct UnknownOutput: Error {}

  /// Returns a classic script that gives the exports of the module in the scratch folder to a global variable.
  func script(of module: URL) throws -> [UInt8] {
    let output = scratch.appending(path: "rubric.mjs")
    try run(Binaryen.launcher, ["wasm2js", "-Oz"] + Binaryen.features + [module.path, "-o", output.path])
    let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }
    // The module's end makes one instance and exports its parts by name; a page takes the instance.
    let statements = lines.filter { !$0.hasPrefix("export ") }
    guard statements.count < lines.count, statements.contains(where: { $0.hasPrefix("var retasmFunc = ") }),
      !statements.contains(where: { $0.hasPrefix("import ") })
    else { throw UnknownOutput() }
    let body = statements.joined(separator: "\n")
    return Array("var gongshiRubricExports = (function () {\n\(body)\nreturn retasmFunc;\n})();\n".utf8)
  }
}

/// Returns what a Content-Security-Policy calls a script, without quotation marks (CSP Level 3 §2.3.1).
func policySource(of script: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  let status = unsafe EVP_Digest(script, script.count, &digest, nil, EVP_sha256(), nil)
  precondition(status == 1)
  return "sha256-\(Data(digest).base64EncodedString())"
}

/// Returns bytes compressed as `DecompressionStream("deflate")` takes them (RFC 1950).
func compressed(_ bytes: [UInt8]) -> [UInt8] {
  var count = compressBound(uLong(bytes.count))
  var result = [UInt8](repeating: 0, count: Int(count))
  // The bound is never too small, and there is nothing else to fail but memory.
  let status = unsafe compress2(&result, &count, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
  precondition(status == Z_OK)
  return Array(result.prefix(Int(count)))
}
