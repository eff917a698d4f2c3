private import Diagnostics
private import Glibc

/// A refusal of the operating system: the action, the path and the error number.
package struct SystemFault: Error, Sendable, Hashable {
  /// The action that failed.
  package enum Action: String, Sendable, Hashable {
    /// Opening a folder or listing it.
    case openFolder = "无法打开文件夹"
    /// Creating a folder.
    case createFolder = "无法建立文件夹"
    /// Opening or reading a file.
    case read = "无法读取"
    /// Creating, writing or closing a file.
    case write = "无法写入"
    /// Linking an unchanged file into the new edition.
    case link = "无法沿用"
    /// Renaming or exchanging.
    case rename = "无法替换"
    /// Removing a file or folder.
    case remove = "无法删除"
    /// Bringing what was written to the disk.
    case sync = "无法存到磁盘"
    /// Locking against other runs.
    case lock = "无法锁定"
  }

  /// The action that failed.
  package let action: Action
  /// The path as the user knows it.
  package let path: String
  /// The error number (`errno`).
  package let code: Int32

  /// One Chinese sentence for the user.
  package var message: String { "\(action.rawValue)\(quoted(path, limit: 200))：\(SystemFault.text(of: code))。" }

  private static func text(of code: Int32) -> String {
    switch code {
    case ENOSPC: "磁盘已满，请腾出空间后再试"
    case EDQUOT: "磁盘配额已用完，请腾出空间后再试"
    case EFBIG: "文件太大"
    case EACCES, EPERM: "没有权限，请检查文件夹的权限"
    case EROFS: "文件系统是只读的"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EISDIR: "这里是一个文件夹，不是文件"
    case ENOENT: "文件或文件夹不存在"
    case EEXIST: "同名的文件或文件夹已经存在"
    case ENOTEMPTY: "文件夹不是空的"
    case ELOOP: "符号链接循环或不允许符号链接"
    case ENAMETOOLONG: "名称太长"
    case EMFILE, ENFILE: "打开的文件太多"
    case EBUSY, ETXTBSY: "正被占用，请关闭使用它的程序后再试"
    case EXDEV: "不在同一个文件系统上"
    case ENOLCK, EOPNOTSUPP, ENOSYS: "文件系统不支持这个操作"
    case EIO: "磁盘读写出错，请检查磁盘"
    default: "系统错误 \(code)"
    }
  }
}
