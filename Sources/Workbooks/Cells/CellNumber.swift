/// The writing of a cell's number as the text that stands for it (formats §2a).
struct CellNumber {
  /// True if the workbook counts days from 1904.
  let countsFrom1904: Bool
  /// True to write days as people see them.
  var showsDays = false

  /// The serial numbers that are days where a date is expected (formats §2).
  private static let days = 20_000.0..<80_001.0
  /// The days between 1900-01-00 and 1904-01-01.
  private static let between = 1462.0

  /// Returns the text of a number that is stored as a text.
  ///
  /// - Parameters:
  ///   - stored: The number as stored, without white space around it.
  ///   - kind: What the cell's format says of it.
  /// - Returns: The text; nil if it is the stored one.
  func text(_ stored: [UInt8], _ kind: NumberFormats.Kind) -> [UInt8]? {
    if kind == .number, CellNumber.isShort(stored) { return nil }
    // Nearly every day is one that needs no change.
    if kind == .day, !countsFrom1904, !showsDays, stored.count == 5, CellNumber.isShort(stored) { return nil }
    guard let value = Double(String(decoding: stored, as: UTF8.self)), value.isFinite else { return nil }
    switch kind {
    case .number: return CellNumber.decimal(value)
    case .percentage: return CellNumber.decimal(value, shiftedBy: 2) + [UInt8(ascii: "%")]
    case .day, .hours:
      let day = CellNumber.day(countsFrom1904 ? value + CellNumber.between : value, kind)
      return showsDays ? CellNumber.shown(day) : day
    }
  }

  /// Returns true if a number is stored in the shortest form already: a whole number of at most fifteen digits, or one
  /// with a point that does not end in 0.
  private static func isShort(_ stored: [UInt8]) -> Bool {
    guard (1...15).contains(stored.count), let first = stored.first, let last = stored.last else { return false }
    if first == UInt8(ascii: "0"), stored.count > 1, stored[1] != UInt8(ascii: ".") { return false }
    var hasPoint = false
    for byte in stored {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if !(0x30...0x39).contains(byte) {
        return false
      }
    }
    return first != UInt8(ascii: ".") && (!hasPoint || last != UInt8(ascii: "0") && last != UInt8(ascii: "."))
  }

  /// Returns the text of a day: its serial number, with the minute as the fraction of which dates are read.
  private static func day(_ value: Double, _ kind: NumberFormats.Kind) -> [UInt8] {
    guard days.contains(value) else { return decimal(value) }
    var day = value.rounded(.down)
    var seconds = ((value - day) * 86_400).rounded()
    if seconds >= 86_400 { (day, seconds) = (day + 1, 0) }
    guard kind == .hours || seconds > 0 else { return decimal(day) }
    let minutes = (seconds / 60).rounded(.down)
    return minutes == 0 ? decimal(day) + Array(".0".utf8) : decimal(day + minutes / 1440)
  }

  /// Returns a day's serial number as people see the day, with the time if there is one; any other number as it is.
  private static func shown(_ serial: [UInt8]) -> [UInt8] {
    guard let value = Double(String(decoding: serial, as: UTF8.self)), days.contains(value) else { return serial }
    // Howard Hinnant's civil_from_days, counted from 1 March of the year 0; number 0 of the format is 1899-12-30.
    let number = Int(value) + 693_899
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date =
      "\(yearOfEra + era * 400 + (month < 10 ? 0 : 1))-\(two(month < 10 ? month + 3 : month - 9))-"
      + two(dayOfYear - (153 * month + 2) / 5 + 1)
    guard serial.contains(UInt8(ascii: ".")) else { return Array(date.utf8) }
    let minutes = Int(((value - value.rounded(.down)) * 1440).rounded())
    return Array("\(date) \(minutes / 60):\(two(minutes % 60))".utf8)
  }

  /// Returns the shortest decimal that is the same number, multiplied by a power of ten.
  static func decimal(_ value: Double, shiftedBy shift: Int = 0) -> [UInt8] {
    var digits: [UInt8] = []
    var (point, exponent, hasPoint) = (0, 0, false)
    let text = Array(value.magnitude.description.utf8)
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    exponent = Int(String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)) ?? 0
    for byte in mantissa {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else {
        digits.append(byte)
        if !hasPoint { point += 1 }
      }
    }
    point += exponent + shift
    let zero = UInt8(ascii: "0")
    while digits.last == zero { digits.removeLast() }
    let leading = digits.prefix { $0 == zero }.count
    digits.removeFirst(leading)
    point -= leading
    guard !digits.isEmpty else { return [zero] }
    let sign = value < 0 ? [UInt8(ascii: "-")] : []
    // Nobody enters longer ones; they are errors wherever a number is expected.
    guard (-30...30).contains(point) else { return Array(value.description.utf8) }
    if point >= digits.count { return sign + digits + repeatElement(zero, count: point - digits.count) }
    if point > 0 { return sign + digits[..<point] + [UInt8(ascii: ".")] + digits[point...] }
    return sign + [zero, UInt8(ascii: ".")] + repeatElement(zero, count: -point) + digits
  }
}
