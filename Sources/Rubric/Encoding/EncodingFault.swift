/// The reason why bytes cannot be read.
public enum EncodingFault: UInt8, Error, Hashable, Sendable, CaseIterable {
  /// The bytes end too early, or a number takes too many bytes.
  case truncated = 1
  /// Bytes follow the end.
  case surplus
  /// The bytes are in another version of the encoding.
  case version
  /// A code has no meaning.
  case unknownCode
  /// A number, a day or an amount lies outside its range.
  case outOfRange
  /// A reference to a fact, a date or a quantity that does not exist or is of another kind.
  case wrongReference
  /// A number of elements above its ``EncodingLimit``.
  case tooMany
}
