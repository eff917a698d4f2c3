import Foundation
import PackagePlugin

/// Writes the default theme into a Swift source, so that the program carries it along.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "Themes/default")
    let files = FileManager.default.enumerator(at: theme, includingPropertiesForKeys: [.isRegularFileKey])
    let inputs = (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    let output = context.pluginWorkDirectoryURL.appending(path: "DefaultTheme.swift")
    return [
      .buildCommand(
        displayName: "Embedding the default theme", executable: try context.tool(named: "embed-theme").url,
        arguments: [theme.path, output.path], inputFiles: inputs, outputFiles: [output])
    ]
  }
}
