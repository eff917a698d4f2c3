private import CLinux

/// The kind of a file system, as far as it matters for noticing changes.
///
/// Changes that another computer, another kernel or a program behind FUSE makes do not pass through this kernel, so
/// they cause no notification.
package enum FileSystemKind: Sendable, Hashable {
  /// Every change is made through this kernel.
  case local
  /// Changes also come from elsewhere; with the name by which people know the file system.
  case remote(String)

  /// Creates the kind from the number of statfs(2), of which the lower 32 bits count.
  package init(type: UInt32) { self = FileSystemKind.remotes[type].map { .remote($0) } ?? .local }

  /// Creates the kind of the file system of a path; local if the system does not say.
  init(of path: String) {
    var status = statfs()
    guard unsafe statfs(path, &status) == 0 else {
      self = .local
      return
    }
    self.init(type: UInt32(truncatingIfNeeded: status.f_type))
  }

  /// The numbers of linux/magic.h, and of drivers that define theirs elsewhere.
  private static let remotes: [UInt32: String] = [
    0x6969: "NFS",
    0x517B: "SMB",
    0xFF53_4D42: "CIFS",
    0xFE53_4D42: "SMB",
    0x0102_1997: "9P",  // drvfs of WSL 2, shares of QEMU
    0x5346_4846: "WSL",  // drvfs and lxfs of WSL 1
    0x6573_5546: "FUSE",  // sshfs, WebDAV, VirtioFS
    0x5346_414F: "AFS",
    0x6B41_4653: "AFS",
    0x7375_7245: "Coda",
    0x00C3_6400: "Ceph",
    0x786F_4256: "VirtualBox",
    0xBACB_ACBC: "VMware",
    0x0BD0_0BD0: "Lustre",
    0x4750_4653: "GPFS",
    0x7461_636F: "OCFS2",
    0x0116_1970: "GFS2",
  ]
}
