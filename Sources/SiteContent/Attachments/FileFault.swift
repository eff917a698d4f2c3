package import Diagnostics
import PolicyText

/// A reason for which a file that a text names cannot go into the editions.
enum FileFault: Error {
  /// There is no such file; its path, and the name that may have been meant.
  case missing(String, hint: String?)
  /// It lies outside the content folder, or a symbolic link on its path leads there.
  case outside
  /// It lies among what is not for everyone, or is hidden.
  case withheld
  /// It is no regular file, or the system refuses it.
  case unreadable(String)
  /// It is of a kind that is not copied.
  case kind
  /// Its content is of another kind than its name says: that kind, nil if it is not copied.
  case otherKind(TextFile.Kind?)
  /// It is a document, shown as a picture.
  case noPicture
  /// It has more bytes than its kind may have.
  case tooLarge(Int)
  /// All files together have more bytes than they may have.
  case tooMany
  /// It is a drawing with something in it that pictures may not have.
  case drawing(DrawingCheck.Fault)
}

extension FileFault {
  /// Returns the finding at the link that names the file.
  func diagnostic(_ link: PolicyLink, at place: Location) -> Diagnostic {
    let name = quoted(link.target, limit: 120)
    let what = link.isImage ? "图片" : "文件"
    switch self {
    case .missing(_, nil) where FileFault.isHost(link.target):
      return Diagnostic(.deadLink, at: place, "\(what)\(name)不存在；网址请写全，如 https://\(link.target)")
    case .missing(let path, let hint):
      let remedy =
        hint.map { "是不是\(quoted($0, limit: 120))？" }
        ?? "请放入该\(what)（应在 \(path)），或改正路径；路径从本文件所在的文件夹算起"
      return Diagnostic(.deadLink, at: place, "\(what)\(name)不存在，\(remedy)")
    case .outside: return refused("在内容文件夹之外，不会被读取；请把它复制到 policies 或 guides 文件夹，再改路径", name, what, place)
    case .withheld: return refused("在存放考核资料的文件夹里或是隐藏文件，不能公开；可以公开的请复制到 policies 或 guides 文件夹，再改路径", name, what, place)
    case .unreadable(let reason): return refused("无法读取（\(reason)）；请换成一个可读的普通文件", name, what, place)
    case .kind:
      return refused(FileFault.remedy(TextAddress.ending(of: link.target), isImage: link.isImage), name, what, place)
    case .otherKind(let kind):
      guard let kind else {
        return refused("的内容与扩展名不符，或文件已损坏；请用生成它的软件打开，另存一次", name, what, place)
      }
      let endings = kind.begins([0x50, 0x4b, 0x03, 0x04]) ? "docx、xlsx 或 pptx" : kind.rawValue
      return refused("的内容其实是 \(endings)；请把扩展名改成实际的格式，或用软件另存一次，正文里的文件名也照着改", name, what, place)
    case .noPicture: return refused("不是图片，不能显示在正文里；请去掉前面的感叹号，写成 [文字](\(link.target))", name, what, place)
    case .tooLarge(let limit):
      return refused(
        "超过 \(limit >> 20) MiB 的上限；" + (limit < 5 << 20 ? "请缩小后再用，宽 1600 像素就够了" : "请压缩文件里的图片，或拆成几个文件"),
        name, what, place)
    case .tooMany:
      return refused("放不下了：各份文字引用的文件合计不能超过 \(TextFiles.largest >> 20) MiB；请缩小图片或减少附件", name, what, place)
    case .drawing(let fault): return refused(fault.words, name, what, place)
    }
  }

  private func refused(_ words: String, _ name: String, _ what: String, _ place: Location) -> Diagnostic {
    Diagnostic(.policyFile, at: place, "\(what)\(name)\(words)")
  }

  /// Returns true if an address looks like that of a web site without its scheme.
  private static func isHost(_ target: String) -> Bool {
    let host = target.prefix { $0 != "/" }.lowercased()
    return host.hasPrefix("www.") || [".com", ".cn", ".org", ".net"].contains { host.hasSuffix($0) }
  }

  /// Returns the remedy for a file of a kind that is not copied.
  private static func remedy(_ ending: String, isImage: Bool) -> String {
    switch ending {
    case "doc", "docm", "dot", "wps", "wpt", "rtf", "odt": "不是能收录的格式；请另存为 .docx 或 .pdf，再改路径"
    case "xls", "xlsm", "et", "ods", "csv": "不是能收录的格式；请另存为 .xlsx，再改路径"
    case "ppt", "pptm", "dps", "odp": "不是能收录的格式；请另存为 .pptx 或 .pdf，再改路径"
    case "bmp", "tif", "tiff", "heic", "heif", "avif", "emf", "wmf", "ico": "不是能收录的格式；请另存为 .png 或 .jpg，再改路径"
    case "zip", "rar", "7z": "是压缩包，不能收录；请解开，逐个放入并引用"
    default:
      isImage
        ? "不是能显示的图片；可用 png、jpg、gif、webp 和 svg" : "不是能收录的格式；可用 png、jpg、gif、webp、svg、pdf、docx、xlsx 和 pptx"
    }
  }
}

extension DiagnosticCode {
  /// A link in a text leads nowhere.
  package static let deadLink = DiagnosticCode("dead-link", .error)
  /// A file that a text names cannot go into the editions.
  package static let policyFile = DiagnosticCode("policy-file", .error)
}
