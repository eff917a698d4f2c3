import CZlib

/// Bytes compressed by DEFLATE (RFC 1951), with what an archive tells of those that went in.
struct Deflated: Sendable {
  /// The compressed bytes.
  var bytes: [UInt8] = []
  /// The number of bytes that went in.
  var length = 0
  /// The CRC-32 of the bytes that went in.
  var checksum: UInt32 = 0

  /// Adds what follows; ``bytes`` must have been ended with ``Deflater/End/more``.
  mutating func append(_ next: Deflated) {
    bytes += next.bytes
    checksum = UInt32(truncatingIfNeeded: crc32_combine(UInt(checksum), UInt(next.checksum), next.length))
    length += next.length
  }
}

/// A compressor of bytes that come piece by piece; it owns the library's stream.
@safe
struct Deflater: ~Copyable {
  /// The end of compressed bytes.
  enum End {
    /// Others follow them, from a compressor of their own.
    case more
    /// The end of all.
    case all
  }

  /// The level of the library.
  ///
  /// A sheet's rows are much alike: the usual level, 6, takes four times as long for a fifth fewer bytes.
  private static let level: Int32 = 2
  /// The size of the room for compressed bytes.
  private static let room = 65_536

  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var result = Deflated()

  /// Begins without any bytes.
  ///
  /// - Throws: ``WorkbookFault`` if there is not enough memory.
  init() throws(WorkbookFault) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe gongshi_deflate_begin(stream, Deflater.level)
    guard code == Z_OK else {
      unsafe stream.deallocate()
      throw .refused(what: "压缩工作簿", code: code)
    }
    unsafe self.stream = stream
    unsafe output = .allocate(capacity: Deflater.room)
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
    unsafe output.deallocate()
  }

  /// Adds bytes, fewer than 4 GiB.
  mutating func add(_ bytes: [UInt8]) { run(bytes, Z_NO_FLUSH) }

  /// Ends the compressed bytes and returns them.
  consuming func finish(_ end: End) -> Deflated {
    run([], end == .all ? Z_FINISH : Z_SYNC_FLUSH)
    return result
  }

  /// Returns bytes compressed.
  static func deflated(_ bytes: [UInt8], _ end: End = .all) throws(WorkbookFault) -> Deflated {
    var deflater = try Deflater()
    deflater.add(bytes)
    return deflater.finish(end)
  }

  private mutating func run(_ bytes: [UInt8], _ flush: Int32) {
    result.length += bytes.count
    var checksum = UInt(result.checksum)
    var compressed: [UInt8] = []
    swap(&compressed, &result.bytes)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      // The library takes a null pointer for the wish to begin anew.
      if !bytes.isEmpty { checksum = unsafe crc32(checksum, bytes.baseAddress, UInt32(bytes.count)) }
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(bytes.count)
      repeat {
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        // Nothing to do, and nothing else, is answered with an error, which is no fault.
        _ = unsafe deflate(stream, flush)
        unsafe compressed += output.prefix(output.count - Int(stream.pointee.avail_out))
      } while unsafe stream.pointee.avail_out == 0
    }
    swap(&compressed, &result.bytes)
    result.checksum = UInt32(truncatingIfNeeded: checksum)
  }
}
