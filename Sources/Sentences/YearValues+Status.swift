import Assessment
package import Editions
import Rubric
package import Wording

extension YearValues.FirstPublication {
  /// Returns the day of the publication and who approved it when.
  package func words(_ labels: Labels) -> String {
    labels(.firstApproval, labels.words(for: day), approval.facts(labels))
  }
}

extension YearValues {
  /// Returns the stage of the results in words.
  package func status(_ labels: Labels) -> String {
    if isDraft { return labels(.draftBanner, round) }
    return published.map { labels(.publishedOn, labels.words(for: $0)) } ?? labels[.published]
  }
}
