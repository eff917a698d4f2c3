import Diagnostics

extension ContentFolder {
  /// The folders of the layout that lie in the content folder itself (formats §1).
  package static let ownFolders = ["assessments", "rubrics", "calendar", "policies", "guides", "papers"]

  /// Returns the folder of the layout that another in the content folder was probably meant to be; nil if it is one of
  /// them, or may be anything else.
  ///
  /// One whose name only holds another's, as `policies-旧`, is the office's own where that other is there.
  package func meant(by name: String) -> String? {
    let lowered = name.lowercased()
    guard !lowered.hasPrefix("."), !ContentFolder.ownFolders.contains(lowered) else { return nil }
    let plural = [lowered + "s", lowered.hasSuffix("y") ? lowered.dropLast() + "ies" : lowered]
    guard
      let near = ContentFolder.ownFolders.first(where: { plural.contains($0) })
        ?? nearest(to: lowered, among: ContentFolder.ownFolders)
    else { return nil }
    let isThere = (try? list("").contains { $0.isFolder && $0.name.lowercased() == near }) ?? false
    return isThere && lowered.contains(near) ? nil : near
  }

  /// Returns the folder that lies in the content folder and was probably meant to be one of the layout that is not there.
  package func folder(insteadOf name: String) -> String? {
    guard let entries = try? list(""), !entries.contains(where: { $0.isFolder && $0.name.lowercased() == name }) else {
      return nil
    }
    return entries.first { $0.isFolder && $0.isUTF8 && meant(by: $0.name) == name }?.name
  }
}
