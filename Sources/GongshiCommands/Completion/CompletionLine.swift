import Glibc

/// A command line that is being typed, as a shell hands it over to have a word of it completed.
struct CompletionLine {
  /// The first argument of such a request, which no command has.
  static let request = "---completion"

  /// The words, the program's name first, as they are typed: with quotes and backslashes.
  private let words: [String]
  /// The index of the word to complete.
  private let index: Int

  /// Creates a line of words.
  init(_ words: [String], completing index: Int) {
    self.words = words
    self.index = index
  }

  /// What is typed of the word to complete.
  var typed: String { words.indices.contains(index) ? CompletionLine.unquoted(words[index]) : "" }

  /// The folder that `--content` names, or the first argument of `gongshi convert`, which has no such option.
  var content: String {
    let name = words.dropFirst().first == "convert" ? firstArgument(after: 2) : value(of: "--content")
    guard let name, !name.isEmpty else { return ContentValues.usualFolder }
    // A shell puts the home folder there only when the line is run.
    guard name.hasPrefix("~/"), let home = unsafe getenv("HOME") else { return name }
    return unsafe String(cString: home) + name.dropFirst()
  }

  /// Finds the value of an option, nil if the line has none.
  func value(of option: String) -> String? {
    for (place, word) in words.enumerated() where place != index {
      if word.hasPrefix(option + "=") { return CompletionLine.unquoted(String(word.dropFirst(option.count + 1))) }
      guard word == option else { continue }
      let place = valuePlace(after: place)
      return words.indices.contains(place) && place != index ? CompletionLine.unquoted(words[place]) : nil
    }
    return nil
  }

  /// Finds the first word that is neither an option nor an option's value, among options that all have values.
  private func firstArgument(after start: Int) -> String? {
    var place = start
    while words.indices.contains(place) {
      guard words[place].hasPrefix("-") else { return CompletionLine.unquoted(words[place]) }
      place = words[place].contains("=") ? place + 1 : valuePlace(after: place) + 1
    }
    return nil
  }

  /// The place of an option's value; bash makes a word of the equals sign.
  private func valuePlace(after place: Int) -> Int {
    words.indices.contains(place + 1) && words[place + 1] == "=" ? place + 2 : place + 1
  }

  /// Returns a word without its quotes and backslashes.
  private static func unquoted(_ word: String) -> String {
    var (plain, quote, isEscaped) = ("", Character?.none, false)
    for character in word {
      if isEscaped {
        plain.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if character == quote {
        quote = nil
      } else {
        plain.append(character)
      }
    }
    return plain
  }
}
