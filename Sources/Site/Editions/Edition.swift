/// An audience's own set of pages.
package enum Edition: String, Sendable, CaseIterable {
  /// The public edition: rules for everyone, results once approved and published.
  case site
  /// The office's edition: all rounds with the registers behind them.
  case office
}
