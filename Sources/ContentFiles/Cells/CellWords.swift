/// Reads yes or no in the words, marks and digits that clerks use, in any letter case.
///
/// - Parameter key: The normalised cell.
/// - Returns: The answer, nil for anything else.
package func parseYesNo(_ key: String) -> Bool? {
  switch key.lowercased() {
  case "是", "有", "√", "✓", "1", "true", "yes", "y": true
  case "否", "无", "×", "✗", "0", "false", "no", "n": false
  default: nil
  }
}

/// Reads a number with at most two decimals, made of digits without sign or separators.
///
/// - Parameter key: The normalised cell.
/// - Returns: The number in hundredths, nil for anything else and for a thousand million or more.
package func parseNumber(_ key: String) -> Int64? {
  let parts = key.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard let whole = parts.first.flatMap({ parseDigits($0) }), parts.count <= 2 else { return nil }
  guard parts.count == 2 else { return whole * 100 }
  guard (1...2).contains(parts[1].count), let fraction = parseDigits(parts[1]) else { return nil }
  return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
}

/// Reads a whole number from 0 to just under a thousand million.
///
/// - Parameter key: The normalised cell.
/// - Returns: The number, nil for anything else.
package func parseCount(_ key: String) -> Int64? { parseDigits(key.utf8) }

private func parseDigits(_ digits: some Collection<UInt8>) -> Int64? {
  let significant = digits.drop { $0 == UInt8(ascii: "0") }
  guard !digits.isEmpty, significant.count <= 9 else { return nil }
  var value: Int64 = 0
  for digit in significant {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int64(digit - UInt8(ascii: "0"))
  }
  return value
}
