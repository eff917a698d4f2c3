import Assessment

extension YearValues {
  /// The stage the results are at, in words.
  func status(_ labels: Labels) -> String {
    if isDraft { return labels(.draftBanner, round) }
    return published.map { labels(.publishedOn, $0.iso) } ?? labels[.published]
  }
}
