import CExpat

/// A parser of one part; it owns the library's.
@safe
struct XMLReading: ~Copyable {
  private let parser: XML_Parser
  private let content: XMLContent
  private let part: String

  /// Begins a part.
  ///
  /// - Parameters:
  ///   - part: The part's name, for faults.
  ///   - content: What is made of its elements.
  /// - Throws: ``WorkbookFault`` if there is not enough memory.
  init(_ part: String, _ content: XMLContent) throws(WorkbookFault) {
    guard let parser = unsafe gongshi_xml_parser() else { throw .malformed(part: part) }
    unsafe self.parser = parser
    self.content = content
    self.part = part
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(content).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, pairs in
        guard let content = unsafe XMLReading.content(data), let name = unsafe name, let pairs = unsafe pairs else {
          return
        }
        unsafe content.begin(XMLElement(name: name, pairs: UnsafePointer(pairs)))
      },
      { data, _ in unsafe XMLReading.content(data)?.end() })
    unsafe XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let content = unsafe XMLReading.content(data), let text = unsafe text else { return }
      unsafe content.add(XMLText(text, Int(count)))
    }
    // Nothing is declared in a workbook, so that nothing can be expanded or fetched.
    unsafe XML_SetDoctypeDeclHandler(
      parser, { data, _, _, _, _ in unsafe XMLReading.content(data)?.stop(.doctype(part: "")) }, { _ in })
    unsafe content.parser = parser
  }

  private static func content(_ data: UnsafeMutableRawPointer?) -> XMLContent? {
    guard let data = unsafe data else { return nil }
    let content = unsafe Unmanaged<XMLContent>.fromOpaque(data).takeUnretainedValue()
    return unsafe content.isStopped ? nil : content
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Reads a piece of the part.
  ///
  /// - Returns: False if nothing further is needed.
  /// - Throws: ``WorkbookFault`` if the part is not well-formed, or not what it should be.
  mutating func read(_ piece: borrowing Span<UInt8>) throws(WorkbookFault) -> Bool {
    let status = unsafe piece.withUnsafeBytes { bytes in
      unsafe XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
    }
    try check(status)
    return !content.isDone
  }

  /// Ends the part, unless it was not needed to its end.
  ///
  /// - Throws: ``WorkbookFault`` if it is cut off.
  consuming func finish() throws(WorkbookFault) {
    if !content.isDone { try check(unsafe XML_Parse(parser, nil, 0, 1)) }
  }

  private func check(_ status: XML_Status) throws(WorkbookFault) {
    switch content.fault {
    case .doctype: throw .doctype(part: part)
    case let fault?: throw fault
    case nil: break
    }
    guard status == XML_STATUS_OK || content.isDone else { throw .malformed(part: part) }
  }
}

extension ZipArchive {
  /// Reads a part of XML.
  ///
  /// - Parameters:
  ///   - entry: The part.
  ///   - most: The most bytes that the part may have.
  ///   - budget: Counts the bytes.
  ///   - content: What is made of its elements.
  /// - Throws: ``WorkbookFault`` if the part cannot be read.
  func read(
    _ entry: Entry, most: Int = .max, _ budget: ReadingBudget, into content: XMLContent
  ) throws(WorkbookFault) {
    var reading = try XMLReading(entry.name, content)
    try unpack(entry, most: most, budget) { (piece) throws(WorkbookFault) in try reading.read(piece) }
    try reading.finish()
  }
}
