import ArchiveTestSupport
import Tabular
import TestSupport
import Testing
import Workbooks

/// Files that were made, or broken, to do harm: each is read or refused in bounded memory.
@Suite struct HostileFileTests {
  private static let plain = Book(
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>2</v></c></row>", shared: "<si><t>甲</t></si>",
    styles: "<cellXfs><xf numFmtId=\"9\"/></cellXfs>")
  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let read = ["1: 甲,200%"]

  @Test("reads archives of every writer")
  func writers() {
    let plain = HostileFileTests.plain
    #expect(plain.read == HostileFileTests.read)
    for change in [
      { $0.method = 0 }, { $0.flags = 8 }, { $0.flags = 0x808 }, { $0.hasLongSizes = true },
    ] as [@Sendable (inout Archive.Part) -> Void] {
      #expect(plain.with(HostileFileTests.sheet, change).read == HostileFileTests.read)
    }
    var remarked = plain
    remarked.comment = Array(repeating: 0x50, count: 65_535)
    remarked.change = { $0.insert(Archive.Part(name: "xl/", bytes: []), at: 0) }
    #expect(remarked.read == HostileFileTests.read)
  }

  @Test("refuses a file that is cut off anywhere")
  func cut() {
    let bytes = HostileFileTests.plain.bytes
    let read = bytes.indices.filter { Book.read(Array(bytes[..<$0])) == HostileFileTests.read }
    #expect(read.isEmpty)
    #expect(Book.read(bytes + [1, 2, 3]) == HostileFileTests.read)
  }

  @Test("reads or refuses a file with any byte changed", arguments: [0, 3, 7])
  func changed(bit: Int) {
    let bytes = HostileFileTests.plain.bytes
    var refused = 0
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1 << UInt8(bit)
      if Book.read(other) != HostileFileTests.read { refused += 1 }
    }
    #expect(refused > bytes.count / 2)
  }

  @Test("reads or refuses files with many bytes changed", arguments: 1...300 as ClosedRange<UInt64>)
  func shuffled(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var bytes = HostileFileTests.plain.bytes
    for _ in 0..<chance.int(1...40) {
      let index = chance.int(0...bytes.count - 1)
      switch chance.int(0...3) {
      case 0: bytes[index] = UInt8(chance.int(0...255))
      case 1: bytes[index] = chance.pick([0, 0xFF, 0x7F, 0x80])
      case 2: bytes.remove(at: index)
      default: bytes.insert(bytes[chance.int(0...bytes.count - 1)], at: index)
      }
    }
    #expect(!Book.read(bytes).isEmpty)
  }

  @Test("refuses parts that are not what the directory says")
  func lies() {
    let plain = HostileFileTests.plain
    func read(_ change: @escaping @Sendable (inout Archive.Part) -> Void) -> [String] {
      plain.with(HostileFileTests.sheet, change).read
    }
    #expect(read { $0.size = 1 } == ["damaged"])
    #expect(read { $0.size = 0xFFFF_FFFE } == ["damaged"])
    #expect(read { $0.checksum = 7 } == ["damaged"])
    #expect(read { $0.method = 9 } == ["damaged"])
    #expect(read { $0.packed = [1, 2, 3] } == ["damaged"])
    #expect(read { $0.packed = [] } == ["damaged"])
    #expect(read { $0.flags = 1 } == ["encrypted"])
  }

  @Test("refuses an archive with two parts of one name")
  func twice() {
    for name in [HostileFileTests.sheet, "XL/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml"] {
      var book = HostileFileTests.plain
      book.change = { $0.append(Archive.Part(name: name, bytes: [])) }
      #expect(book.read.first?.hasPrefix("twice(") ?? false)
    }
  }

  @Test("refuses a bomb, whichever part it is and whatever the directory says of its size", arguments: [5, 700 << 20])
  func bombs(size: Int) {
    // A mebibyte of white space, which needs none of the bytes before it.
    let piece = Archive.deflated([UInt8](repeating: 0x20, count: 1 << 20), endless: true)
    for part in [HostileFileTests.sheet, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "_rels/.rels"] {
      let book = HostileFileTests.plain.with(part) { part in
        let text = String(decoding: part.bytes, as: UTF8.self)
        let head = text.prefix(through: text.lastIndex(of: "<") ?? text.startIndex).dropLast()
        part.packed =
          Archive.deflated(Array(head.utf8), endless: true) + Array(repeatElement(piece, count: 700).joined()) + [3, 0]
        part.size = size
      }
      #expect(book.read == ["partsTooLarge"], "\(part)")
    }
  }

  @Test("refuses document types, so that no entity is ever expanded")
  func entities() {
    let types = [
      "<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
      "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
    ]
    for part in [HostileFileTests.sheet, "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"] {
      for type in types {
        let book = HostileFileTests.plain.replacing(
          "standalone=\"yes\"?>", with: "standalone=\"yes\"?>\(type)", in: part)
        #expect(book.read == ["doctype(part: \"\(part)\")"])
      }
    }
  }

  @Test("bounds the parser's memory, whatever a part does")
  func parser() {
    let malformed = ["malformed(part: \"\(HostileFileTests.sheet)\")"]
    func read(_ rows: String) -> [String] {
      HostileFileTests.plain.replacing("<sheetData>", with: "<sheetData>\(rows)", in: HostileFileTests.sheet).read
    }
    #expect(read(String(repeating: "<a>", count: 1_000_000)) == malformed)
    #expect(read("<a b=\"\(String(repeating: "x", count: 20 << 20))\"/>") == malformed)
    #expect(read("<!--\(String(repeating: "x", count: 20 << 20))-->") == malformed)
    #expect(read((0..<400_000).map { "<a\($0) b\($0)=\"\"/>" }.joined()) == malformed)
    // What is long but not nested is no burden.
    #expect(read(String(repeating: "<a b=\"c\"/>", count: 500_000)) == HostileFileTests.read)
  }

  @Test("keeps a text that many cells share once")
  func shared() throws {
    let text = String(repeating: "字", count: 100_000)
    let rows = (1...20_000).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined()
    let book = try Workbook(Book(rows, shared: "<si><t>\(text)</t></si>").bytes)
    #expect(try book.cells(of: book.sheets[0]).textCount == 300_000)
  }
}
