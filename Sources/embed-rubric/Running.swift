import Foundation

/// A step that failed, for the reason that the tool has printed.
struct Failure: Error {
  let command: [String]
}

/// Runs a tool to its end.
func run(_ tool: URL, _ arguments: [String]) throws {
  let process = Process()
  process.executableURL = tool
  process.arguments = arguments
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw Failure(command: [tool.path] + arguments) }
}
