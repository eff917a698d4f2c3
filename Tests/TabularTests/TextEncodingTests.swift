import Tabular
import Testing

/// How the encoding of a file is found (formats §2).
@Suite struct TextEncodingTests {
  @Test("takes a byte-order mark at its word")
  func marks() {
    expect([0xEF, 0xBB, 0xBF] + Array("单位".utf8), "单位", .utf8)
    expect([0xFF, 0xFE, 0x55, 0x53, 0x4D, 0x4F], "单位", .utf16LittleEndian)
    expect([0xFE, 0xFF, 0x53, 0x55, 0x4F, 0x4D], "单位", .utf16BigEndian)
    expect([0xEF, 0xBB, 0xBF], "", .utf8)
    expect([0xFF, 0xFE], "", .utf16LittleEndian)
    expect([0xFE, 0xFF], "", .utf16BigEndian)
  }

  @Test("reads UTF-8 without a mark")
  func unmarked() {
    expect([], "", .utf8)
    expect(Array("a,b\r\n单位,𠮷\n".utf8), "a,b\r\n单位,𠮷\n", .utf8)
  }

  @Test("reads what is no UTF-8 as GB18030, two-byte and four-byte characters alike")
  func gb18030() {
    expect([0xB5, 0xA5, 0xCE, 0xBB], "单位", .gb18030)
    expect([0xC3, 0xFB], "名", .gb18030)
    // U+20BB7 takes four bytes; U+1E3F has two since GB 18030-2005.
    expect(
      [0x61, 0x2C, 0x95, 0x34, 0xB2, 0x35, 0x2C, 0xA8, 0xBC, 0x0A], "a,𠮷,ḿ\n", .gb18030)
    expect([0x81, 0x39, 0xEE, 0x39, 0xA2, 0xE3], "㐀€", .gb18030)
    expect([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}", .gb18030)
    expect([0x81, 0x40], "丂", .gb18030)
  }

  @Test("reads the single byte 0x80 as €, and the byte in a pair as ever")
  func euro() {
    expect([0xB5, 0xA5, 0x80, 0x35], "单€5", .gb18030)
    expect([0x80, 0xCE, 0xBB, 0x80], "€位€", .gb18030)
    expect([0x81, 0x80, 0x80, 0x81, 0x30, 0x81, 0x30, 0x80], "亐€\u{80}€", .gb18030)
  }

  @Test("drops further marks at the beginning and U+001A at the end")
  func marksAndEnd() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    expect(mark + mark + Array("单位\u{1A}".utf8), "单位", .utf8)
    expect([0xFF, 0xFE, 0xFF, 0xFE, 0x55, 0x53, 0x1A, 0x00], "单", .utf16LittleEndian)
    expect([0xB5, 0xA5, 0x1A, 0x1A], "单", .gb18030)
    expect(Array("a\u{1A}b".utf8), "a\u{1A}b", .utf8)
  }

  @Test("does not take Chinese UTF-8 among other bytes for GB18030, and says where what is")
  func mixed() {
    let utf8 = Array("东港作业公司,隐患\n".utf8)
    let gbk: [UInt8] = [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0x0A]
    for (bytes, fault) in [
      (utf8 + utf8 + gbk, EncodingFault.mixed(most: .utf8, line: 3)),
      (gbk + gbk + utf8, .mixed(most: .gb18030, line: 3)),
      (utf8 + utf8.dropLast(2), .broken(.utf8, line: 2)), (gbk + gbk.dropLast(2), .broken(.gb18030, line: 2)),
      ([0x0A, 0xFF, 0x0A], .unknown(line: 2)), ([0x61, 0, 0x2C, 0, 0x0A, 0], .unmarkedUTF16),
      ([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x42, 0xD8], .broken(.utf16LittleEndian, line: 2)),
      ([0x50, 0x4B, 3, 4, 0], .otherSort(.workbook)),
    ] {
      #expect(DecodedText(bytes) == nil)
      #expect(EncodingFault(bytes) == fault)
    }
  }

  @Test("reads surrogate pairs of UTF-16")
  func pairs() {
    expect([0xFF, 0xFE, 0x42, 0xD8, 0xB7, 0xDF], "𠮷", .utf16LittleEndian)
    expect([0xFE, 0xFF, 0xD8, 0x42, 0xDF, 0xB7], "𠮷", .utf16BigEndian)
  }

  @Test(
    "refuses what does not decode, or decodes to NUL",
    arguments: [
      [0x61, 0x00], [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x00, 0x00], [0xFF, 0xFE, 0x42, 0xD8],
      [0xFF, 0xFE, 0xB7, 0xDF, 0x61, 0x00], [0xFE, 0xFF, 0xD8, 0x42, 0x00, 0x61], [0xEF, 0xBB, 0xBF, 0xB5, 0xA5],
      [0xFF], [0xB5, 0xA5, 0xCE], [0xB5, 0x20], [0x95, 0x34, 0xB2], [0xEF, 0xBB, 0xBF, 0x61, 0x00],
      [0xB5, 0xA5, 0x00], [0xED, 0xA0, 0x80, 0xFF], [0xFE, 0xFF, 0x00],
    ] as [[UInt8]])
  func refusals(bytes: [UInt8]) {
    #expect(DecodedText(bytes) == nil)
  }

  @Test(
    "is strict about UTF-8",
    arguments: [
      ([0xC0, 0x80], false), ([0xED, 0xA0, 0x80], false), ([0xF4, 0x90, 0x80, 0x80], false), ([0xE4, 0xB8], false),
      ([0x80], false), ([0xF0, 0xA0, 0xAE, 0xB7], true), ([0xED, 0x9F, 0xBF], true), ([0xEE, 0x80, 0x80], true),
    ] as [([UInt8], Bool)])
  func strictness(bytes: [UInt8], expected: Bool) {
    #expect(isValidUTF8(bytes) == expected)
  }

  @Test("decodes every character of the plane the C library can encode alike")
  func longText() {
    // Two-byte GBK rows 0xB0…0xF7 hold the 6763 characters of GB 2312.
    var bytes: [UInt8] = []
    for row in UInt8(0xB0)...0xF7 {
      for cell in UInt8(0xA1)...(row == 0xD7 ? 0xF9 : 0xFE) { bytes += [row, cell] }
    }
    let text = DecodedText(bytes).map { String(decoding: $0.utf8, as: UTF8.self) } ?? ""
    #expect(text.unicodeScalars.count == 6763)
    #expect(text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) })
    #expect(text.hasPrefix("啊阿埃挨"))
  }

  private func expect(
    _ bytes: [UInt8], _ text: String, _ encoding: TextEncoding, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let decoded = DecodedText(bytes)
    #expect(decoded.map { String(decoding: $0.utf8, as: UTF8.self) } == text, sourceLocation: sourceLocation)
    #expect(decoded?.encoding == encoding, sourceLocation: sourceLocation)
  }
}
