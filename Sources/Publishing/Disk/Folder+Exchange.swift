internal import CLinux
internal import Glibc

extension Folder {
  /// Exchanges two names in one step; returns `false` if the file system cannot.
  func exchange(_ one: String, with other: String) throws(PublishingError) -> Bool {
    let exchangeFlag: UInt32 = 1 << 1  // RENAME_EXCHANGE of linux/fs.h
    if unsafe renameat2(descriptor.number, one, descriptor.number, other, exchangeFlag) == 0 { return true }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else { throw fault(.rename, other) }
    return false
  }

  /// Renames a file or folder, replacing an empty folder of the new name.
  func rename(_ old: String, to new: String) throws(PublishingError) {
    guard unsafe renameat(descriptor.number, old, descriptor.number, new) == 0 else { throw fault(.rename, new) }
  }
}
