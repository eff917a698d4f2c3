/// The rubric as a WebAssembly module, for pages that score what their reader enters, and as the same in JavaScript.
///
/// Both hold `Sources/Rubric` and `Sources/RubricWeb`, compiled for browsers while this target is built; a plugin
/// writes the constants beside this file. This target must not know what the module is asked, nor any page.
package enum RubricModule {
  /// The module as a classic script, because a page opened from a folder may read no other files.
  package static let script = Array("var gongshiRubricModule = \"\(base64)\";\n".utf8)

  /// The module in JavaScript, compressed within a classic script.
  ///
  /// A page unpacks it and runs it as a script that its policy names by ``scriptSource``. It is for browsers from before
  /// Chromium 97, which let no WebAssembly run under a policy, and, being shorter than the module, for pages that stand
  /// alone.
  package static let fallback = Array("var gongshiRubricScript = \"\(packedScript)\";\n".utf8)
}
