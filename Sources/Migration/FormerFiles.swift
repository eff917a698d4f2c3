package import ContentFiles
import SiteContent
import Tabular

/// The files as they were before a migration, in a hidden folder that no reader looks at.
///
/// They are there before any file is replaced, and `site.yaml` is replaced last: so a migration that was stopped between
/// two files is found by the next, which must not add to numbers that are sums already.
package enum FormerFiles {
  /// The name of the folder.
  package static let name = ".迁移前"

  /// The name of the file beside the former ones that lists what people have to look at.
  package static let notes = "还要人看的.txt"

  /// Returns the first name that no folder has yet.
  package static func freeFolder(in folder: ContentFolder) -> String {
    name(folders(in: folder).count)
  }

  /// Returns the path of a file that a migration changed, in a folder that does not say that it was brought to the end;
  /// with the folder in which it lies as it was.
  package static func changed(in folder: ContentFolder) -> (path: String, former: String)? {
    for former in folders(in: folder) {
      for path in files(below: former, in: folder) where path != ContentFormat.path && path != notes {
        guard let old = try? folder.read("\(former)/\(path)", limit: Table.largestFile) else { continue }
        if (try? folder.read(path, limit: Table.largestFile)) != old { return (path, former) }
      }
    }
    return nil
  }

  /// The folders of earlier migrations, the oldest first.
  private static func folders(in folder: ContentFolder) -> [String] {
    var found: [String] = []
    while true {
      let next = name(found.count)
      guard (try? folder.list(next)) != nil else { return found }
      found.append(next)
    }
  }

  /// Returns the name of the folder after so many others.
  private static func name(_ others: Int) -> String { others == 0 ? name : "\(name)-\(others + 1)" }

  private static func files(below top: String, in folder: ContentFolder) -> [String] {
    var files: [String] = []
    var rest = [""]
    while let path = rest.popLast() {
      for entry in (try? folder.list(top + path)) ?? [] {
        if entry.isFolder { rest.append("\(path)/\(entry.name)") } else { files.append("\(path)/\(entry.name)") }
      }
    }
    return files.map { String($0.dropFirst()) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
