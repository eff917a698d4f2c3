internal import Diagnostics
internal import Digests

/// The list of an edition's files with their sizes and digests; its presence marks a folder as ours.
package struct Manifest: Sendable, Equatable {
  /// A file of an edition.
  struct File: Sendable, Equatable {
    let path: OutputPath
    /// The size in bytes.
    let size: Int
    let digest: FileDigest
  }

  /// The path of the manifest in each edition; it does not list itself.
  static let path = OutputPath(known: "manifest.json")

  /// The version of the file's format.
  package static let version = 1

  /// The edition's name, so that a folder copied under another name is not mistaken for it.
  let edition: EditionFolder
  /// The files, sorted by path, without duplicates.
  let files: [File]

  /// Creates the manifest of files with distinct paths, in any order.
  init(of edition: EditionFolder, files: [File]) {
    self.edition = edition
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Encodes the manifest as JSON, one file a line, with the same bytes for the same files.
  func encoded() -> [UInt8] {
    var json = JSONText()
    json.raw("{\"generator\":\"gongshi\",\"version\":\(Manifest.version),\"edition\":")
    json.string(edition.name)
    json.raw(",\"files\":[")
    for (index, file) in files.enumerated() {
      json.raw(index == 0 ? "\n{\"path\":" : ",\n{\"path\":")
      json.string(file.path.text)
      json.raw(",\"size\":\(file.size),\"sha256\":\"\(file.digest.hexadecimal)\"}")
    }
    json.raw("\n]}\n")
    return json.bytes
  }

  /// The paths of all folders that contain a listed file, at any depth.
  var folders: Set<String> { Set(files.flatMap(\.path.folders)) }
}
