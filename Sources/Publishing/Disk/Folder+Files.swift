internal import Glibc

extension Folder {
  /// Writes a new file, failing if it exists, and returns its mode.
  @discardableResult
  func write(_ bytes: [UInt8], to relative: String) throws(PublishingError) -> mode_t {
    let number = unsafe openat(descriptor.number, relative, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readers.fileMode)
    guard number >= 0 else { throw fault(.write, relative) }
    let file = Descriptor(owning: number)
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(number, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw fault(.write, relative)
      }
      done += count
    }
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw fault(.write, relative) }
    let code = file.close()
    guard code == 0 else { throw .system(SystemFault(action: .write, path: shown(relative), code: code)) }
    return status.st_mode
  }

  /// Reads a regular file, or returns `nil` if there is none or if it has another size or mode, or more than
  /// `limit` bytes.
  ///
  /// Such a file is not read, so neither a giant file nor a device can stand in for one of ours.
  func read(
    _ relative: String, ofSize size: Int? = nil, mode: mode_t? = nil, atMost limit: Int = 1 << 30
  ) throws(PublishingError) -> [UInt8]? {
    let number = unsafe openat(descriptor.number, relative, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard number >= 0 else {
      if [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(errno) { return nil }
      throw fault(.read, relative)
    }
    let file = Descriptor(owning: number)
    var status = stat()
    guard unsafe fstat(file.number, &status) == 0 else { throw fault(.read, relative) }
    let count = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, count <= limit, size ?? count == count,
      mode ?? status.st_mode == status.st_mode
    else { return nil }
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { space, done in
      while done < count {
        let got = unsafe Glibc.read(file.number, space.baseAddress?.advanced(by: done), count - done)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { return }
        done += got
      }
    }
    guard code == 0 else { throw .system(SystemFault(action: .read, path: shown(relative), code: code)) }
    // The file was truncated meanwhile, so it is not the one asked for.
    return bytes.count == count ? bytes : nil
  }

  /// Links a file of another folder into this one, at the same path; returns `false` if the file system cannot.
  func link(_ relative: String, from other: borrowing Folder) throws(PublishingError) -> Bool {
    if unsafe linkat(other.descriptor.number, relative, descriptor.number, relative, 0) == 0 { return true }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV, EINVAL].contains(errno) else { throw fault(.link, relative) }
    return false
  }

  /// Takes an exclusive lock on a file made for it; returns `nil` while another process holds it.
  ///
  /// The holder removes the file before it releases the lock, hence the check that the locked file still has its
  /// name.
  func lock(_ relative: String) throws(PublishingError) -> Descriptor? {
    while true {
      let number = unsafe openat(descriptor.number, relative, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard number >= 0 else { throw fault(.lock, relative) }
      let file = Descriptor(owning: number)
      if flock(number, LOCK_EX | LOCK_NB) != 0 {
        if errno == EWOULDBLOCK { return nil }
        if errno == EINTR { continue }
        throw fault(.lock, relative)
      }
      var locked = stat()
      var named = stat()
      guard unsafe fstat(file.number, &locked) == 0 else { throw fault(.lock, relative) }
      if unsafe fstatat(descriptor.number, relative, &named, AT_SYMLINK_NOFOLLOW) == 0,
        named.st_ino == locked.st_ino, named.st_dev == locked.st_dev
      {
        return file
      }
    }
  }
}
