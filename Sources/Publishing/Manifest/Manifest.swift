internal import Diagnostics

/// The list of an edition's files with size and digest; its presence marks a folder as ours.
struct Manifest: Sendable, Equatable {
  /// One file of an edition.
  struct File: Sendable, Equatable {
    let path: OutputPath
    /// The size in bytes.
    let size: Int
    let digest: FileDigest
  }

  /// The place of the manifest in each edition; it does not list itself.
  static let path = OutputPath(known: "manifest.json")

  /// The edition, so that a folder copied under another name is not taken for it.
  let edition: EditionFolder
  /// The files, sorted by path, no path twice.
  let files: [File]

  /// Creates the manifest of files with distinct paths, in any order.
  init(of edition: EditionFolder, files: [File]) {
    self.edition = edition
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The manifest as JSON, one file on a line, the same bytes for the same files.
  func encoded() -> [UInt8] {
    var json = JSONText()
    json.raw("{\"generator\":\"gongshi\",\"version\":1,\"edition\":")
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

  /// Every folder that holds a listed file, at any depth.
  var folders: Set<String> { Set(files.flatMap(\.path.folders)) }
}
