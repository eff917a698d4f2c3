extension Points {
  /// The amount in decimal notation without needless zeros: `3`, `−` as `-`, `92.5`, `12.17`.
  public var decimal: String { Rubric.decimal(hundredths) }
}

/// Hundredths in decimal notation without needless zeros.
package func decimal(_ hundredths: Int64) -> String {
  let magnitude = hundredths.magnitude
  let (whole, rest) = (magnitude / 100, magnitude % 100)
  let sign = hundredths < 0 ? "-" : ""
  guard rest > 0 else { return "\(sign)\(whole)" }
  return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
