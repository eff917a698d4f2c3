/// The output of a command, separated into its two streams.
package struct Console: Sendable {
  /// Results, for standard output.
  package private(set) var output: [UInt8] = []
  /// Findings and progress, for standard error.
  package private(set) var messages: [UInt8] = []

  /// What suggested commands need besides, so that they can be copied as they stand.
  var suggested = SuggestedCommands([])

  /// Takes the results and messages so far while the command still runs.
  private let taker: (@Sendable (_ output: [UInt8], _ messages: [UInt8]) -> Void)?

  /// Creates an empty console.
  ///
  /// - Parameter taker: Takes the output of a long-running command as it arises; without one it is kept to the end.
  package init(taker: (@Sendable (_ output: [UInt8], _ messages: [UInt8]) -> Void)? = nil) { self.taker = taker }

  /// Hands over the output so far, for a command that goes on.
  mutating func passOn() {
    guard let taker else { return }
    taker(output, messages)
    (output, messages) = ([], [])
  }

  /// Adds a result.
  mutating func print(_ bytes: [UInt8]) { output += bytes }

  /// Adds a message, ended by a line feed.
  mutating func say(_ message: String) { messages += suggested.completed(Array(message.utf8)) + [0x0A] }

  /// Adds messages unchanged.
  mutating func say(raw text: String) { messages += suggested.completed(Array(text.utf8)) }
}

/// The exit status of a run of the program.
package enum ExitStatus: Int32, Sendable {
  /// The command has done its work.
  case done = 0
  /// There are errors in the content.
  case contentErrors = 1
  /// The program was used wrongly, or the content folder cannot be read.
  case usage = 2
}

/// The reason why a command cannot begin: wrong usage, or a folder that cannot be read.
struct UsageError: Error {
  /// One sentence in Chinese that says what is wrong and what to do.
  let message: String
  /// True if it is likely to go away by itself.
  var passes = false
}
