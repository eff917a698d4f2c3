internal import Glibc

/// A directory being read, closed when its owner goes.
///
/// Safe because the stream is never handed out and lives as long as its owner.
@safe
struct DirectoryStream: ~Copyable {
  private let stream: OpaquePointer

  /// Starts reading an open directory; `nil` leaves the reason in `errno`.
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

  /// The next entry but `.` and `..`; `nil` at the end, with `errno` 0, or on a fault.
  func next() -> FolderEntry? {
    while true {
      errno = 0
      guard let record = unsafe readdir(stream) else { return nil }
      // The record is as long as its name needs, not as the C structure says: read from its address, do not copy it.
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
      let start = unsafe UnsafeRawPointer(record).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let name = unsafe String(validatingCString: start)
      if name == "." || name == ".." { continue }
      let kind = unsafe FolderEntry.Kind(record.pointee.d_type)
      return unsafe FolderEntry(name: name ?? String(cString: start), kind: name == nil ? .other : kind)
    }
  }
}
