import Rubric

extension [UInt8] {
  /// Appends a decimal number without needless zeros: `3`, `-92.5`, `0.07`.
  ///
  /// - Parameters:
  ///   - number: The number, counted in units of its last place.
  ///   - places: The number of decimal places.
  mutating func append(_ number: Int64, places: Int = 0) {
    var (rest, places) = (number.magnitude, places)
    while places > 0, rest % 10 == 0 { (rest, places) = (rest / 10, places - 1) }
    if number < 0 { append(UInt8(ascii: "-")) }
    var low = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      places -= 1
      if places == 0 { append(UInt8(ascii: ".")) }
    } while rest > 0 || places >= 0
    // The digits are found from the last to the first.
    var high = count - 1
    while low < high {
      swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// Appends an amount of points in decimal notation.
  mutating func append(_ points: Points) { append(points.hundredths, places: 2) }
}
