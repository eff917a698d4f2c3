internal import Glibc

/// A name in a folder.
struct FolderEntry {
  /// The kind of thing that a name stands for.
  enum Kind {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, a device, or anything whose name is not UTF-8.
    case other
    /// The file system did not say.
    case unknown

    /// Reads the type of a directory record.
    init(_ type: UInt8) {
      self =
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_UNKNOWN): .unknown
        default: .other
        }
    }

    /// Reads the type bits of a file's mode.
    init(mode: mode_t) {
      self =
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }
  }

  /// The name, repaired if it is not UTF-8.
  let name: String
  /// The kind of thing that it stands for.
  var kind: Kind
}
