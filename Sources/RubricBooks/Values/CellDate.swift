package import Rubric

/// Reads a date as clerks write it or Excel leaves it, with or without a time.
///
/// It is `2024-05-28`, `2024/5/28`, `2024.5.28` or `2024年5月28日`, each optionally with a time, or an Excel serial
/// day.
///
/// - Parameter key: The normalised cell.
/// - Returns: The moment, nil for anything else, including days and times that do not exist.
package func parseMoment(_ key: String) -> Moment? { parseMoment(Array(key.utf8)[...]) }

/// Reads a date from the bytes of a normalised cell.
package func parseMoment(_ key: ArraySlice<UInt8>) -> Moment? {
  var scanner = Scanner(key)
  guard let first = scanner.digits(1...5) else { return nil }
  if scanner.isAtEnd || scanner.peek == UInt8(ascii: ".") && first.count == 5 {
    return parseSerial(first.value, &scanner)
  }
  guard first.count == 4, let separator = scanner.separator(),
    let month = scanner.digits(1...2), scanner.skip(separator.second), let day = scanner.digits(1...2)
  else { return nil }
  if let last = separator.last, !scanner.skip(last) { return nil }
  guard let date = Day(year: first.value, month: month.value, day: day.value) else { return nil }
  if scanner.isAtEnd { return Moment(date) }
  guard scanner.skipTimeSeparator(isOptional: separator.last != nil), let minute = parseTime(&scanner) else {
    return nil
  }
  return Moment(date, minute: minute)
}

/// Reads `9:30`, `09:30:00` or `9时30分` up to the end of the cell, in minutes of the day.
private func parseTime(_ scanner: inout Scanner) -> Int16? {
  guard let hour = scanner.digits(1...2), hour.value < 24 else { return nil }
  if scanner.skip("时") {
    guard let minute = scanner.digits(1...2), minute.value < 60, scanner.skip("分"), scanner.isAtEnd else { return nil }
    return Int16(hour.value * 60 + minute.value)
  }
  guard scanner.skip(":"), let minute = scanner.digits(2...2), minute.value < 60 else { return nil }
  if scanner.skip(":") {
    guard let second = scanner.digits(2...2), second.value < 60 else { return nil }
  }
  return scanner.isAtEnd ? Int16(hour.value * 60 + minute.value) : nil
}

/// Reads the rest of an Excel serial day, whose fraction is rounded half up to the minute.
private func parseSerial(_ serial: Int, _ scanner: inout Scanner) -> Moment? {
  guard (20_000...80_000).contains(serial) else { return nil }
  let day = Day(number: Int32(serial - 25_569))  // Serial 25569 is 1970-01-01.
  guard scanner.skip(".") else { return Moment(day) }
  // Digits after the fifteenth are less than a millionth of a second.
  var numerator: UInt64 = 0
  var denominator: UInt64 = 1
  var count = 0
  while let digit = scanner.digits(1...1) {
    count += 1
    if count <= 15 { (numerator, denominator) = (numerator * 10 + UInt64(digit.value), denominator * 10) }
  }
  guard count > 0, scanner.isAtEnd else { return nil }
  let minute = (numerator * 1440 * 2 + denominator) / (2 * denominator)
  return minute == 1440 ? Moment(day.adding(days: 1), minute: 0) : Moment(day, minute: Int16(minute))
}

/// Reads a date as YAML files give it: `YYYY-MM-DD` and nothing else.
package func parseISODay(_ text: String) -> Day? {
  var scanner = Scanner(Array(text.utf8)[...])
  guard let year = scanner.digits(4...4), scanner.skip("-"), let month = scanner.digits(2...2), scanner.skip("-"),
    let day = scanner.digits(2...2), scanner.isAtEnd
  else { return nil }
  return Day(year: year.value, month: month.value, day: day.value)
}

/// A position in a short text of digits and marks.
private struct Scanner {
  private let text: ArraySlice<UInt8>
  private var position: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    position = text.startIndex
  }

  var isAtEnd: Bool { position == text.endIndex }
  var peek: UInt8? { isAtEnd ? nil : text[position] }

  /// Reads the longest run of digits; returns nil, without moving, if it is shorter or longer than allowed.
  mutating func digits(_ counts: ClosedRange<Int>) -> (value: Int, count: Int)? {
    var (end, value, count) = (position, 0, 0)
    while end < text.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end]) {
      guard count < counts.upperBound else { return counts.upperBound == 1 ? finish(end, value, count) : nil }
      value = value * 10 + Int(text[end] - UInt8(ascii: "0"))
      count += 1
      end += 1
    }
    return count >= counts.lowerBound ? finish(end, value, count) : nil
  }

  private mutating func finish(_ end: Int, _ value: Int, _ count: Int) -> (value: Int, count: Int) {
    position = end
    return (value, count)
  }

  /// Moves past a mark, ASCII or a Chinese character, and returns true if it follows.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    let code = mark.value
    guard code >= 0x80 else {
      guard peek == UInt8(code) else { return false }
      position += 1
      return true
    }
    guard position + 3 <= text.endIndex, text[position] == UInt8(0xE0 | code >> 12),
      text[position + 1] == UInt8(0x80 | code >> 6 & 0x3F), text[position + 2] == UInt8(0x80 | code & 0x3F)
    else { return false }
    position += 3
    return true
  }

  /// Moves past the mark after the year, and returns those that have to follow month and day.
  mutating func separator() -> (second: Unicode.Scalar, last: Unicode.Scalar?)? {
    switch peek {
    case UInt8(ascii: "-") where skip("-"): ("-", nil)
    case UInt8(ascii: "/") where skip("/"): ("/", nil)
    case UInt8(ascii: ".") where skip("."): (".", nil)
    default: skip("年") ? ("月", "日") : nil
    }
  }

  /// Moves past the spaces or the `T` between date and time, and returns true if there are any or none are needed.
  mutating func skipTimeSeparator(isOptional: Bool) -> Bool {
    if skip("T") { return true }
    var found = isOptional
    while skip(" ") { found = true }
    return found
  }
}
