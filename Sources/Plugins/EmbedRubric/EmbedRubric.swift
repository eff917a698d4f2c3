import Foundation
import PackagePlugin

/// A plugin that compiles the rubric to WebAssembly and to JavaScript, and writes both into a Swift source.
///
/// It must not know what the module computes or how it is linked; `embed-rubric` does.
@main
struct EmbedRubric: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let sources = context.package.directoryURL.appending(path: "Sources")
    let inputs = ["Rubric", "RubricWeb"].flatMap { name in
      FileManager.default.enumerator(at: sources.appending(path: name), includingPropertiesForKeys: nil)?
        .compactMap { $0 as? URL } ?? []
    }.filter { ["swift", "c"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "RubricModule+Bytes.swift")
    let tools = try ["swiftc", "clang", "wasm-ld"].map { try context.tool(named: $0).url }
    let scratch = context.pluginWorkDirectoryURL.appending(path: "module")
    return [
      .buildCommand(
        displayName: "Compiling the rubric to WebAssembly and JavaScript",
        executable: try context.tool(named: "embed-rubric").url,
        arguments: tools.map(\.path) + [sources.path, scratch.path, output.path] + inputs.map(\.path),
        inputFiles: inputs + tools, outputFiles: [output])
    ]
  }
}
