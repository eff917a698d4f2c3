import Diagnostics

/// The commands that messages suggest: where the content folder was named on the command line, they name it too, so that
/// they work as they are copied.
package struct SuggestedCommands: Sendable {
  /// What follows the name of a command, with a space before it; nil where nothing is needed.
  private let option: [UInt8]?

  /// Creates suggestions for a run with these arguments.
  init(_ arguments: [String]) {
    var content: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--content", index + 1 < arguments.count { content = arguments[index + 1] }
      if argument.hasPrefix("--content=") { content = String(argument.dropFirst("--content=".count)) }
    }
    option = content.map { Array(" --content \(SuggestedCommands.word($0))".utf8) }
  }

  /// The commands that read a content folder.
  private static let commands = [
    "check", "status", "build", "score", "publish", "migrate", "export", "verify", "new round", "new year", "new unit",
    "new policy", "new rubric",
  ].map { Array($0.utf8) }
  /// What stands before a command that is to be run, rather than spoken of.
  private static let verbs = ["运行", "详见", "用", "改用"].map { Array("\($0) ".utf8) }
  private static let name = Array("gongshi ".utf8)
  private static let content = Array("--content".utf8)

  /// Returns a text in which every command that it suggests names the content folder.
  ///
  /// - Complexity: O(*n*).
  func completed(_ text: [UInt8]) -> [UInt8] {
    guard let option else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "g"), text[index...].starts(with: SuggestedCommands.name),
        SuggestedCommands.verbs.contains(where: result.hasSuffix)
      else {
        result.append(text[index])
        index += 1
        continue
      }
      let start = index + SuggestedCommands.name.count
      let command = SuggestedCommands.commands.first { command in
        guard text[start...].starts(with: command) else { return false }
        let next = text[(start + command.count)...].first
        return next.map { !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || $0 == UInt8(ascii: "-")) } ?? true
      }
      let end = start + (command?.count ?? 0)
      result += text[index..<end]
      if command != nil, !text[end...].starts(with: [0x20] + SuggestedCommands.content) { result += option }
      index = end
    }
    return result
  }

  /// Returns a word as a shell takes it, quoted where that is needed.
  static func word(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9") ~= $0 || "./_-~+:@".unicodeScalars.contains($0)
      }
    return printable(isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'")
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
