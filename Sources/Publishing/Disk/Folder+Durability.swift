internal import CLinux
internal import Glibc

/// What power loss must not take.
///
/// A file system writes later, and in its own order, unless it is told to: after a loss of power a folder may have taken
/// the place of another while the files in it are still empty. Builds that are repeated while somebody edits are no
/// exception: their output may be what a web server shows.
extension Folder {
  /// Brings everything on the folder's file system to the disk: the files below with their names, and files that were
  /// only linked here and that another run may just have written.
  ///
  /// One call for all files costs one wait for the disk, one for each as many as there are files: half a second and fifty
  /// were measured for 10,000 files. What other programs have written waits for the disk as well.
  func syncFileSystem() throws(PublishingError) { try settled(CLinux.syncfs(descriptor.number)) }

  /// Brings the names in the folder itself to the disk.
  func syncNames() throws(PublishingError) { try settled(fsync(descriptor.number)) }

  /// Passes over the refusal of a file system that cannot do so, and writes as it always does.
  private func settled(_ result: Int32) throws(PublishingError) {
    guard result != 0, ![EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else { return }
    throw fault(.sync, ".")
  }
}
