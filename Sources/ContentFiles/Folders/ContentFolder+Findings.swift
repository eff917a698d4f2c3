package import Diagnostics

extension DiagnosticCode {
  /// A required file does not exist.
  package static let missingFile = DiagnosticCode("missing-file", .error)
  /// A file or folder cannot be read.
  package static let unreadableFile = DiagnosticCode("unreadable-file", .error)
  /// A symbolic link leads out of the content folder.
  package static let outsideContent = DiagnosticCode("outside-content", .error)
}

extension Diagnostic {
  /// Reports a required file that does not exist.
  package static func missingFile(_ path: String, _ remedy: String) -> Diagnostic {
    Diagnostic(.missingFile, at: Location(path), "缺少 \(quoted(path, limit: 120))，\(remedy)")
  }

  /// Reports a file that cannot be read.
  package static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(.unreadableFile, at: Location(path), "无法读取（\(reason)）；这里应是一个可读的普通文件")
  }

  /// Reports a folder that cannot be read.
  package static func unreadableFolder(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(.unreadableFile, at: Location(path), "无法读取（\(reason)）；这里应是一个可读的文件夹")
  }

  /// Reports a symbolic link that leads out of the content folder.
  package static func outside(_ path: String) -> Diagnostic {
    Diagnostic(.outsideContent, at: Location(path), "此链接指向内容文件夹之外，不予读取；请把文件复制进来")
  }
}

extension ContentFolder {
  /// Reads a file, or adds the finding that says why it cannot be read.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder.
  ///   - limit: The largest number of bytes to read.
  ///   - missing: The remedy to name if the file is missing, or nil if it may be.
  ///   - oversize: Makes the finding for a file that is larger, from its path.
  ///   - findings: Receives what is wrong.
  /// - Returns: The file's bytes, nil if it cannot be read.
  package func read(
    _ path: String, limit: Int, missing: String? = nil, oversize: (String) -> Diagnostic,
    findings: inout Findings
  ) -> [UInt8]? {
    do {
      return try read(path, limit: limit)
    } catch {
      switch error {
      case .missing: if let missing { findings.add(.missingFile(path, missing)) }
      case .outside: findings.add(.outside(path))
      case .tooLarge: findings.add(oversize(path))
      case .unreadable(let reason): findings.add(.unreadable(path, reason))
      }
      return nil
    }
  }

  /// Lists a folder, or adds the finding that says why it cannot be listed.
  ///
  /// Entries whose names are not UTF-8 become findings and are left out. A missing folder is empty.
  package func list(_ path: String, findings: inout Findings) -> [Entry] {
    do {
      return try list(path).filter { entry in
        if !entry.isUTF8 { findings.add(.unreadable("\(path)/\(entry.name)", "文件名不是 UTF-8 编码，请改名")) }
        return entry.isUTF8
      }
    } catch {
      switch error {
      case .missing, .tooLarge: break
      case .outside: findings.add(.outside(path))
      case .unreadable(let reason): findings.add(.unreadableFolder(path, reason))
      }
      return []
    }
  }

  /// Sorts the entries of a folder into those that are read and those that are not, with the findings of
  /// ``list(_:findings:)``.
  package func entries(_ path: String, of place: ContentPlace, findings: inout Findings) -> PlacedEntries {
    PlacedEntries(list(path, findings: &findings), of: place)
  }

  /// Sorts the entries of a folder into those that are read and those that are not; a folder that cannot be listed
  /// is empty.
  package func entries(_ path: String, of place: ContentPlace) -> PlacedEntries {
    PlacedEntries(((try? list(path)) ?? []).filter(\.isUTF8), of: place)
  }

  /// Lists the paths of all files in the folder and below it, in byte order.
  ///
  /// - Complexity: O(*n* log *n*); folders nested more than 16 deep are left out, and so are circles of links.
  package func allFiles(findings: inout Findings) -> [String] {
    var files: [String] = []
    var rest = [(path: "", depth: 0)]
    while let (path, depth) = rest.popLast() {
      for entry in list(path, findings: &findings) {
        let below = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
        if !entry.isFolder {
          files.append(below)
        } else if depth < 16 {
          rest.append((below, depth + 1))
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads a file, or adds the finding that says why it cannot be read; the file may be missing.
  package func bytes(of path: String, limit: Int, findings: inout Findings) -> [UInt8]? {
    read(
      path, limit: limit,
      oversize: { Diagnostic(.unreadableFile, at: Location($0), "文件超过 \(limit >> 20) MiB，无法读取") },
      findings: &findings)
  }
}
