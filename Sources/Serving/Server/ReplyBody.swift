private import Glibc

/// The body of a reply while it is being sent: the bytes in memory, then the rest of the file.
final class ReplyBody {
  /// The bytes that are read at once.
  static let piece = 1 << 16

  private let bytes: [UInt8]
  private let rest: FileRest?

  init(_ reply: Reply) {
    bytes = reply.body
    rest = reply.rest
  }

  /// Reads a piece of the body, or returns nil at its end and if the file has become shorter than was announced.
  ///
  /// - Returns: The number of bytes, at least 1.
  @safe func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int? {
    guard offset < bytes.count else { return rest?.read(into: buffer, at: offset - bytes.count) }
    let piece = bytes[offset...].prefix(buffer.count)
    unsafe buffer.copyBytes(from: piece)
    return piece.isEmpty ? nil : piece.count
  }
}
