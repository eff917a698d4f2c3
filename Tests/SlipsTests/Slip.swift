import Testing

/// A slip of the hand: one small edit of the base content, and what has to come of it.
struct Slip: Sendable, CustomTestStringConvertible {
  /// What comes of the scores.
  enum Effect: Sendable {
    /// An error refuses the content.
    case refused
    /// Nothing changes, whatever is found.
    case unchanged
    /// Nothing changes, and no error or warning is found.
    case silent
    /// Scores change, which a warning tells at its place.
    case told
    /// These scores rightly change and no others, as in `2 cd1 3.3: 5`.
    case right([String])
  }

  /// What kind of slip it is.
  let kind: String
  /// What was done.
  let name: String
  /// What comes of the scores.
  let effect: Effect
  /// What has to be found.
  ///
  /// How a finding's line begins, `~/` standing for the year's folder and `*` for anything; what stands behind `…` has to
  /// be in it somewhere.
  let findings: [String]
  /// The edit.
  let edit: @Sendable (inout BaseContent) -> Void

  init(
    _ kind: String, _ name: String, _ effect: Effect, _ findings: [String] = [],
    _ edit: @escaping @Sendable (inout BaseContent) -> Void
  ) {
    self.kind = kind
    self.name = name
    self.effect = effect
    self.findings = findings
    self.edit = edit
  }

  var testDescription: String { "\(kind): \(name)" }

  /// The content with the slip.
  var content: BaseContent {
    var content = BaseContent.good
    edit(&content)
    return content
  }
}
