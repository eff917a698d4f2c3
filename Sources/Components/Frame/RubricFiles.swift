/// The files with the rubric's module on a site, and what lets its pages run them.
package struct RubricFiles: Sendable {
  /// The path below the site's root of the script with the WebAssembly module.
  package let module: String
  /// The path of the script with the same in JavaScript, compressed, for browsers that do not let the module run.
  package let script: String
  /// What a Content-Security-Policy calls what that script unpacks, without quotation marks.
  package let scriptSource: String

  /// Creates the files from their parts.
  package init(module: String, script: String, scriptSource: String) {
    self.module = module
    self.script = script
    self.scriptSource = scriptSource
  }
}
