import CZlib

/// A zip archive written by the tests, with what is wrong in it.
///
/// This module writes archives and unpacks bytes for tests and fuzzers. It must not know what the parts are.
package struct Archive {
  /// A part and what its directory entry says.
  package struct Part {
    /// The name.
    package let name: String
    /// The bytes before they are packed.
    package var bytes: [UInt8]
    /// Whether it is packed; 0, 8 or a number that nobody knows.
    package var method: UInt16
    /// The flags.
    package var flags: UInt16 = 0
    /// The number of bytes that the directory tells; nil for the true one.
    package var size: Int?
    /// The checksum that the directory tells; nil for the true one.
    package var checksum: UInt32?
    /// The bytes as they are packed; nil to pack ``bytes``.
    package var packed: [UInt8]?
    /// True to tell sizes and place as 64 bits.
    package var hasLongSizes = false

    /// Creates a part.
    package init(name: String, bytes: [UInt8], method: UInt16 = 0) {
      (self.name, self.bytes, self.method) = (name, bytes, method)
    }
  }

  /// The parts in order.
  package var parts: [Part]
  /// The remark at the end.
  package var comment: [UInt8]

  /// Creates an archive.
  package init(parts: [Part], comment: [UInt8] = []) { (self.parts, self.comment) = (parts, comment) }

  /// The archive's bytes.
  package var bytes: [UInt8] {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let packed = part.packed ?? (part.method == 8 ? Archive.deflated(part.bytes) : part.bytes)
      let size = part.size ?? part.bytes.count
      let sum = part.checksum ?? Archive.checksum(part.bytes)
      let offset = file.count
      // A streaming writer leaves them out of the header before the bytes.
      let isLate = part.flags & 8 != 0
      file += little(0x0403_4B50, 4) + little(20, 2) + little(Int(part.flags), 2) + little(Int(part.method), 2)
      file += little(0, 4) + little(isLate ? 0 : Int(sum), 4) + little(isLate ? 0 : packed.count, 4)
      file += little(isLate ? 0 : size, 4) + little(part.name.utf8.count, 2) + little(0, 2)
      file += part.name.utf8 + packed
      if isLate { file += little(0x0807_4B50, 4) + little(Int(sum), 4) + little(packed.count, 4) + little(size, 4) }
      let long = part.hasLongSizes
      let extra =
        long ? little(1, 2) + little(24, 2) + little(size, 8) + little(packed.count, 8) + little(offset, 8) : []
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(Int(part.flags), 2)
      directory += little(Int(part.method), 2) + little(0, 4) + little(Int(sum), 4)
      directory += little(long ? 0xFFFF_FFFF : packed.count, 4) + little(long ? 0xFFFF_FFFF : size, 4)
      directory += little(part.name.utf8.count, 2) + little(extra.count, 2) + little(0, 2) + little(0, 8)
      directory += little(long ? 0xFFFF_FFFF : offset, 4) + part.name.utf8 + extra
    }
    let start = file.count
    file += directory
    file += little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
    file += little(directory.count, 4) + little(start, 4) + little(comment.count, 2) + comment
    return file
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// Returns the CRC-32 of bytes.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
    }
  }

  /// Returns bytes packed by DEFLATE; `endless` leaves the end open, so that they can be repeated.
  package static func deflated(_ bytes: [UInt8], endless: Bool = false) -> [UInt8] {
    var stream = unsafe z_stream()
    precondition(unsafe gongshi_deflate_begin(&stream, 6) == Z_OK, "there is memory")
    defer { unsafe _ = deflateEnd(&stream) }
    var input = bytes
    let room = bytes.count + bytes.count / 100 + 1024
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        unsafe _ = deflate(&stream, endless ? Z_FULL_FLUSH : Z_FINISH)
        count = unsafe output.count - Int(stream.avail_out)
      }
    }
  }

  /// Returns what bytes packed by DEFLATE hold, `count` at most; nil if they do not end there, or anything follows them.
  package static func inflated(_ packed: [UInt8], most count: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { unsafe _ = inflateEnd(&stream) }
    var (input, output) = (packed, [UInt8](repeating: 0, count: count + 1))
    let code = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        unsafe (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        return unsafe inflate(&stream, Z_FINISH)
      }
    }
    guard code == Z_STREAM_END, unsafe stream.avail_in == 0 else { return nil }
    return Array(output.prefix(unsafe Int(stream.total_out)))
  }
}
