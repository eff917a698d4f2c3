/// An audience's own set of pages.
package enum Edition: String, Sendable, CaseIterable {
  /// The public edition: rules for everyone, results once approved and published.
  case site
  /// The office's edition: all rounds with the registers behind them.
  case office
  /// One file for each unit, with what is its own, for confirmation.
  case packets
  /// One file for the leading group, for approval.
  case briefing

  /// The editions whose pages are linked and share their assets; the files of the others stand alone.
  package static let linked: [Edition] = [.site, .office]
}
