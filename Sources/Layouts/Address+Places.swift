extension Address {
  /// A place on the page of a year's results.
  package enum YearPlace: Sendable, Hashable {
    /// A part of the dashboard.
    case part(DashboardPart)
    /// The scores of an item, a column in the map of units by items.
    case item(String)
    /// The scores of a dimension, a column in the table of all units.
    case dimension(String)

    /// The part of the dashboard that the place lies in.
    package var part: DashboardPart {
      switch self {
      case .part(let part): part
      case .item: .items
      case .dimension: .results
      }
    }

    /// The id of the element on the page.
    package var id: String {
      switch self {
      case .part(let part): part.rawValue
      case .item(let id): "column-\(id)"
      case .dimension(let id): "dimension-\(id)"
      }
    }
  }

  /// A part of a year's calendar.
  package enum CalendarPart: Sendable, Hashable {
    /// A month, which may lie outside of the year.
    case month(Int, year: Int)
    /// The first entry of a day.
    case day(year: Int, month: Int, day: Int)
    /// What is due within limits, whose section is in the theme's template.
    case relative

    /// The id of the element on the page.
    package var id: String {
      switch self {
      case .month(let month, let year): "month-\(year)-\(month)"
      case .day(let year, let month, let day): "day-\(year)-\(month)-\(day)"
      case .relative: "relative"
      }
    }
  }
}
