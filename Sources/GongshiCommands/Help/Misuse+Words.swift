import Diagnostics

extension Misuse {
  /// Says what is wrong, in words.
  ///
  /// - Parameter command: The command that was called; if it has subcommands, a surplus word was meant as one.
  /// - Returns: The words, without a full stop.
  func words(for command: CommandOutline) -> String {
    switch self {
    case .unknownOption(let option, let suggestion):
      let known = command.shownArguments.flatMap { $0.names ?? [] }.map(\.typed).filter { $0.hasPrefix("--") }
      let hint = (suggestion ?? nearest(to: option, among: known)).map { "，是不是 \($0)？" } ?? ""
      return "没有选项 \(printable(option))" + hint
    case .missingValue(let option): return "选项 \(option) 后面缺少内容"
    case .surplusValue(let option, let value): return "选项 \(option) 后面不能有内容\(quoted(value))"
    case .surplus(let words):
      guard let first = words.first, !command.shownSubcommands.isEmpty else {
        return "多出了" + words.map { quoted($0) }.joined(separator: "、")
      }
      let hint = nearest(to: first, among: command.shownSubcommands.map(\.commandName)).map { "，是不是 \($0)？" } ?? ""
      return "没有子命令\(quoted(first))" + hint
    case .missing(let labels):
      return "缺少 " + labels.map { translated($0) }.joined(separator: " 或 ")
    case .invalid(let value, let option, let allowed):
      let place = option.isEmpty ? "此处" : "选项 \(option) "
      let list = allowed.isEmpty ? "" : "，应为 " + allowed.joined(separator: "、") + (allowed.count > 1 ? " 之一" : "")
      return "\(place)不能是\(quoted(value))\(list)"
    case .repeated(let later, let earlier): return "\(printable(later)) 与前面的 \(printable(earlier)) 只能写一个"
    }
  }

  /// Finds the argument that it is about, if there is one.
  func argument(of command: CommandOutline) -> CommandOutline.Argument? {
    let arguments = command.shownArguments
    func named(_ option: String) -> CommandOutline.Argument? {
      arguments.first { $0.names?.contains { $0.typed == option } ?? false }
    }
    switch self {
    case .missingValue(let option), .surplusValue(let option, _): return named(option)
    case .invalid(_, let option, _): return option.isEmpty ? arguments.first { $0.kind == .positional } : named(option)
    case .missing(let labels):
      guard labels.count == 1, let label = labels.first else { return nil }
      return named(String(label.prefix { $0 != " " })) ?? arguments.first { label == "<\($0.valueName ?? "")>" }
    default: return nil
    }
  }

  /// Translates the placeholder in a label to Chinese.
  private func translated(_ label: String) -> String {
    label.replacing(#/<([^<>]*)>/#) { HelpWords.placeholder(String($0.1)) }
  }
}
