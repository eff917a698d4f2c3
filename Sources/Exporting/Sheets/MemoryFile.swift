import CXlsxWriter
import Glibc

/// A file in memory for a library that writes to a path; it is closed with its owner.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// Creates an empty file.
  init() throws(WorkbookFault) {
    let closedOnExec: UInt32 = 1
    descriptor = unsafe memfd_create("workbook", closedOnExec)
    guard descriptor >= 0 else { throw .refused(what: "在内存中建立工作簿", code: errno) }
  }

  deinit { _ = Glibc.close(descriptor) }

  /// The path by which this process can open the file.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// The contents of the file.
  ///
  /// - Throws: ``WorkbookFault`` if the file is empty or cannot be read.
  var bytes: [UInt8] {
    get throws(WorkbookFault) {
      let size = lseek(descriptor, 0, SEEK_END)
      var count = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(max(size, 0))) { buffer, filled in
        while count < size {
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          let read = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(count))
          guard read > 0 else { break }
          count += read
        }
        filled = count
      }
      guard size > 0, count == size else { throw .refused(what: "读取生成的工作簿", code: errno) }
      return bytes
    }
  }
}
