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

  /// The fields of the kind's template.
  package var fields: TemplateFields { PageKind.fields[self] ?? [:] }

  private static let fields = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      (kind, TemplateFields([("heading", .text), ("root", .text)] + kind.parts.map { ($0, .html) }))
    })

  /// The names of the parts, each of them finished HTML.
  private var parts: [String] {
    switch self {
    case .home: ["steps", "findings", "deadlines", "units", "latest", "policies", "rubric", "calendar", "results"]
    case .policies: ["list", "missing"]
    case .results, .search, .missing: ["list"]
    case .policy: ["masthead", "opening", "head", "attachments", "contents", "text", "notes"]
    case .rubric: ["overview", "readings", "items"]
    case .guides: ["due", "selfcheck", "calendar", "list"]
    case .guide: ["facts", "submission", "rules", "prose", "selfcheck", "rubricLink", "turn"]
    case .selfcheck: ["intro", "about", "items", "signature", "data"]
    case .year:
      [
        "lead", "facts", "roundLinks", "rubricLink", "downloads", "contents", "process", "table", "distribution",
        "categories", "vetoed", "pending", "dimensions", "losses", "rounds", "years", "finished", "items",
      ]
    case .items: ["about", "table"]
    case .scorecard: ["about", "total", "losses", "changes", "dimensions", "items", "feedback"]
    case .round: ["lead", "rounds", "answers", "changes", "totals"]
    case .tasks: ["lead", "steps", "download", "office", "units", "unanswered"]
    case .papers: ["lead", "list"]
    case .paper: ["note", "sheets"]
    case .findings: ["lead", "files", "warnings", "notes"]
    case .responsibility: ["roles", "duties", "uncited", "more"]
    case .calendar: ["lead", "grid", "whole", "months", "relative", "examples", "open"]
    case .manual: ["chapters", "contents", "text", "turn"]
    case .letter: ["more", "parties", "text", "signature"]
    case .letterSheets: ["sheets"]
    case .letterRegister: ["lead", "letters", "changes", "roster"]
    case .accountability: ["lead", "situations", "measures", "veto", "audit", "more"]
    case .briefing:
      [
        "scope", "summary", "problems", "years", "figures", "table", "vetoes", "overridden", "contested", "changed",
        "method", "signature",
      ]
    case .packet:
      [
        "only", "card", "evidence", "deadlines", "materials", "systems", "receipt", "byHand", "confirmations",
        "trialFields", "trialItems", "trialData", "data",
      ]
    }
  }

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

  /// The fields of the layout around every linked page.
  package static let layoutFields: TemplateFields = [
    "language": .text, "kind": .text, "title": .text, "site": .text, "institution": .text, "logo": .text, "root": .text,
    "home": .text,
    "security": .text, "stylesheet": .text, "marked": .flag, "office": .flag, "draft": .text, "notice": .text,
    "content": .html,
    "nav": .list(navigationFields), "footer": .list(footerFields), "searchPage": .text, "searchIndex": .text,
    "scripts": .list(scriptFields),
  ]

  /// The fields of a main part of the site in the navigation.
  package static let navigationFields: TemplateFields = ["href": .text, "name": .text, "current": .flag]
  /// The fields of a line of the footer.
  package static let footerFields: TemplateFields = ["line": .text]
  /// The fields of a script that a page loads.
  package static let scriptFields: TemplateFields = ["src": .text]

  /// The fields of the layout around every page that stands alone; `style` and `scripts` are whole elements.
  package static let standaloneFields: TemplateFields = [
    "language": .text, "kind": .text, "title": .text, "site": .text, "institution": .text, "logo": .text,
    "security": .text,
    "running": .text, "marked": .flag, "draft": .text, "notice": .text, "footer": .list(footerFields), "style": .html,
    "content": .html, "scripts": .html,
  ]
}
