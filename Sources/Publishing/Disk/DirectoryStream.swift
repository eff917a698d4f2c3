internal import Glibc

/// A directory being read, closed at the end of its owner's lifetime.
///
/// Safe because the stream never leaves its owner and lives as long as it does.
@safe
struct DirectoryStream: ~Copyable {
  private let stream: OpaquePointer

  /// Starts reading an open directory, or fails with the reason in `errno`.
  init?(_ descriptor: consuming Descriptor) {
    let number = descriptor.release()
    guard let stream = unsafe fdopendir(number) else {
      let code = errno
      _ = Glibc.close(number)
      errno = code
      return nil
    }
    unsafe self.stream = stream
  }

  deinit { _ = unsafe closedir(stream) }

  /// Reads the next entry except `.` and `..`; returns `nil` at the end, with `errno` 0, or on a fault.
  func next() -> FolderEntry? {
    while true {
      errno = 0
      guard let record = unsafe readdir(stream) else { return nil }
      // The record is only as long as its name needs, whatever the C structure says: it is read at its address and
      // never copied.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
      let start = unsafe UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let name = unsafe String(validatingCString: start)
      if name == "." || name == ".." { continue }
      let kind = unsafe FolderEntry.Kind(record.pointee.d_type)
      return unsafe FolderEntry(name: name ?? String(cString: start), kind: name == nil ? .other : kind)
    }
  }
}
