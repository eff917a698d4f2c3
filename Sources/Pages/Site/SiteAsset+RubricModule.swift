package import Layouts
import RubricModule

extension SiteAsset {
  /// The rubric's WebAssembly module as a classic script, because a page opened from a folder may read no other files.
  package static let rubricModule: SiteAsset = {
    let bytes = RubricModule.script
    return SiteAsset(path: "assets/rubric-module-\(fingerprint(bytes)).js", source: "Sources/RubricWeb", bytes: bytes)
  }()

  /// The same in JavaScript, which pages load where a browser does not let the module run.
  package static let rubricScript: SiteAsset = {
    let bytes = RubricModule.fallback
    return SiteAsset(path: "assets/rubric-script-\(fingerprint(bytes)).js", source: "Sources/RubricWeb", bytes: bytes)
  }()
}
