/// What a command has to say, kept apart for the two streams.
package struct Console: Sendable {
  /// Results, for standard output.
  package private(set) var output: [UInt8] = []
  /// Findings and progress, for standard error.
  package private(set) var messages: [UInt8] = []

  /// Takes what there is to say while the command still runs: results, then messages.
  private let taker: (@Sendable (_ output: [UInt8], _ messages: [UInt8]) -> Void)?

  /// Creates an empty console.
  ///
  /// - Parameter taker: Takes what a command that runs for long says meanwhile; without one it is kept like the rest.
  package init(taker: (@Sendable (_ output: [UInt8], _ messages: [UInt8]) -> Void)? = nil) { self.taker = taker }

  /// Hands over what has been said so far, for a command that has more to do.
  mutating func passOn() {
    guard let taker else { return }
    taker(output, messages)
    (output, messages) = ([], [])
  }

  /// Adds a result.
  mutating func print(_ bytes: [UInt8]) { output += bytes }

  /// Adds a message, ended by a line feed.
  mutating func say(_ message: String) { messages += Array(message.utf8) + [0x0A] }

  /// Adds messages as they stand.
  mutating func say(raw text: String) { messages += Array(text.utf8) }
}

/// How a run of the program ends.
package enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// There are errors in the content.
  case contentErrors = 1
  /// The program was used wrongly, or the content folder cannot be read.
  case usage = 2
}

/// Why a command cannot begin: wrong usage, or a folder that cannot be read.
struct UsageError: Error {
  /// What is wrong and what to do, in Chinese.
  let message: String
  /// Whether it is likely to pass by itself.
  var passes = false
}
