/// A kind of page, which has a template of its name; one layout surrounds them all.
///
/// The module `Layouts` answers what a theme may lay out: the kinds of pages, the fields of their templates, and the
/// addresses of pages and files. It knows nothing of the results, the words of the interface, how a page's HTML is
/// made, or how a theme renders it.
package enum PageKind: String, Sendable, CaseIterable {
  /// The first page.
  case home
  /// The list of policies.
  case policies
  /// A policy.
  case policy
  /// A rubric.
  case rubric
  /// The list of guides.
  case guides
  /// An item's guide.
  case guide
  /// The form on which a unit checks itself.
  case selfcheck
  /// The list of years.
  case results
  /// A year's results.
  case year
  /// A part of a year's units, by items or by dimensions.
  case items
  /// A unit's scorecard.
  case scorecard
  /// The state after a round of review, for the office.
  case round
  /// The open tasks of a year, for the office.
  case tasks
  /// The list of papers, for the office.
  case papers
  /// Papers to print, one or several of a kind.
  case paper
  /// The findings in the content, for the office.
  case findings
  /// The roles and their duties.
  case responsibility
  /// The situations and measures of accountability.
  case accountability
  /// The calendar of a year.
  case calendar
  /// The responsibility letter to print and sign.
  case letter
  /// A year's letters to print, one for each unit, for the office.
  case letterSheets
  /// The register of signed letters, with the leaders and their changes, for the office.
  case letterRegister
  /// A chapter of the manual, for the office.
  case manual
  /// The list of everything that the search can find, for use without a script.
  case search
  /// The packet that a unit receives for confirmation, in one file.
  case packet
  /// The briefing by which the leading group approves, in one file.
  case briefing
  /// The page that a web server shows in place of one that is not there, in one file.
  case missing

  /// The files that a page which stands alone holds within itself.
  package struct Standalone: Sendable {
    /// The names of the stylesheets that are for such pages alone; each is a file `assets/<name>.css`.
    package let sheets: [String]
    /// The names of the stylesheets that such pages share with linked pages, besides `site` and those that a theme
    /// adds.
    package let sharedSheets: [String]
    /// True if the pages run the rubric's module.
    package let runsRubric: Bool
  }

  /// The files within pages of the kind if they stand alone, or nil if they are linked with others and share their
  /// files.
  package var standalone: Standalone? {
    switch self {
    case .packet:
      Standalone(
        sheets: ["standalone", "packet"], sharedSheets: ["dashboard", "selfcheck"], runsRubric: true)
    case .briefing:
      Standalone(sheets: ["standalone", "briefing"], sharedSheets: ["dashboard"], runsRubric: false)
    case .missing: Standalone(sheets: ["standalone"], sharedSheets: [], runsRubric: false)
    default: nil
    }
  }

  /// The names of the theme's scripts that pages of the kind load or hold, in order.
  ///
  /// Each is a file `assets/<name>.js`, which the default theme has joined from `scripts/<name>.mjs`.
  package var scripts: [String] {
    switch self {
    case .home, .results: ["search", "home"]
    case .policy: ["search", "contents"]
    case .year, .items, .tasks: ["search", "sort"]
    case .manual: ["search", "contents", "copy"]
    case .paper: ["search", "copy"]
    case .selfcheck: ["search", "selfcheck"]
    case .calendar: ["search", "calendar"]
    case .briefing, .missing: []
    case .packet: ["packet"]
    default: ["search"]
    }
  }
}
