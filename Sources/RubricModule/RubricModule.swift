/// The rubric as a WebAssembly module, for pages that score what their reader enters.
///
/// The module holds `Sources/Rubric` and `Sources/RubricWeb`, compiled for browsers while this target is built; a plugin
/// writes the constants beside this file. This target must not know what the module is asked, nor any page.
package enum RubricModule {
  /// The module as a classic script, because a page opened from a folder may read no other files.
  package static let script = Array("var gongshiRubricModule = \"\(base64)\";\n".utf8)
}
