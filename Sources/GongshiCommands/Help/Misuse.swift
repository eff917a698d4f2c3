/// A call of the program that it does not understand.
///
/// swift-argument-parser keeps its errors private and gives only their English texts, by which each is recognised
/// here.
enum Misuse: Equatable {
  /// There is no such option; the nearest one was perhaps meant.
  case unknownOption(String, nearest: String?)
  /// An option has no value.
  case missingValue(option: String)
  /// A flag was given a value.
  case surplusValue(option: String, value: String)
  /// There are words that no argument takes.
  case surplus([String])
  /// A required argument is missing; if there are several, any one of them would do.
  case missing([String])
  /// An option, or an argument if the name is empty, cannot have this value; `allowed` lists the values that it can
  /// have, if they are few.
  case invalid(value: String, option: String, allowed: [String])
  /// The same thing was given twice.
  case repeated(String, String)

  /// Recognises an error by its text in swift-argument-parser 1.8.
  init?(_ message: String) {
    if let match = message.wholeMatch(
      of: #/Unknown option '([^']*)'(?:\. Did you mean '([^']*)'\?)?(?:\n.*)?/#.dotMatchesNewlines())
    {
      self = .unknownOption(String(match.1), nearest: match.2.map(String.init))
    } else if let match = message.wholeMatch(of: #/Missing value for '(-[^ ']*)(?: <[^']*>)?'/#) {
      self = .missingValue(option: String(match.1))
    } else if let match = message.wholeMatch(
      of: #/The option '([^']*)' does not take any value, but '(.*)' was specified\./#.dotMatchesNewlines())
    {
      self = .surplusValue(option: String(match.1), value: String(match.2))
    } else if let match = message.wholeMatch(of: #/Unexpected argument '(.*)'/#.dotMatchesNewlines()) {
      self = .surplus([String(match.1)])
    } else if let match = message.wholeMatch(of: #/\d+ unexpected arguments: '(.*)'/#.dotMatchesNewlines()) {
      self = .surplus(Misuse.list(match.1))
    } else if let match = message.wholeMatch(of: #/Missing (?:expected argument|one of:) '(.*)'/#.dotMatchesNewlines())
    {
      self = .missing(Misuse.list(match.1))
    } else if let match = message.wholeMatch(
      of: #/The value '(.*)' is invalid for '(-[^ ']*)? ?(?:<[^']*>)?'(?:: .*|\. Please provide one of (.*))?/#
        .dotMatchesNewlines())
    {
      self = .invalid(
        value: String(match.1), option: String(match.2 ?? ""), allowed: Misuse.values(match.3 ?? ""))
    } else if let match = message.wholeMatch(
      of: #/Value to be set with flag '(.*)' had already been set with flag '(.*)'/#)
    {
      self = .repeated(String(match.1), String(match.2))
    } else if let match = message.wholeMatch(of: #/Invalid option: (.*)/#.dotMatchesNewlines()) {
      self = .unknownOption(String(match.1), nearest: nil)
    } else {
      return nil
    }
  }

  /// Splits a list at `', '`.
  private static func list(_ text: Substring) -> [String] {
    text.split(separator: "', '", omittingEmptySubsequences: false).map(String.init)
  }

  /// Finds the values in a sentence, `'a', 'b' or 'c'.`, or in a list with a line for each.
  private static func values(_ text: Substring) -> [String] {
    let quoted = text.matches(of: #/'([^']*)'/#).map { String($0.1) }
    return quoted.isEmpty ? text.matches(of: #/- (.+)/#).map { String($0.1) } : quoted
  }
}
