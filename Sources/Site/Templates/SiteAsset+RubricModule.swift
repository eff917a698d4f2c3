import RubricModule

extension SiteAsset {
  /// The rubric's WebAssembly module as a classic script, because a page opened from a folder may read no other files.
  package static let rubricModule: SiteAsset = {
    let bytes = Array("var gongshiRubricModule = \"\(RubricModule.base64)\";\n".utf8)
    return SiteAsset(path: "assets/rubric-module-\(fingerprint(bytes)).js", source: "Sources/RubricWeb", bytes: bytes)
  }()
}
