import CZlib

/// A reader of DEFLATE (RFC 1951) that hands over what it unpacks piece by piece; it owns the library's stream.
@safe
struct Inflater: ~Copyable {
  /// The size of a piece.
  static let piece = 1 << 18

  private let stream: UnsafeMutablePointer<z_stream>

  /// Begins.
  ///
  /// - Throws: ``WorkbookFault`` if there is not enough memory.
  init() throws(WorkbookFault) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe gongshi_inflate_begin(stream) == Z_OK else {
      unsafe stream.deallocate()
      throw .damaged
    }
    unsafe self.stream = stream
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Unpacks bytes until they end, the archive's other bytes notwithstanding.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - range: The packed bytes.
  ///   - body: Receives each piece; returns false to stop.
  /// - Throws: ``WorkbookFault`` if the bytes are not packed in this way, or `body` throws.
  mutating func unpack(
    _ bytes: [UInt8], _ range: Range<Int>, _ body: (borrowing Span<UInt8>) throws(WorkbookFault) -> Bool
  ) throws(WorkbookFault) {
    var output = [UInt8](repeating: 0, count: Inflater.piece)
    var place = range.lowerBound
    var code = Z_OK
    while code != Z_STREAM_END {
      let (used, made) = step(bytes, place..<range.upperBound, &output, &code)
      place += used
      guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR && made > 0 else { throw .damaged }
      guard made > 0 || code == Z_STREAM_END || place < range.upperBound else { throw .damaged }
      if made > 0, try !body(output.span.extracting(0..<made)) { return }
    }
  }

  private mutating func step(
    _ bytes: [UInt8], _ range: Range<Int>, _ output: inout [UInt8], _ code: inout Int32
  ) -> (used: Int, made: Int) {
    var left = range.count
    let made = unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe bytes.withUnsafeBufferPointer { input in
        let start = unsafe input.baseAddress?.advanced(by: range.lowerBound)
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
        unsafe stream.pointee.avail_in = UInt32(clamping: range.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        code = unsafe inflate(stream, Z_NO_FLUSH)
        left = Int(unsafe stream.pointee.avail_in)
        return output.count - Int(unsafe stream.pointee.avail_out)
      }
    }
    return (range.count - left, made)
  }
}

/// The CRC-32 of bytes that come piece by piece.
struct Checksum {
  /// The checksum of the bytes so far.
  private(set) var value: UInt32 = 0

  /// Adds bytes.
  mutating func add(_ bytes: borrowing Span<UInt8>) {
    value = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe UInt32(truncatingIfNeeded: crc32(UInt(value), bytes.baseAddress, UInt32(bytes.count)))
    }
  }
}
