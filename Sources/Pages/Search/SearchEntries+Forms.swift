import Components
import Editions
import Layouts
import Policies
import Rubric
import RubricBooks
import SiteContent
import Wording

extension SearchEntries {
  /// What is there to be filled in: the blank letter, and the self-check of each year, the newest first.
  var forms: [SearchEntry] {
    let blank = letter.map { letter in
      SearchEntry(
        .responsibility, at: .letter(letter.source.slug), title: labels[.letterPrint], heading: "",
        text: labels[.letterIntro])
    }
    return [blank].compactMap(\.self)
      + selfChecks.sorted { $0.year > $1.year }.map { form in
        SearchEntry(
          .guide, at: .selfCheck(year: form.year), title: labels(.selfCheckTitle, "\(form.year)"), heading: "",
          text: labels(.selfCheckIntro, form.rubric.scoring.total.decimal))
      }
  }

  /// Returns the words by which readers look for what a year's page has, as the page writes them.
  func terms(of year: YearValues) -> [String] {
    [
      year.showsTotals ? labels[.median] : nil, year.showsRanks ? labels[.rank] : nil,
      year.digest.map { _ in labels[.digest] },
    ].compactMap(\.self)
  }
}
