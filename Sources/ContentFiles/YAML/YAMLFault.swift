/// A reason why a YAML text cannot be read.
enum YAMLFault: Error {
  /// The text is no YAML; the problem is told in the words of libyaml.
  case syntax(problem: String, YAMLMark)
  /// There is a second document.
  case furtherDocument(YAMLMark)
  /// An alias calls an anchor that does not stand before it.
  case undefinedAlias(YAMLMark)
  /// A mapping has a key twice; the place is that of the first.
  case repeatedKey(String, YAMLMark)
  /// Nodes stand within one another deeper than in any real file.
  case tooDeep(YAMLMark)
  /// There is a character that YAML does not allow anywhere.
  case forbiddenCharacter
  /// There is not enough memory.
  case memory
}
