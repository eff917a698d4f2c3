import ContentFiles
package import Diagnostics

/// The picture beside the institution's name, a file of the content folder (formats §1).
package struct Logo: Sendable, Hashable {
  /// The file's content.
  package let bytes: [UInt8]
  /// The kind of picture, as the ending of a file's name without the dot.
  package let ending: String

  /// The maximum number of bytes of a logo: every page loads it.
  static let largest = 1 << 20

  /// Reads a logo.
  ///
  /// - Parameters:
  ///   - path: The file's path relative to the content folder.
  ///   - folder: The content folder.
  ///   - findings: The findings, to which the reason and the remedy are added if it cannot be shown.
  /// - Returns: The logo; nil if it cannot be shown.
  static func read(_ path: String, _ folder: ContentFolder, findings: inout Findings) -> Logo? {
    let bytes = folder.read(
      path, limit: largest, missing: "site.yaml 的 logo 应是内容文件夹中一个图片文件的路径；请放入该文件，或删去 logo 一行",
      oversize: { Diagnostic(.logoInvalid, at: Location($0), "图片超过 1 MiB，而每一页都要载入它；请缩小后再用") },
      findings: &findings)
    guard let bytes else { return nil }
    guard let ending = ending(of: bytes) else {
      findings.add(
        Diagnostic(.logoInvalid, at: Location(path), "不是 PNG、JPEG、GIF、WebP 或 SVG 图片；请另存为其中一种，或删去 site.yaml 中的 logo 一行"))
      return nil
    }
    if ending == "svg", let fault = DrawingCheck.fault(in: bytes) {
      findings.add(Diagnostic(.logoInvalid, at: Location(path), "这个 SVG 图片\(fault.words)"))
      return nil
    }
    return Logo(bytes: bytes, ending: ending)
  }

  /// Returns the kind of picture by its content, whatever its file is called, or nil for any other content.
  private static func ending(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { return "png" }
    if bytes.starts(with: [0xff, 0xd8, 0xff]) { return "jpg" }
    if bytes.starts(with: Array("GIF8".utf8)) { return "gif" }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return "webp" }
    let isMarkup = bytes.first { $0 > 0x20 && !byteOrderMark.contains($0) } == UInt8(ascii: "<")
    return isMarkup && String(decoding: bytes, as: UTF8.self).contains("<svg") ? "svg" : nil
  }

  private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
}

extension DiagnosticCode {
  /// The file named as the logo cannot be shown.
  package static let logoInvalid = DiagnosticCode("logo-invalid", .error)
}
