/// Why bytes are not what they were taken for.
package enum EncodingFault: UInt8, Error, Hashable, Sendable, CaseIterable {
  /// The bytes end too early, or a number takes more bytes than it may.
  case truncated = 1
  /// Something follows the end.
  case surplus
  /// The bytes are in another version of the encoding.
  case version
  /// A code stands for nothing.
  case unknownCode
  /// A number, a day or an amount lies outside its range.
  case outOfRange
  /// Something names a fact, a date or a quantity that is not there, or of another kind.
  case wrongReference
  /// There is more of something than ``EncodingLimit`` allows.
  case tooMany
}
