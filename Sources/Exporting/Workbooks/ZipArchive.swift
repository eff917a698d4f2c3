/// An archive of compressed files (ZIP, APPNOTE 6.3.4, as ECMA-376 part 2 narrows it), which tells no time.
struct ZipArchive {
  /// The greatest size of a file and of the archive, without the extension for larger ones.
  static let most = Int(UInt32.max)

  /// The first day that the format can tell, 1 January 1980.
  private static let firstDay: UInt16 = 0x21
  /// The version of the format that knows DEFLATE, and the number of DEFLATE.
  private static let (version, deflate): (UInt16, UInt16) = (20, 8)

  private let most: Int
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Creates an empty archive with room for a number of bytes; `most` is the greatest size of anything in it.
  init(capacity: Int, most: Int = ZipArchive.most) {
    self.most = most
    bytes.reserveCapacity(capacity)
  }

  /// Adds a file, whose path is in ASCII.
  ///
  /// - Throws: ``WorkbookFault/tooLarge`` if the format cannot tell its size.
  mutating func add(_ path: String, _ file: Deflated) throws(WorkbookFault) {
    guard max(file.length, bytes.count + file.bytes.count + 1024) <= most else { throw .tooLarge }
    let offset = bytes.count
    var facts: [UInt8] = []
    for number in [ZipArchive.version, 0, ZipArchive.deflate, 0, ZipArchive.firstDay] { facts.append(little: number) }
    for number in [file.checksum, UInt32(file.bytes.count), UInt32(file.length)] { facts.append(little: number) }
    for number in [UInt16(path.utf8.count), 0] { facts.append(little: number) }

    bytes += [0x50, 0x4B, 3, 4]
    bytes += facts
    bytes += path.utf8
    bytes += file.bytes

    directory += [0x50, 0x4B, 1, 2]
    directory.append(little: ZipArchive.version)
    directory += facts
    // No remark, the first volume, no attributes.
    directory += Array(repeating: 0, count: 10)
    directory.append(little: UInt32(offset))
    directory += path.utf8
    count += 1
  }

  /// Ends the archive and returns it.
  consuming func finish() -> [UInt8] {
    let offset = UInt32(bytes.count)
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    for number in [count, count] { bytes.append(little: number) }
    for number in [UInt32(directory.count), offset] { bytes.append(little: number) }
    bytes += [0, 0]
    return bytes
  }
}

extension [UInt8] {
  /// Appends a number, the low byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
