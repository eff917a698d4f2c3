import Foundation
import PackagePlugin

/// A plugin that writes the files of a folder into a Swift source of a target, so that the program contains them.
///
/// It must not know what the files say.
@main
struct EmbedFiles: BuildToolPlugin {
  /// The folder in the package, and the type that gets its files, by target.
  private static let folders = [
    "Theming": (folder: "Themes/default", type: "ThemeFiles"),
    "Manual": (folder: "Sources/Manual/Pages", type: "Manual"),
    "PaperTexts": (folder: "Sources/PaperTexts/Texts", type: "StandardTexts"),
    "Scaffold": (folder: "Sources/Scaffold/Templates", type: "Template"),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let (path, type) = EmbedFiles.folders[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: path)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    let inputs = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type)+Embedded.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(path)", executable: try context.tool(named: "embed-files").url,
        arguments: [folder.path, type, output.path], inputFiles: inputs, outputFiles: [output])
    ]
  }
}
