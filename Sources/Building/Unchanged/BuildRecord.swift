package import Digests
package import Editions
package import Publishing

/// The record of a build, kept hidden beside its editions, so that the next build of the same finds that it has nothing
/// to do.
///
/// It trusts sizes and names, as file systems are trusted; `gongshi verify` reads every byte.
package struct BuildRecord: Sendable, Equatable {
  /// An edition that was published.
  struct PublishedAs: Sendable, Equatable {
    let manifest: FileDigest
    /// The words behind the number of files.
    let remark: String
  }

  private let inputs: FileDigest
  /// The words about the year ahead of the editions, empty if there are none.
  package let note: String
  /// The findings in the content by their number, empty if there is no warning among them.
  package let found: String
  /// The folder of the theme that was asked for, empty if none was.
  package let theme: String
  private var editions: [String: PublishedAs] = [:]

  /// The name of the record in the output.
  private static let name = ".gongshi-build"

  /// Creates the record of a build without any edition.
  package init(of inputs: BuildInputs, note: String, found: String, theme: String = "") {
    self.inputs = inputs.digest
    self.note = note
    self.found = found
    self.theme = theme
  }

  /// Reads the record in an output folder, of whatever inputs; nil if there is none.
  package static func kept(by publisher: Publisher) -> BuildRecord? {
    guard let path = try? OutputPath(name), let bytes = try? publisher.note(path) else { return nil }
    return BuildRecord(bytes)
  }

  /// Returns true if it is of a build from these inputs.
  package func isOf(_ inputs: BuildInputs) -> Bool { self.inputs == inputs.digest }

  /// Returns the words behind the number of files of an edition, as it was built; nil if it was not.
  package func remark(on edition: Edition) -> String? { editions[edition.name]?.remark }

  /// Adds an edition that was just published.
  package mutating func add(_ edition: Edition, remark: String, manifest: FileDigest) {
    editions[edition.name] = PublishedAs(manifest: manifest, remark: remark)
  }

  /// Adds the editions of another record that this one does not have.
  package mutating func add(_ other: BuildRecord) { editions.merge(other.editions) { own, _ in own } }

  /// Returns the number of files of an edition that stands as it was published, and the words behind it; nil otherwise.
  package func unchanged(_ edition: Edition, by publisher: Publisher) -> (files: Int, remark: String)? {
    guard let known = editions[edition.name], let folder = try? EditionFolder(edition.name),
      let standing = try? publisher.standing(of: folder), standing.manifest == known.manifest
    else { return nil }
    return (standing.files, known.remark)
  }

  /// Keeps the record in the output folder; without it the next build does everything, so a fault is passed over.
  package func keep(by publisher: Publisher) {
    guard let path = try? OutputPath(BuildRecord.name), let bytes = encoded else { return }
    try? publisher.keep(bytes, as: path)
  }

  /// The record as lines of words between tabs, or nil if a word has a character that would end one.
  private var encoded: [UInt8]? {
    var lines = [["gongshi", "2", inputs.hexadecimal, note, found, theme]]
    for (name, edition) in editions.sorted(by: { $0.key < $1.key }) {
      lines.append([name, edition.manifest.hexadecimal, edition.remark])
    }
    lines.append(["end"])
    guard lines.joined().allSatisfy({ !$0.unicodeScalars.contains("\t") && !$0.unicodeScalars.contains("\n") }) else {
      return nil
    }
    return lines.flatMap { Array(($0.joined(separator: "\t") + "\n").utf8) }
  }

  /// Reads what was encoded; returns nil for anything else.
  private init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard lines.count >= 3, let head = lines.first, head.count == 6, head[0] == "gongshi", head[1] == "2",
      let digest = FileDigest(hexadecimal: ArraySlice(head[2].utf8)), lines.suffix(2) == [["end"], [""]]
    else { return nil }
    (inputs, note, found, theme) = (digest, head[3], head[4], head[5])
    for line in lines.dropFirst().dropLast(2) {
      guard line.count == 3, let manifest = FileDigest(hexadecimal: ArraySlice(line[1].utf8)) else { return nil }
      editions[line[0]] = PublishedAs(manifest: manifest, remark: line[2])
    }
  }
}
