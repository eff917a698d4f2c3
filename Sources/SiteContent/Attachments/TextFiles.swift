import ContentFiles
import Diagnostics
import PolicyText

/// The files that policies and guides name, each read once, by the texts that name them.
///
/// All named files are read when this is created: a page need not ask the disk, and no other file is read.
package struct TextFiles: Sendable {
  /// The outcome of an address in a text.
  private enum Use {
    case file(Int)
    /// A file that cannot be used, for which there is a finding.
    case refused
  }

  /// The files, in the order of the texts.
  package private(set) var files: [TextFile] = []
  /// The outcomes by the path of the text and the address in it.
  private var uses: [String: [String: Use]] = [:]
  /// The outcome of each path, so that it is read once; a fault is reported wherever the file is named.
  private var known: [String: Result<Int, FileFault>] = [:]
  /// The indices of the files by their published paths in lower case: a file with two paths is copied once.
  private var published: [String: Int] = [:]
  private var size = 0
  /// The files of each folder in which a name was missed.
  private var listings: [String: Listing] = [:]
  private var hints = Hints()

  /// The maximum number of bytes of all files together.
  static let largest = 256 << 20

  /// Creates an empty collection.
  package init() {}

  /// Reads the files that texts name.
  ///
  /// - Parameters:
  ///   - texts: The texts with their paths.
  ///   - folder: The content folder.
  ///   - findings: The findings, to which files that cannot be used are added, at the line that names them.
  /// - Complexity: O(*n*) in the links, the bytes of the files and the files of the folders in which names are missed.
  init(_ texts: [(path: String, document: PolicyDocument)], _ folder: ContentFolder, findings: inout Findings) {
    for (path, document) in texts {
      for link in document.links {
        let fault: FileFault?
        switch read(link, in: path, folder) {
        case nil: continue
        case .success(let number):
          fault = link.isImage && !files[number].kind.isPicture ? .noPicture : nil
          uses[path, default: [:]][link.target] = .file(number)
        case .failure(let failure):
          fault = failure
          uses[path, default: [:]][link.target] = .refused
        }
        guard let fault else { continue }
        findings.add(fault.diagnostic(link, at: Location(path, line: link.line, column: link.column)))
      }
    }
  }

  /// Returns the file that an address of a text names, or nil if it names none that can be used.
  package func file(_ address: String, in text: String) -> TextFile? {
    guard case .file(let number) = uses[text]?[address] else { return nil }
    return files[number]
  }

  /// Returns true if an address of a text names a file, or something that should be one.
  package func knows(_ address: String, in text: String) -> Bool { uses[text]?[address] != nil }

  /// The paths of the files in use, from the content folder.
  package var paths: Set<String> {
    Set(known.compactMap { path, found in if case .success = found { path } else { nil } })
  }

  /// The endings of addresses that can only be pages or texts, unless there is a file of that name.
  private static let pageEndings: Set<String> = ["md", "html", "htm", "ics", "csv", "json", ""]

  /// Reads the file that a link names and returns its index or fault, or nil if the link names a text or a page.
  private mutating func read(
    _ link: PolicyLink, in text: String, _ folder: ContentFolder
  ) -> Result<Int, FileFault>? {
    let readings = TextAddress.files(link.target, in: text)
    guard let first = readings.first, first.path != "", first.ending != "md" else { return nil }
    for reading in readings {
      guard let path = reading.path, !path.isEmpty, !reading.isFolder else { continue }
      if let found = known[path] { return found }
      if let found = read(path, folder) {
        known[path] = found
        return found
      }
    }
    if !link.isImage, TextFiles.pageEndings.contains(first.ending) || first.isFolder { return nil }
    guard let path = first.path else { return .failure(.outside) }
    return missing(path, folder)
  }

  /// Reads a file, or returns nil if there is none.
  private mutating func read(_ path: String, _ folder: ContentFolder) -> Result<Int, FileFault>? {
    let parts = path.split(separator: "/")
    let isHidden = parts.contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
    let kind = TextFile.Kind(ending: TextAddress.ending(of: path))
    let bytes: [UInt8]
    do {
      bytes = try folder.read(path, limit: kind?.largest ?? 0)
    } catch {
      switch error {
      case .missing: return nil
      case .outside: return .failure(.outside)
      case .unreadable(let reason): return .failure(.unreadable(reason))
      case .tooLarge where kind == nil: return .failure(.kind)
      case .tooLarge: return .failure(.tooLarge(kind?.largest ?? 0))
      }
    }
    guard !isHidden, !TextFiles.withheld.contains(parts.first ?? "") else { return .failure(.withheld) }
    guard let kind else { return .failure(.kind) }
    guard kind.begins(bytes) else { return .failure(.otherKind(TextFile.Kind.allCases.first { $0.begins(bytes) })) }
    if kind == .svg, let fault = DrawingCheck.fault(in: bytes) { return .failure(.drawing(fault)) }
    let file = TextFile(path: path, kind: kind, bytes: bytes)
    let key = file.published.lowercased()
    if let number = published[key] { return .success(number) }
    guard size + bytes.count <= TextFiles.largest else { return .failure(.tooMany) }
    size += bytes.count
    files.append(file)
    published[key] = files.count - 1
    return .success(files.count - 1)
  }

  /// The files of a folder.
  private struct Listing {
    /// The names by their lower-case forms.
    let alike: [String: [String]]
    /// The names of files that a text can name.
    let others: [String]
    /// The first of them by the name without its ending.
    let stems: [Substring: String]

    init(_ folder: ContentFolder, _ path: String) {
      let names = ((try? folder.list(path)) ?? []).filter { !$0.isFolder && $0.isUTF8 }.map(\.name)
      alike = Dictionary(grouping: names) { $0.lowercased() }
      let others = names.filter { !$0.hasSuffix(".md") && !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
      self.others = others
      stems = Dictionary(others.map { (TextFiles.stem(of: $0), $0) }) { first, _ in first }
    }
  }

  /// The folders whose files are not for everyone.
  private static let withheld: Set<Substring> = ["assessments", "rubrics", "calendar"]

  private static func stem(of name: String) -> Substring {
    name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
  }

  /// Finds the file that replaces one that does not exist, the only one whose name differs in case alone, or else a
  /// hint.
  private mutating func missing(_ path: String, _ folder: ContentFolder) -> Result<Int, FileFault> {
    let slash = path.lastIndex(of: "/")
    let above = slash.map { String(path[..<$0]) } ?? ""
    let name = String(path[(slash.map { path.index(after: $0) } ?? path.startIndex)...])
    let listing = listings[above] ?? Listing(folder, above)
    listings[above] = listing
    if let alike = listing.alike[name.lowercased()], alike.count == 1, let only = alike.first {
      let path = above.isEmpty ? only : "\(above)/\(only)"
      if let found = known[path] ?? read(path, folder) {
        known[path] = found
        return found
      }
    }
    let hint = listing.stems[TextFiles.stem(of: name)] ?? hints.nearest(to: name, among: listing.others)
    return .failure(.missing(path, hint: hint))
  }
}
