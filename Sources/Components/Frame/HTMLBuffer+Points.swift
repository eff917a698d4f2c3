package import Markup
package import Rubric

extension HTMLBuffer {
  /// Appends an amount in decimal notation without needless zeros, as ``Points/decimal`` has it.
  package mutating func decimal(_ points: Points) {
    let (whole, rest) = points.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if points < .zero { raw("-") }
    number(Int64(whole))
    guard rest > 0 else { return }
    raw(rest < 10 ? ".0" : ".")
    number(Int64(rest % 10 == 0 ? rest / 10 : rest))
  }

  /// Appends an amount with its sign, as ``Points/signed`` has it.
  package mutating func signed(_ points: Points) {
    raw(points < .zero ? "−" : "+")
    decimal(points < .zero ? -points : points)
  }

  /// Appends an amount with a number of decimals, so that the amounts of a column stand below one another.
  package mutating func decimal(_ points: Points, places: Int) {
    let (whole, rest) = points.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if points < .zero { raw("-") }
    number(Int64(whole))
    guard places > 0 else { return }
    raw(".")
    number(Int64(rest / 10))
    if places > 1 { number(Int64(rest % 10)) }
  }

  /// Appends an amount with its sign and a number of decimals; nothing has no sign.
  package mutating func signed(_ points: Points, places: Int) {
    if points != .zero { raw(points < .zero ? "−" : "+") }
    decimal(points < .zero ? -points : points, places: places)
  }

  /// Appends a table's cell with an amount and a number of decimals.
  package mutating func numberCell(_ points: Points, places: Int, class name: String = "number") {
    raw("<td class=\"\(name)\">")
    decimal(points, places: places)
    raw("</td>")
  }

  /// Appends a table's cell with an amount.
  package mutating func numberCell(_ points: Points) {
    raw("<td class=\"number\">")
    decimal(points)
    raw("</td>")
  }
}
