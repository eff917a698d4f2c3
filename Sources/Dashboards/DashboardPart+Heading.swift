import Components
import Layouts
import Wording

extension DashboardPart {
  /// The part's heading.
  var heading: Label {
    switch self {
    case .process: .dashProcess
    case .distribution: .dashDistribution
    case .categories: .dashCategories
    case .vetoed: .dashVetoed
    case .pending: .dashPending
    case .dimensions: .dashDimensions
    case .losses: .dashLosses
    case .rounds: .dashRounds
    case .years: .dashYears
    case .items: .dashItems
    case .results: .resultsTable
    }
  }
}
