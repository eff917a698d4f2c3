import Foundation
import PackagePlugin

/// Writes a folder of text files into a Swift source of the target that carries it, so that the program needs no files
/// beside it.
@main
struct EmbedText: BuildToolPlugin {
  /// A folder below the package's, and the type that its files become a member of.
  struct Embedding {
    let folder: String
    let type: String
  }

  /// What the targets that use the plugin carry.
  static func embedding(for target: String) -> Embedding? {
    switch target {
    case "Theming": Embedding(folder: "Themes/default", type: "ThemeFiles")
    case "Manual": Embedding(folder: "Sources/Manual/Pages", type: "Manual")
    default: nil
    }
  }

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let embedding = EmbedText.embedding(for: target.name) else { return [] }
    let folder = context.package.directoryURL.appending(path: embedding.folder)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let inputs = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(embedding.type)+Embedded.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(embedding.folder)", executable: try context.tool(named: "embed-text").url,
        arguments: [folder.path, embedding.type, output.path], inputFiles: inputs, outputFiles: [output])
    ]
  }
}
