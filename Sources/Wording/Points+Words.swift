package import Rubric

extension Points {
  /// The amount with its sign: a minus sign (U+2212) or a plus.
  package var signed: String {
    self < .zero ? "−" + (-self).decimal : "+" + decimal
  }
}
