internal import Glibc

/// The part of an open file that has not been read, which is read piece by piece as the other side takes it.
package final class FileRest: Sendable {
  private let descriptor: Int32
  /// The offset of the part in the file.
  let start: Int
  /// The number of its bytes.
  let count: Int
  /// A text that changes with the file: its number in the file system, its size and the time of its last change.
  let tag: String

  /// Takes an open file, which is closed at the end of this object's lifetime.
  init(descriptor: Int32, start: Int, status: stat) {
    self.descriptor = descriptor
    self.start = start
    count = max(0, Int(status.st_size) - start)
    tag = "\(status.st_ino)-\(status.st_size)-\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)"
  }

  deinit { close(descriptor) }

  /// Reads a piece of the part, or returns nil if the file has become shorter or cannot be read.
  ///
  /// - Parameters:
  ///   - buffer: The room for the piece.
  ///   - offset: The offset in the part.
  /// - Returns: The number of bytes, at least 1.
  @safe func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int? {
    let wanted = min(buffer.count, count - offset)
    guard wanted > 0 else { return nil }
    var read = 0
    repeat {
      read = unsafe pread(descriptor, buffer.baseAddress, wanted, off_t(start + offset))
    } while read < 0 && errno == EINTR
    return read > 0 ? read : nil
  }
}

extension FileRest: Equatable {
  /// Returns true if both are the same part of one open file.
  package static func == (left: FileRest, right: FileRest) -> Bool { left === right }
}
