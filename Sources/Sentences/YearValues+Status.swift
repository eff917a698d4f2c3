package import Editions
import Rubric
package import Wording

extension YearValues {
  /// Returns the stage of the results in words.
  package func status(_ labels: Labels) -> String {
    if isDraft { return labels(.draftBanner, round) }
    return published.map { labels(.publishedOn, labels.words(for: $0)) } ?? labels[.published]
  }
}
