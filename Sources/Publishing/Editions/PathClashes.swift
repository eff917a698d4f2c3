internal import Diagnostics

/// A check for pages of one edition that cannot exist side by side.
///
/// Two pages must not have the same path, one must not be a folder of the other, and no two names may differ only in
/// case or in the composition of their characters: Windows and macOS would keep only one of them.
struct PathClashes {
  /// A claim to a name, by a page or by one of its folders.
  private struct Claim {
    let path: String
    let source: String
    let isFolder: Bool
  }

  private let edition: EditionFolder
  /// The first claim to each name, by its folded path; equality and hash of strings ignore the composition of
  /// characters.
  private var claims: [String: Claim] = [:]
  /// The folders already claimed, to fold each only once.
  private var knownFolders: Set<ByteText> = []
  private(set) var findings = Findings()

  /// Checks all pages in their order.
  ///
  /// - Complexity: O(*n*) for *n* pages.
  init(of pages: [EditionFile], in edition: EditionFolder) {
    self.edition = edition
    claim(Manifest.path.text, for: "公示的清单", isFolder: false)
    for page in pages {
      for folder in page.path.folders where knownFolders.insert(ByteText(folder)).inserted {
        claim(folder, for: page.source, isFolder: true)
      }
      claim(page.path.text, for: page.source, isFolder: false)
    }
  }

  private mutating func claim(_ path: String, for source: String, isFolder: Bool) {
    let claim = Claim(path: path, source: source, isFolder: isFolder)
    let key = Self.folded(path)
    guard let former = claims.updateValue(claim, forKey: key) else { return }
    claims[key] = former
    let isSame = former.path.utf8.elementsEqual(path.utf8)
    switch (isSame, former.isFolder, isFolder) {
    case (true, false, false): findings.add(.duplicatePath(path, in: edition, [former.source, source]))
    case (_, false, true), (_, true, false):
      findings.add(.fileAndFolder(path, in: edition, [former.source, source]))
    default: findings.add(.similarPath(path, former.path, in: edition, [former.source, source]))
    }
  }

  /// Folds the case of a path by both mappings, so that `ß` and `ſ` become what some file system folds them to.
  private static func folded(_ path: String) -> String { path.uppercased().lowercased() }
}

extension Diagnostic {
  fileprivate static func duplicatePath(_ path: String, in edition: EditionFolder, _ sources: [String]) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("duplicate-path", .error), at: Location(edition.name + "/" + path),
      "\(quoted(path, limit: 120))由两处生成：\(quoted(sources[0], limit: 120))和\(quoted(sources[1], limit: 120))；请改其中一处的名称。")
  }

  fileprivate static func fileAndFolder(_ path: String, in edition: EditionFolder, _ sources: [String]) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("duplicate-path", .error), at: Location(edition.name + "/" + path),
      "\(quoted(path, limit: 120))既是文件又是文件夹：\(quoted(sources[0], limit: 120))和\(quoted(sources[1], limit: 120))；请改其中一处的名称。"
    )
  }

  fileprivate static func similarPath(
    _ path: String, _ former: String, in edition: EditionFolder, _ sources: [String]
  ) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("similar-path", .error), at: Location(edition.name + "/" + path),
      "\(quoted(path, limit: 120))（由\(quoted(sources[1], limit: 120))生成）与\(quoted(former, limit: 120))"
        + "（由\(quoted(sources[0], limit: 120))生成）只差大小写或字符写法，在 Windows 上是同一个名称；请改其中一处的名称。")
  }
}
