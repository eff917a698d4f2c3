private import Diagnostics

/// The reason why a text cannot be a path inside an edition.
package struct OutputPathError: Error, Sendable, Hashable {
  /// The kinds of fault.
  package enum Reason: Sendable, Hashable {
    /// The text, or a name between two `/`, is empty.
    case empty
    /// A name is `.` or `..`.
    case dots
    /// A character that Windows refuses or that cannot be seen.
    case forbidden(Unicode.Scalar)
    /// A name ends in a space or a dot, which Windows drops.
    case trailing
    /// A device name of Windows, such as `CON` or `com1.html`.
    case reserved
    /// A name of more than 240 bytes.
    case tooLong
  }

  /// The refused text.
  package let text: String
  /// The reason why it is refused.
  package let reason: Reason

  /// One Chinese sentence for the user.
  package var message: String {
    let path = quoted(text, limit: 120)
    return switch reason {
    case .empty: "输出路径\(path)里有空的名称；请给每一级文件夹和文件一个名称。"
    case .dots: "输出路径\(path)里有“.”或“..”；请写完整的名称。"
    case .forbidden(let scalar): "输出路径\(path)里有不能用于文件名的字符\(quoted(String(scalar)))；请改名。"
    case .trailing: "输出路径\(path)里有以空格或句点结尾的名称，Windows 不接受；请改名。"
    case .reserved: "输出路径\(path)里有 Windows 的保留名；请改名。"
    case .tooLong: "输出路径\(path)里有超过 \(OutputPathError.longestName) 字节的名称；请改短。"
    }
  }
}

extension OutputPathError {
  /// The longest name in bytes: the file systems' limit is 255, and staging names need the rest.
  static let longestName = 240

  /// Finds the first fault of one name, or returns `nil`.
  static func reason(against name: Substring) -> Reason? {
    guard let last = name.utf8.last else { return .empty }
    if name == "." || name == ".." { return .dots }
    if let scalar = name.unicodeScalars.first(where: isForbidden) { return .forbidden(scalar) }
    if last == UInt8(ascii: " ") || last == UInt8(ascii: ".") { return .trailing }
    if isReserved(name) { return .reserved }
    return name.utf8.count > longestName ? .tooLong : nil
  }

  /// Returns true if Windows refuses a scalar, or if it controls or reorders text instead of showing something.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    case "<", ">", ":", "\"", "|", "?", "*", "\\": true
    default: false
    }
  }

  /// Returns true if a name, without its extensions and in any case, is a device of Windows.
  private static func isReserved(_ name: Substring) -> Bool {
    // The first letter decides nearly every name, so the rest may be slow.
    guard let first = name.utf8.first, "acnpl".utf8.contains(first | 0x20) else { return false }
    let device = String(name.prefix { $0 != "." }.reversed().drop { $0 == " " }.reversed()).uppercased()
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(device) { return true }
    guard device.count == 4, let digit = device.last else { return false }
    return (device.hasPrefix("COM") || device.hasPrefix("LPT")) && "0123456789¹²³".contains(digit)
  }
}
