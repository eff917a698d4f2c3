import ArgumentParser

/// `gongshi build`: writes the site.
struct BuildCommand: Step {
  static let configuration = CommandConfiguration(commandName: "build", abstract: "生成网站。")

  func execute(_ console: inout Console) throws -> ExitStatus { .done }
}
