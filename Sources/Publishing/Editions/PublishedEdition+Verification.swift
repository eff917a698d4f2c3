internal import Diagnostics
internal import Digests

extension PublishedEdition {
  /// Finds everything that differs from the manifest: missing, changed and foreign files.
  func verified() throws(PublishingError) -> Findings {
    guard let manifest else {
      var findings = Findings()
      findings.add(.missingManifest(in: edition))
      return findings
    }
    var findings = Findings()
    for file in manifest.files {
      let bytes = try read(file.path.text, ofSize: file.size)
      if let bytes, FileDigest(of: bytes) == file.digest { continue }
      findings.add(
        try kind(of: file.path.text) == nil ? .missingFile(file, in: edition) : .changedFile(file, in: edition))
    }
    findings.add(try foreignFiles())
    return findings
  }
}

extension Diagnostic {
  fileprivate static func missingManifest(in edition: EditionFolder) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("missing-file", .error), at: Location(edition.name + "/" + Manifest.path.text),
      "\(quoted(edition.name))里没有有效的清单 manifest.json，无法核对；请重新构建。")
  }

  fileprivate static func missingFile(_ file: Manifest.File, in edition: EditionFolder) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("missing-file", .error), at: Location(edition.name + "/" + file.path.text),
      "\(quoted(file.path.text, limit: 120))不见了；请重新构建。")
  }

  fileprivate static func changedFile(_ file: Manifest.File, in edition: EditionFolder) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("changed-file", .error), at: Location(edition.name + "/" + file.path.text),
      "\(quoted(file.path.text, limit: 120))与清单不符，生成之后被改动过；请重新构建。")
  }
}
