import Foundation

/// A digest of sources, by which a test checks that a module was made from the sources as they are now.
struct SourceDigest {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Digests the files in the order of their paths: for each, its path below a folder and its content, each
  /// followed by a zero.
  init(of files: [URL], below folder: URL) throws {
    for file in files.sorted(by: { $0.path < $1.path }) {
      add(file.path.dropFirst(folder.path.count + 1).utf8)
      add(try Data(contentsOf: file))
    }
  }

  /// The digest in sixteen hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = state &* 0x100_0000_01b3
  }
}
