/// The reason why a file's bytes are not text, stated so that whoever has the file can correct it.
package enum EncodingFault: Sendable, Hashable {
  /// The file is of another kind under the name of a text.
  case otherSort(FileSort)
  /// UTF-16 without its byte-order mark.
  case unmarkedUTF16
  /// Most lines are in one encoding and some in another; `line` is the first of those.
  case mixed(most: TextEncoding, line: Int)
  /// The text is in an encoding except for a line with bytes that are invalid in it.
  case broken(TextEncoding, line: Int)
  /// No encoding fits; `line` is the first that does not decode.
  case unknown(line: Int)

  /// Explains bytes that do not decode.
  ///
  /// - Complexity: O(*n*).
  package init(_ bytes: [UInt8]) {
    if let sort = FileSort(bytes) {
      self = .otherSort(sort)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .broken(
        .utf16LittleEndian, line: EncodingFault.firstBadLine(ofUTF16: bytes.dropFirst(2), highFirst: false))
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .broken(.utf16BigEndian, line: EncodingFault.firstBadLine(ofUTF16: bytes.dropFirst(2), highFirst: true))
    } else if EncodingFault.isUnmarkedUTF16(bytes) {
      self = .unmarkedUTF16
    } else {
      self = EncodingFault.fault(ofLinesIn: bytes)
    }
  }

  /// Says what is wrong and what to do about it.
  ///
  /// - Parameter saving: The way to save a file of this kind, such as `以 UTF-8 另存`.
  /// - Returns: One sentence.
  package func words(saving: String) -> String {
    switch self {
    case .otherSort(let sort): "文件其实是\(sort.rawValue)，只是改了名字；请用原来的程序打开，再\(saving)"
    case .unmarkedUTF16: "文件是没有标记的 UTF-16（Unicode）编码，请\(saving)"
    case .mixed(let most, let line):
      "文件里混有两种编码：多数行是 \(most.rawValue)，从第 \(line) 行起有 \(most == .utf8 ? "GBK" : "UTF-8") 的行，多半是两个文件直接拼接而成；"
        + "请从原来的文件恢复这些行，不要就这样另存，否则这些字就找不回来了"
    case .broken(let encoding, let line):
      "第 \(line) 行读不出来：文件是 \(encoding.rawValue) 编码，这一行有残缺的字，多半是没有保存或传输完整；请从备份或原来的文件恢复，不要就这样另存"
    case .unknown(let line):
      "文件不是 UTF-8、UTF-16（带标记）或 GB18030 编码的文本（第 \(line) 行读不出来），请\(saving)"
    }
  }

  /// Returns true if bytes without a mark are UTF-16: no pair of the sample is zero, and nearly all are ASCII, Han
  /// or their punctuation.
  private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096).prefix(bytes.count & ~1)
    guard sample.contains(0) else { return false }
    return [false, true].contains { highFirst in
      var known = 0
      for index in stride(from: 0, to: sample.count - 1, by: 2) {
        let (low, high) = highFirst ? (sample[index + 1], sample[index]) : (sample[index], sample[index + 1])
        if high == 0, low == 0 { return false }
        // ASCII, Han and the punctuation of both.
        if high == 0 && low < 0x7F || (0x4E...0x9F).contains(high) || high == 0x30 || high == 0xFF { known += 1 }
      }
      return known * 2 > sample.count * 9 / 10
    }
  }

  private static func firstBadLine(ofUTF16 bytes: ArraySlice<UInt8>, highFirst: Bool) -> Int {
    var line = 1
    var isPairOpen = false
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      let unit = highFirst ? first << 8 | second : second << 8 | first
      guard unit != 0, UTF16.isTrailSurrogate(unit) == isPairOpen else { break }
      isPairOpen = UTF16.isLeadSurrogate(unit)
      if unit == 0x0A { line += 1 }
    }
    return line
  }

  /// Finds the fault of bytes without a mark by decoding each line by itself.
  private static func fault(ofLinesIn bytes: [UInt8]) -> EncodingFault {
    var first: [TextEncoding: Int] = [:]
    var counts: [TextEncoding: Int] = [:]
    var bad: Int?
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let line = Array(bytes[start..<end])
      start = end + (end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
      guard line.contains(where: { $0 >= 0x80 || $0 == 0 }) else { continue }
      // A character cut off at the end of the file belongs to the encoding of the lines before it.
      let isCut = end == bytes.count && (1...3).contains { isValidUTF8(Array(line.dropLast($0))) }
      if line.contains(0) {
        bad = bad ?? number
      } else if isValidUTF8(line) {
        (first[.utf8], counts[.utf8]) = (first[.utf8] ?? number, counts[.utf8, default: 0] + 1)
      } else if isCut, counts[.utf8, default: 0] > 0 {
        bad = bad ?? number
      } else if transcoded(fromGB18030: line) != nil {
        (first[.gb18030], counts[.gb18030]) = (first[.gb18030] ?? number, counts[.gb18030, default: 0] + 1)
      } else {
        bad = bad ?? number
      }
    }
    let most: TextEncoding = counts[.utf8, default: 0] >= counts[.gb18030, default: 0] ? .utf8 : .gb18030
    // Lines of GBK may happen to be valid UTF-8 as well, so lines that are certain decide.
    if let odd = first[most == .utf8 ? .gb18030 : .utf8], most == .utf8 || hasCertainUTF8Line(bytes) {
      return .mixed(most: most, line: min(odd, bad ?? odd))
    }
    if let bad { return counts.isEmpty ? .unknown(line: bad) : .broken(most, line: bad) }
    return .unknown(line: 1)
  }
}

