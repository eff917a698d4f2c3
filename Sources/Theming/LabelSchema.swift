import ContentFiles
package import Diagnostics

extension JSONSchema {
  /// A theme's `labels.yaml`: the words of the interface, each with those of the default theme, and words of its own
  /// templates.
  package static let labels: JSONSchema = {
    // The default theme's own file has no faults: the program would not run with them.
    var ignored = Findings()
    let words = WordList(ThemeFiles.standard.bytes["labels.yaml"] ?? [], path: "labels.yaml", findings: &ignored).words
    return .object(
      words.map { .optional($0.key, JSONSchema.scalar.orNull, "默认：\($0.text)") }, others: JSONSchema.scalar.orNull)
  }()
}
