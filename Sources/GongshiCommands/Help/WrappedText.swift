import Diagnostics

/// Wraps a text to lines of at most a number of terminal columns, with at least one for each line of the text.
///
/// A line may end at a space and beside a wide character, but no line begins with a stop or closing mark, nor ends
/// with an opening one (GB/T 15834—2011 §5.1.2, §5.1.10); a word too long for a line has a line of its own.
func wrapped(_ text: String, to width: Int) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
    var lines: [String] = []
    var current = ""
    for piece in pieces(of: line) {
      let ending = piece.last == " " ? 1 : 0
      if !current.isEmpty, current.displayWidth + piece.displayWidth - ending > width {
        lines.append(trimmedEnd(current))
        current = ""
      }
      current += piece
    }
    return lines + [trimmedEnd(current)]
  }
}

/// Splits a line at its possible breaks; spaces stay at the ends of the pieces.
private func pieces(of line: Substring) -> [String] {
  var pieces: [String] = []
  var current = ""
  for character in line {
    if let last = current.last, mayBreak(between: last, character) {
      pieces.append(current)
      current = ""
    }
    current.append(character)
  }
  return pieces + (current.isEmpty ? [] : [current])
}

private func mayBreak(between last: Character, _ next: Character) -> Bool {
  if next == " " || "，。；：、！？）》〕”…".contains(next) || "（《〔“".contains(last) { return false }
  return last == " " || String(last).displayWidth == 2 || String(next).displayWidth == 2
}

private func trimmedEnd(_ text: String) -> String {
  var text = text
  while text.last == " " { text.removeLast() }
  return text
}
