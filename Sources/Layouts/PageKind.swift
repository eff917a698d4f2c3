/// The kinds of pages: each has a template of its name, and the layout goes around all of them.
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
  /// Some of a year's units by items.
  case items
  /// A unit's scorecard.
  case scorecard
  /// The state after a round of review, for the office.
  case round
  /// What is still to be done in a year, for the office.
  case tasks
  /// What was found in the content, for the office.
  case findings
  /// Who has which duties.
  case responsibility
  /// Who is held accountable for what.
  case accountability
  /// What falls due in a year.
  case calendar
  /// The responsibility letter to print and sign.
  case letter
  /// A year's letters to print, one for each unit, for the office.
  case letterSheets
  /// Who signed when, with the leaders and their changes, for the office.
  case letterRegister
  /// A chapter of the manual, for the office.
  case manual
  /// All that the search can find, for use without a script.
  case search
  /// What a unit receives for confirmation, in one file.
  case packet
  /// What the leading group approves by.
  case briefing

  /// What its template is given.
  package var fields: TemplateFields { PageKind.fields[self] ?? [:] }

  private static let fields = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      (kind, TemplateFields([("heading", .text), ("root", .text)] + kind.parts.map { ($0, .html) }))
    })

  /// The names of its parts, finished HTML each.
  private var parts: [String] {
    switch self {
    case .home: ["findings", "policies", "rubric", "calendar", "results"]
    case .policies: ["list", "missing"]
    case .results, .search: ["list"]
    case .policy: ["masthead", "opening", "head", "attachments", "contents", "text", "notes"]
    case .rubric: ["overview", "readings", "items"]
    case .guides: ["selfcheck", "list", "months"]
    case .guide: ["facts", "submission", "rules", "prose", "selfcheck", "rubricLink"]
    case .selfcheck: ["intro", "about", "items", "signature", "data"]
    case .year:
      [
        "lead", "facts", "roundLinks", "rubricLink", "downloads", "contents", "process", "distribution", "categories",
        "vetoed", "pending", "dimensions", "losses", "rounds", "years", "items", "table",
      ]
    case .items: ["about", "table"]
    case .scorecard: ["about", "total", "changes", "dimensions", "items", "feedback"]
    case .round: ["lead", "rounds", "answers", "changes", "totals"]
    case .tasks: ["lead", "steps", "download", "office", "units", "unanswered"]
    case .findings: ["lead", "files", "warnings", "notes"]
    case .responsibility: ["roles", "duties", "uncited", "more"]
    case .calendar: ["lead", "whole", "months", "relative", "examples", "open"]
    case .manual: ["chapters", "contents", "text", "turn"]
    case .letter: ["more", "parties", "text", "signature"]
    case .letterSheets: ["sheets"]
    case .letterRegister: ["lead", "letters", "changes", "roster"]
    case .accountability: ["lead", "situations", "measures", "veto", "audit", "more"]
    case .briefing:
      [
        "summary", "figures", "table", "vetoes", "overridden", "contested", "changed", "method", "signature",
      ]
    case .packet:
      [
        "only", "card", "evidence", "deadlines", "receipt", "confirmations", "trialFields", "trialItems", "trialData",
        "data",
      ]
    }
  }

  /// What pages that stand alone hold within themselves.
  package struct Standalone: Sendable {
    /// The style sheets that are for them alone, by name; each is a file `assets/<name>.css`.
    package let sheets: [String]
    /// The default theme's other sheets that they have no use for.
    package let unusedSheets: [String]
    /// Whether they run the rubric's module.
    package let runsRubric: Bool
  }

  /// How pages of the kind stand alone; nil where they are linked with others and share their files.
  package var standalone: Standalone? {
    switch self {
    case .packet:
      Standalone(
        sheets: ["standalone", "packet"],
        unusedSheets: ["calendar", "findings", "manual", "policy", "responsibility", "search"],
        runsRubric: true)
    case .briefing:
      Standalone(
        sheets: ["standalone", "briefing"],
        unusedSheets: ["calendar", "findings", "manual", "policy", "responsibility", "search", "selfcheck"],
        runsRubric: false)
    default: nil
    }
  }

  /// The names of the theme's scripts that its pages load or hold, in order; each is a file `assets/<name>.js`, which the
  /// default theme has joined from `scripts/<name>.mjs`.
  package var scripts: [String] {
    switch self {
    case .policy: ["search", "contents"]
    case .year, .items, .tasks: ["search", "sort"]
    case .manual: ["search", "contents", "copy"]
    case .selfcheck: ["search", "selfcheck"]
    case .briefing: []
    case .packet: ["packet"]
    default: ["search"]
    }
  }

  /// What the layout around every page is given.
  package static let layoutFields: TemplateFields = [
    "language": .text, "title": .text, "site": .text, "institution": .text, "logo": .text, "root": .text, "home": .text,
    "security": .text, "stylesheet": .text, "office": .flag, "draft": .text, "notice": .text, "content": .html,
    "nav": .list(navigationFields), "footer": .list(footerFields), "searchPage": .text, "searchIndex": .text,
    "scripts": .list(scriptFields),
  ]

  /// A main part of the site in the navigation.
  package static let navigationFields: TemplateFields = ["href": .text, "name": .text, "current": .flag]
  /// A line of the foot.
  package static let footerFields: TemplateFields = ["line": .text]
  /// A script that a page loads.
  package static let scriptFields: TemplateFields = ["src": .text]

  /// What the layout around every page that stands alone is given; `style` and `scripts` are whole elements.
  package static let standaloneFields: TemplateFields = [
    "language": .text, "title": .text, "site": .text, "institution": .text, "logo": .text, "security": .text,
    "running": .text, "draft": .text, "notice": .text, "footer": .list(footerFields), "style": .html,
    "content": .html, "scripts": .html,
  ]
}
