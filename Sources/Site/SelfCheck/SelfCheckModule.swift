import RubricModule

/// The rubric's WebAssembly module as a classic script, because a page opened from a folder may read no other files.
package enum SelfCheckModule {
  /// The script.
  package static let asset: SiteAsset = {
    let bytes = RubricModule.script
    return SiteAsset(path: "assets/rubric-module-\(fingerprint(bytes)).js", source: "Sources/RubricWeb", bytes: bytes)
  }()
}
