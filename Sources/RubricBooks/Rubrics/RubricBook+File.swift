package import ContentFiles
package import Diagnostics

extension RubricBook {
  /// Reads one rubric file, which need not lie where contents have theirs.
  ///
  /// - Parameters:
  ///   - path: The path in the folder; the file's name without its ending has to be the rubric's id.
  ///   - folder: The folder.
  ///   - findings: Receives what is wrong.
  /// - Returns: The rubric, nil if nothing can be checked against it.
  package static func read(_ path: String, in folder: ContentFolder, findings: inout Findings) -> RubricBook? {
    let file = path.split(separator: "/").last ?? ""
    let name = String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
    return folder.yaml(path, findings: &findings).flatMap {
      RubricReader.read($0, name: name, path: path, findings: &findings)
    }
  }
}