/// The kind of a file that is not text, recognised by its first bytes.
package enum FileSort: String, Sendable {
  /// A zip archive: .xlsx, .docx, .et of newer kinds.
  case workbook = " Excel 工作簿或压缩包（.xlsx、.docx、.zip）"
  /// An OLE compound file: .xls, .doc, .wps.
  case oldWorkbook = "旧版 Excel 或 WPS 文件（.xls、.et、.doc）"
  /// A PDF.
  case pdf = " PDF 文件"
  /// A web page, which web systems export tables as, under the name .xls.
  case webPage = "网页（HTML）或 XML"

  /// Recognises a file, or fails if it may be text.
  package init?(_ bytes: [UInt8]) {
    func begins(_ signature: [UInt8]) -> Bool { bytes.starts(with: signature) }
    if begins([0x50, 0x4B, 0x03, 0x04]) {
      self = .workbook
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldWorkbook
    } else if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else {
      let text = bytes.prefix(512).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
      let start = String(decoding: text.prefix(16), as: UTF8.self).lowercased()
      guard
        ["<html", "<!doctype", "<table", "<?xml", "<head", "<meta", "<style", "<div"].contains(where: start.hasPrefix)
      else { return nil }
      self = .webPage
    }
  }
}

/// Returns true if a line of the bytes is certainly UTF-8.
///
/// Such a line has at least four characters beyond ASCII, all of three bytes, as Chinese has; twelve such bytes do
/// not occur in GBK.
///
/// - Complexity: O(*n*).
func hasCertainUTF8Line(_ bytes: [UInt8]) -> Bool {
  var count = 0
  var isPure = true
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte == 0x0A || byte == 0x0D {
      if isPure, count >= 4 { return true }
      (count, isPure) = (0, true)
    } else if byte >= 0x80, isPure {
      isPure =
        (0xE2...0xEF).contains(byte) && index + 2 < bytes.count && bytes[index + 1] & 0xC0 == 0x80
        && bytes[index + 2] & 0xC0 == 0x80
      if isPure { (count, index) = (count + 1, index + 2) }
    }
    index += 1
  }
  return isPure && count >= 4
}
