package import Diagnostics

/// The actual encoding of a text file that should be UTF-8 but is not.
package enum TextEncoding: Sendable, Equatable {
  /// UTF-16, which Notepad calls “Unicode”.
  case utf16
  /// GBK or GB18030, which Notepad calls “ANSI”.
  case gbk
  /// UTF-8 with some invalid bytes.
  case damaged
  /// Anything else.
  case unknown

  /// Returns the encoding of a file with the offset of its first byte that is not UTF-8, or nil for UTF-8 text.
  ///
  /// - Complexity: O(*n*).
  package static func fault(in file: [UInt8]) -> (encoding: TextEncoding, offset: Int)? {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { return (.utf16, 0) }
    let start = file.prefix(512)
    if file.count >= 4, start.count(where: { $0 == 0 }) * 4 > start.count { return (.utf16, 0) }
    var decoder = UTF8.ForwardParser()
    var iterator = file.makeIterator()
    var (offset, first, wide, faults) = (0, Int?.none, 0, 0)
    scan: while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        offset += encoded.count
        if encoded.count > 2 { wide += 1 }
      case .error(let length):
        if first == nil { first = offset }
        offset += length
        faults += 1
      case .emptyInput: break scan
      }
    }
    guard let first else { return nil }
    if wide > faults { return (.damaged, first) }
    return (isGBK(file[first...]) ? .gbk : .unknown, first)
  }

  /// Returns true if bytes have the structure of GB18030-2022 characters.
  private static func isGBK(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[index]) else {
        if bytes[index] != 0x80 { return false }
        index += 1
        continue
      }
      // A file cut off within its last character counts as well.
      guard index + 1 < bytes.endIndex else { return true }
      switch bytes[index + 1] {
      case 0x40...0x7E, 0x80...0xFE: index += 2
      case 0x30...0x39: index += 4
      default: return false
      }
    }
    return true
  }

  /// Returns the finding about a file that is not UTF-8, at the line of its first fault, or nil for UTF-8 text.
  package static func finding(in file: [UInt8], path: String) -> Diagnostic? {
    guard let (encoding, offset) = fault(in: file) else { return nil }
    let line = 1 + file[..<offset].count { $0 == 0x0A }
    return Diagnostic(PolicyFinding.encoding, at: Location(path, line: line, column: 1), encoding.advice)
  }

  private var advice: String {
    let remedy = "请用记事本打开，“另存为”时把编码选为 UTF-8，再检查一次"
    return switch self {
    case .utf16: "文件是 UTF-16 编码（记事本里叫“Unicode”），应是 UTF-8；" + remedy
    case .gbk: "文件像是 GBK 编码（记事本里叫“ANSI”），应是 UTF-8；" + remedy
    case .damaged: "文件是 UTF-8 编码，但从这一行起有坏掉的字节；请换用完好的副本，或把这一行重新录入，不要直接另存"
    case .unknown: "文件不是 UTF-8 编码的文字；请确认它是 Markdown 文本，不是改了扩展名的 Word 文档，再另存为 UTF-8"
    }
  }
}

extension PolicyFinding {
  /// The code of files that are not UTF-8.
  static let encoding = DiagnosticCode("policy-encoding", .error)
}
