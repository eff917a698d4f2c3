package import Diagnostics

/// The reason why nothing was published; the former edition is unchanged.
package enum PublishingError: Error {
  /// The pages or the output folder have faults that must be corrected first; at least one finding is an error.
  case refused(Findings)
  /// A page could not be made.
  case rendering(path: OutputPath, source: String, reason: any Error)
  /// Another run is writing the same edition.
  case busy(path: String)
  /// The program was asked to stop.
  case stopped
  /// A published file changed while it was being carried over.
  case changedMeanwhile(path: String)
  /// The operating system refused something.
  case system(SystemFault)

  /// One Chinese sentence for the user or, for findings, one line each.
  package var message: String {
    switch self {
    case .refused(let findings): findings.text()
    case .rendering(let path, let source, let reason):
      "无法生成\(quoted(path.text, limit: 120))（来自\(quoted(source, limit: 120))）：\(reason)"
    case .busy(let path): "另一次生成正在写入\(quoted(path, limit: 120))；请等它结束后再试。"
    case .stopped: "生成已中止，原有内容保持不变。"
    case .changedMeanwhile(let path): "生成期间\(quoted(path, limit: 120))被改动；请再生成一次。"
    case .system(let fault): fault.message
    }
  }
}
