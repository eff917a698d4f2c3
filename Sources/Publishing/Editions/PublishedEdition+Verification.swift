internal import Diagnostics
internal import Digests

extension PublishedEdition {
  /// Finds everything that differs from the manifest: missing, changed and foreign files.
  ///
  /// - Parameter shown: The folder as findings name it.
  /// - Returns: The findings.
  /// - Throws: ``PublishingError`` if the folder cannot be read.
  func verified(shown: String) throws(PublishingError) -> Findings {
    guard let manifest else {
      var findings = Findings()
      findings.add(.missingManifest(in: shown, above: try foldersWithManifest()))
      return findings
    }
    var findings = Findings()
    for file in manifest.files {
      let bytes = try read(file.path.text, ofSize: file.size)
      if let bytes, FileDigest(of: bytes) == file.digest { continue }
      findings.add(
        try kind(of: file.path.text) == nil ? .missingFile(file, in: shown) : .changedFile(file, in: shown))
    }
    findings.add(try others(shown: shown).foreign)
    return findings
  }

  /// The names of the folders in this one that have a manifest, as those of editions in the output do.
  private func foldersWithManifest() throws(PublishingError) -> [String] {
    var names: [String] = []
    for entry in exists ? try entries(of: ".") : [] where entry.kind != .file && !entry.name.hasPrefix(".") {
      if try kind(of: entry.name) == .folder, try kind(of: entry.name + "/" + Manifest.path.text) == .file {
        names.append(entry.name)
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Diagnostic {
  fileprivate static func missingManifest(in folder: String, above names: [String]) -> Diagnostic {
    let some = names.prefix(5).map { printable("\(folder)/\($0)") }.joined(separator: "、")
    let rest = names.count > 5 ? "等 \(names.count) 个" : ""
    return Diagnostic(
      DiagnosticCode("missing-file", .error), at: Location(folder + "/" + Manifest.path.text),
      "\(quoted(folder, limit: 200))里没有有效的清单 manifest.json，无法核对；"
        + (names.isEmpty ? "请连同它重新复制，或重新生成。" : "请写其中一个有清单的文件夹：\(some)\(rest)。"))
  }

  fileprivate static func missingFile(_ file: Manifest.File, in folder: String) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("missing-file", .error), at: Location(folder + "/" + file.path.text),
      "\(quoted(file.path.text, limit: 120))不见了；请重新复制，或重新生成。")
  }

  fileprivate static func changedFile(_ file: Manifest.File, in folder: String) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("changed-file", .error), at: Location(folder + "/" + file.path.text),
      "\(quoted(file.path.text, limit: 120))与清单不符，生成之后被改动过；请重新复制，或重新生成。")
  }
}
