package import Diagnostics

extension DiagnosticCode {
  /// A file is not there.
  package static let missingFile = DiagnosticCode("missing-file", .error)
  /// A file cannot be read.
  package static let unreadableFile = DiagnosticCode("unreadable-file", .error)
  /// A link leads out of the content folder.
  package static let outsideContent = DiagnosticCode("outside-content", .error)
}

extension Diagnostic {
  static func missingFile(_ path: String, _ remedy: String) -> Diagnostic {
    Diagnostic(.missingFile, at: Location(path), "缺少 \(quoted(path, limit: 120))，\(remedy)")
  }

  static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(.unreadableFile, at: Location(path), "无法读取（\(reason)）；这里应是一个可读的普通文件")
  }

  static func unreadableFolder(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(.unreadableFile, at: Location(path), "无法读取（\(reason)）；这里应是一个可读的文件夹")
  }

  static func outside(_ path: String) -> Diagnostic {
    Diagnostic(.outsideContent, at: Location(path), "此链接指向内容文件夹之外，不予读取；请把文件复制进来")
  }
}

extension ContentFolder {
  /// Reads a file, or adds the finding that says why it cannot be read.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder.
  ///   - limit: The most bytes to read; what is larger is ``Fault/tooLarge`` to `oversize`.
  ///   - missing: The remedy to name where the file is missing, or nil where it may be.
  ///   - oversize: The finding for a file that is too large.
  ///   - findings: Receives what is wrong.
  /// - Returns: Its bytes, nil where it cannot be read.
  func read(
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

  /// Lists a folder, or adds the finding that says why it cannot be listed; a missing folder is empty.
  func list(_ path: String, findings: inout Findings) -> [Entry] {
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

  /// The entries of a folder sorted into what is read and what is not, with the findings of ``list(_:findings:)``.
  func entries(_ path: String, of place: ContentPlace, findings: inout Findings) -> PlacedEntries {
    PlacedEntries(list(path, findings: &findings), of: place)
  }

  /// The entries of a folder sorted into what is read and what is not; a folder that cannot be listed is empty.
  func entries(_ path: String, of place: ContentPlace) -> PlacedEntries {
    PlacedEntries(((try? list(path)) ?? []).filter(\.isUTF8), of: place)
  }

  /// The paths of all files below the folder, in byte order of their names, folder by folder.
  ///
  /// - Complexity: O(*n*); folders nested more than 16 deep are left out, links in a circle with them.
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

  /// The bytes of a file, or the finding that says why there are none.
  package func bytes(of path: String, limit: Int, findings: inout Findings) -> [UInt8]? {
    read(
      path, limit: limit,
      oversize: { Diagnostic(.unreadableFile, at: Location($0), "文件超过 \(limit >> 20) MiB，无法读取") },
      findings: &findings)
  }
}
