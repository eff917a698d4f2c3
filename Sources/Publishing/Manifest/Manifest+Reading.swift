internal import Digests

extension Manifest {
  /// Reads exactly what `encoded()` writes, or fails for any other bytes.
  ///
  /// A folder is emptied on the strength of this file, so nothing is guessed: what was read is encoded again and
  /// must give the same bytes, which settles order, spelling of numbers, and duplicate and invalid paths at once.
  init?(reading bytes: [UInt8]) {
    var reader = ManifestReader(bytes)
    guard reader.skip("{\"generator\":\"gongshi\",\"version\":\(Self.version),\"edition\":"),
      let name = reader.string(),
      let edition = try? EditionFolder(name), reader.skip(",\"files\":[")
    else { return nil }
    var files: [File] = []
    while reader.skip(files.isEmpty ? "\n{\"path\":" : ",\n{\"path\":") {
      guard let text = reader.string(), let path = try? OutputPath(text), path != Self.path,
        files.last.map({ $0.path < path }) ?? true,
        reader.skip(",\"size\":"), let size = reader.number(), reader.skip(",\"sha256\":\""),
        let digest = reader.digest(), reader.skip("\"}")
      else { return nil }
      files.append(File(path: path, size: size, digest: digest))
    }
    self.init(of: edition, files: files)
    guard encoded() == bytes else { return nil }
  }
}

/// A cursor over the few forms that a manifest consists of.
private struct ManifestReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Skips a literal if it comes next, and returns true if it did.
  mutating func skip(_ literal: String) -> Bool {
    guard bytes[position...].starts(with: literal.utf8) else { return false }
    position += literal.utf8.count
    return true
  }

  /// Reads a string without escapes: paths cannot contain characters that need one.
  mutating func string() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\""),
      let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    defer { position = end + 1 }
    return String(validating: bytes[(position + 1)..<end], as: UTF8.self)
  }

  /// Reads a number of at most 18 digits, which cannot overflow.
  mutating func number() -> Int? {
    let digits = bytes[position...].prefix(18).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty else { return nil }
    position = digits.endIndex
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Reads the digits of a digest.
  mutating func digest() -> FileDigest? {
    let digits = bytes[position...].prefix(64)
    position = digits.endIndex
    return FileDigest(hexadecimal: digits)
  }
}
