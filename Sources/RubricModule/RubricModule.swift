/// The rubric as a WebAssembly module, for pages that score what their readers enter.
///
/// The module holds `Sources/Rubric` and `Sources/RubricWeb`, compiled for browsers while this target is built; a
/// plugin writes the constants beside this file. This target must not know what the module is asked, or any page.
package enum RubricModule {}
