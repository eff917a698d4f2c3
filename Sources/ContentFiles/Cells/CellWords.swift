import Tabular

private let yesWords = ["是", "有", "√", "✓", "1", "true", "yes", "y"]
private let noWords = ["否", "无", "×", "✗", "0", "false", "no", "n"]

/// The words, marks and digits for yes and no, the usual ones first.
let answerWords = zip(yesWords, noWords).flatMap { [$0, $1] }

/// The words, marks and digits that clerks use for yes, numbered 1, and for no, numbered 0, in any letter case.
private let answers: KeyNumbers = {
  var answers = KeyNumbers(ignoring: .letterCase)
  for word in yesWords { answers.add(word, 1) }
  for word in noWords { answers.add(word, 0) }
  return answers
}()

/// Reads yes or no in the words, marks and digits that clerks use, in any letter case.
///
/// - Parameter key: The normalised cell.
/// - Returns: The answer, nil for anything else.
package func parseYesNo(_ key: String) -> Bool? { answers.number(ofKey: key).map { $0 == 1 } }

/// Reads yes or no from a cell, normalised or not.
package func parseYesNo(_ cell: ArraySlice<UInt8>) -> Bool? {
  answers.number(of: cell).map { $0 == 1 }
}

/// Reads a number with at most two decimals, made of digits without sign or separators.
///
/// - Parameter key: The normalised cell.
/// - Returns: The number in hundredths, nil for anything else and for a thousand million or more.
package func parseNumber(_ key: String) -> Int64? { parseNumber(Array(key.utf8)[...]) }

/// Reads a number from the bytes of a normalised cell.
package func parseNumber(_ key: ArraySlice<UInt8>) -> Int64? {
  guard let point = key.firstIndex(of: UInt8(ascii: ".")) else { return parseCount(key).map { $0 * 100 } }
  let decimals = key[(point + 1)...]
  guard (1...2).contains(decimals.count), let whole = parseCount(key[..<point]), let fraction = parseCount(decimals)
  else { return nil }
  return whole * 100 + (decimals.count == 1 ? fraction * 10 : fraction)
}

/// Reads a whole number from 0 to just under a thousand million.
///
/// - Parameter key: The normalised cell.
/// - Returns: The number, nil for anything else.
package func parseCount(_ key: String) -> Int64? { parseCount(Array(key.utf8)[...]) }

/// Reads a whole number from the bytes of a normalised cell.
package func parseCount(_ key: ArraySlice<UInt8>) -> Int64? {
  var value: Int64 = 0
  for digit in key {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    guard value < 1_000_000_000 else { return nil }
  }
  return key.isEmpty ? nil : value
}
