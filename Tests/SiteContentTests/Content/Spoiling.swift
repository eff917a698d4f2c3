import TestSupport

/// Ways to spoil a file.
enum Spoiling: CaseIterable {
  case flipBits
  case delete
  case insertBytes
  case insertFragment
  case repeatPiece
  case splice
  case truncate
  case replace

  /// What a reader may stumble over.
  private static let fragments = [
    "\"", "\"\"", "\n", "\r", "\r\n", ",", "\t", "\u{0}", "\u{1B}[31m", "\u{202E}", "\u{FEFF}", "全部", "类别:", "类别:教学单位",
    "合计",
    "待审", "退回", "不适用", "-1", "999999999.99", "0", "2024-12-31", "45440.99999", "2024-5-6 9:30", "9999-12-31",
    "0001-01-01", "80000", "xxgc",
    "jwc", "5.1", "1.1", ": ", "- ", "? ", "*a", "&a ", "<<: *a", "{", "}", "[", "]", "|\n", ">-\n", "!!int ", "!<x> ",
    "%YAML 9.9\n", "---\n",
    "...\n", "# ", "'", "\\e", "\u{85}", "\u{2028}", "~", "null", "9999 workdays", "1 hours", "\"\\e[31m\"", "\u{FFFD}",
    "𠮷", "e\u{301}",
  ].map { Array($0.utf8) }

  /// Spoils a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - other: Another file, to take pieces from.
  ///   - random: Decides where and how.
  func apply(to bytes: inout [UInt8], other: [UInt8], using random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...24, using: &random))
    switch self {
    case .flipBits:
      for index in place..<end where Bool.random(using: &random) {
        bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
      }
    case .delete: bytes.removeSubrange(place..<end)
    case .insertBytes:
      bytes.insert(contentsOf: (place..<end).map { _ in UInt8.random(in: 0...255, using: &random) }, at: place)
    case .insertFragment: bytes.insert(contentsOf: Spoiling.fragments.randomElement(using: &random) ?? [], at: place)
    case .repeatPiece:
      let piece = Array(bytes[place..<end])
      for _ in 0..<Int.random(in: 1...9, using: &random) { bytes.insert(contentsOf: piece, at: place) }
    case .splice:
      let from = Int.random(in: 0...other.count, using: &random)
      bytes.replaceSubrange(place..<end, with: other[from..<min(other.count, from + end - place)])
    case .truncate: bytes.removeSubrange(place...)
    case .replace: bytes.replaceSubrange(place..<end, with: Spoiling.fragments.randomElement(using: &random) ?? [])
    }
  }
}
