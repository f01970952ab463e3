import Foundation
import PackagePlugin

/// Turns the files of `templates/` and `standards/` into Swift constants of the target that uses the plugin,
/// so that the executable needs nothing beside it.
@main
struct EmbedAssets: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    let paths = ["templates", "standards"].flatMap { files(in: $0, of: package) }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embed \(paths.count) assets", executable: try context.tool(named: "AssetEmbedder").url,
        arguments: [output.path(percentEncoded: false), package.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { package.appending(path: $0) }, outputFiles: [output])
    ]
  }

  /// The regular files below a folder of the package, by their paths in it; hidden ones are left out.
  private func files(in folder: String, of package: URL) -> [String] {
    guard
      let found = FileManager.default.enumerator(
        at: package.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles
      )
    else { return [] }
    let prefix = package.standardizedFileURL.path(percentEncoded: false)
    return found.compactMap { $0 as? URL }
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .map { $0.standardizedFileURL.path(percentEncoded: false) }
      .filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count).drop { $0 == "/" }) }
  }
}
